import type { CircularAudience } from '@mesa/domain/circulars';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** What the secretariat wrote to many. It is sent once and never changes; until its batch is released it can be taken back. */
@Entity()
export class Circular extends Row {
  @Column('uuid')
  forumId!: string;

  /** In its forum, and in the address. */
  @Column('int')
  number!: number;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('text')
  audience!: CircularAudience;

  /** Of a circular to one bench. */
  @Column('uuid', { nullable: true })
  benchId!: string | null;

  /** Else for who reads the papers of the forum. */
  @Column('boolean')
  isPublic!: boolean;

  /** Null where the account has no person. */
  @Column('uuid', { nullable: true })
  sentById!: string | null;

  @Column('timestamptz')
  sentAt!: Date;

  @Column('uuid')
  batchId!: string;
}

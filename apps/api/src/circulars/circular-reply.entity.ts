import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** What somebody answered by mail to a circular: their words alone, for the secretariat. */
@Entity()
export class CircularReply extends Row {
  @Column('uuid')
  circularId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  receivedAt!: Date;

  /** SHA-256 of the Message-ID: the same mail delivered twice is one reply. */
  @Column('bytea')
  messageHash!: Buffer;
}

import type { ComplianceRecordKind } from '@mesa/domain/compliance/record';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** An act that the secretariat did elsewhere, on a day, with what proves it. Only its withdrawal changes it. */
@Entity()
export class ComplianceRecord extends Row {
  @Column('uuid')
  forumId!: string;

  @Column('text')
  kind!: ComplianceRecordKind;

  /** The plan whose site or report it is; null for others. */
  @Column('uuid', { nullable: true })
  planId!: string | null;

  /** The commitment whose report it is; null for others. */
  @Column('uuid', { nullable: true })
  commitmentId!: string | null;

  @Column('date')
  doneOn!: string;

  /** A public document of the repository, or a link: one of them. */
  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('uuid', { nullable: true })
  recordedById!: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('uuid', { nullable: true })
  withdrawnById!: string | null;

  @Column('text', { nullable: true })
  withdrawalReason!: string | null;
}

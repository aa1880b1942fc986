import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** A person in the team of a municipal unit. */
@Entity()
export class UnitMembership extends EditableRow {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  organizationId!: string;

  /** Else drafts only. */
  @Column('boolean', { default: false })
  mayPublish!: boolean;

  @Column('date')
  validFrom!: string;

  /** Last day. */
  @Column('date', { nullable: true })
  validUntil!: string | null;

  /** Ended at this instant, on the day validUntil. */
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}

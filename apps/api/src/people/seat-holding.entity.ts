import type { HoldingKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** A person in a seat; one titular at any day. */
@Entity()
export class SeatHolding extends ImportableRow {
  @Column('uuid')
  seatId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: HoldingKind;

  /** Null where not known. */
  @Column('date', { nullable: true })
  validFrom!: string | null;

  /** Last day. */
  @Column('date', { nullable: true })
  validUntil!: string | null;

  /** Ended at this instant, on the day validUntil, which another may then hold. */
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  /** How the person was selected. */
  @Column('text', { nullable: true })
  selection!: string | null;

  /** Else seat and organization only. */
  @Column('boolean', { default: false })
  isNamePublic!: boolean;

  @Column('text', { nullable: true })
  namePublicReason!: string | null;
}

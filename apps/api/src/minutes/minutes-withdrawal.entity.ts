import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** Why a block or an erratum was blanked, in the same transaction. */
@Entity()
export class MinutesWithdrawal extends Row {
  /** Exactly one of blockId and erratumId. */
  @Column('uuid', { nullable: true })
  blockId!: string | null;

  @Column('uuid', { nullable: true })
  erratumId!: string | null;

  /** The legal rule. */
  @Column('text')
  rule!: string;

  @Column('text', { nullable: true })
  orderedBy!: string | null;

  @Column('date', { nullable: true })
  orderedOn!: string | null;

  @Column('timestamptz')
  withdrawnAt!: Date;

  @Column('uuid', { nullable: true })
  withdrawnById!: string | null;

  /** Set by the database: the blanking must come in this transaction. */
  @Column({ type: 'bigint', insert: false, update: false })
  transactionId!: string;
}

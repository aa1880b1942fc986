import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** What it says is in its wordings. */
@Entity()
export class Commitment extends ImportableRow {
  @Column('uuid')
  planId!: string;

  /** Permanent within the plan; the address where there is no external id. */
  @Column('int')
  number!: number;

  /** Opaque: CLPLN0001. */
  @Column('text', { nullable: true })
  externalId!: string | null;

  /** Of the file in the administration's own system. */
  @Column('text', { nullable: true })
  processNumber!: string | null;

  /** As the source printed them. */
  @Column('text', { nullable: true })
  institutionsRaw!: string | null;

  /** Null: not known. */
  @Column('text', { nullable: true, array: true })
  ogpValues!: string[] | null;

  /** The highest ever given; raise it by one UPDATE … RETURNING. */
  @Column('int', { default: 0 })
  lastMilestoneNumber!: number;
}

import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** An objective of the local development plan (in Chile the PLADECO). */
@Entity()
export class LocalPlanObjective extends ImportableRow {
  @Column('uuid')
  jurisdictionId!: string;

  @Column('text')
  planTitle!: string;

  @Column('text')
  axis!: string;

  /** Null: the axis as a whole. */
  @Column('text', { nullable: true })
  objective!: string | null;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text', { default: 'und' })
  language!: string;
}

import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** What an evaluation says of a commitment as a whole. */
@Entity()
export class CommitmentAssessment extends ImportableRow {
  @Column('uuid')
  commitmentId!: string;

  @Column('boolean', { nullable: true })
  isVerifiable!: boolean | null;

  @Column('boolean', { nullable: true })
  isRelevant!: boolean | null;

  @Column('text', { nullable: true })
  novelty!: string | null;

  @Column('text', { nullable: true })
  changeType!: string | null;

  @Column('text', { nullable: true })
  ambition!: string | null;

  /** As the source structures them. */
  @Column('jsonb', { nullable: true })
  results!: unknown | null;

  @Column('text', { default: 'und' })
  language!: string;
}

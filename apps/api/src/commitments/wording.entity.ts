import type { WordingState } from '@mesa/domain/amendment-state';
import type { WordingFidelity } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

/** One version of what a commitment or milestone says. The words never change; another wording takes their place. */
@Entity()
export class Wording extends ImportableRow {
  /** Exactly one of commitmentId and milestoneId. */
  @Column('uuid', { nullable: true })
  commitmentId!: string | null;

  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  /** 1, 2, 3 … within the commitment or milestone. */
  @Column('int')
  number!: number;

  /** `draft`: current while the plan is drafted. One is draft or in force at most. */
  @Column('text')
  state!: WordingState;

  @Column('text', { default: 'verbatim' })
  fidelity!: WordingFidelity;

  @Column('text', { default: 'und' })
  language!: string;

  /** Null only where imported. */
  @Column('text', { nullable: true })
  title!: string | null;

  /** Of a commitment: its objective. */
  @Column('text', { nullable: true })
  text!: string | null;

  /** Of a commitment only. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @Column('text', { nullable: true })
  indicator!: string | null;

  @Column('text', { nullable: true })
  baseline!: string | null;

  @Column('text', { nullable: true })
  target!: string | null;

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column(() => StoredDate)
  starts!: StoredDate;

  @Column(() => StoredDate)
  ends!: StoredDate;

  @Column('uuid', { nullable: true })
  writtenById!: string | null;
}

import type { PlanState } from '@mesa/domain/plan-state';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

@Entity()
export class ActionPlan extends ImportableRow {
  @Column('uuid')
  jurisdictionId!: string;

  /** The current one; must stand in SlugHistory by the end of the transaction. */
  @Column('text')
  slug!: string;

  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('text')
  title!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('text', { default: 'drafting' })
  state!: PlanState;

  @Column(() => StoredDate)
  submitted!: StoredDate;

  @Column(() => StoredDate)
  starts!: StoredDate;

  @Column(() => StoredDate)
  ends!: StoredDate;

  /** The end of the mayor's term, which OGP prints beside the plan's own. */
  @Column(() => StoredDate)
  administrationEnds!: StoredDate;

  @Column('uuid', { nullable: true })
  adoptingDecisionId!: string | null;

  /** How many the source says there are. */
  @Column('int', { nullable: true })
  announcedCommitments!: number | null;

  /** In the words of the source. */
  @Column('text', { nullable: true, array: true })
  evaluatorsRaw!: string[] | null;

  /** The highest ever given; raise it by one UPDATE … RETURNING. */
  @Column('int', { default: 0 })
  lastCommitmentNumber!: number;

  @Column('int', { default: 0 })
  lastAmendmentNumber!: number;
}

import type { Quorum } from '@mesa/domain/quorum';
import type { DecisionMethod, DecisionResult } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

/** Without a meeting: made out of session, and never counts as one. */
@Entity()
export class Decision extends ImportableRow {
  @Column('uuid')
  forumId!: string;

  @Column('uuid', { nullable: true })
  meetingForumId!: string | null;

  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  @Column('text', { nullable: true })
  officialNumber!: string | null;

  /** Null once withdrawn with its block of the acta. */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('text')
  method!: DecisionMethod;

  @Column('text')
  result!: DecisionResult;

  /** Votes by bench. */
  @Column('jsonb', { nullable: true })
  tally!: unknown | null;

  @Column('text', { nullable: true })
  dissent!: string | null;

  /** As checked when it was made, where the rules ask for it. */
  @Column('jsonb', { nullable: true })
  quorum!: Quorum | null;

  @Column(() => StoredDate)
  decidedOn!: StoredDate;
}

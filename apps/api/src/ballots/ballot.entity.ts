import type { BallotCount, BallotRule, Votes } from '@mesa/domain/ballot-count';
import type { BallotState } from '@mesa/domain/ballot-state';
import type { BallotMethod } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** Benches and seats with a vote as they were when the ballot opened (invariant 2). */
export interface Electorate {
  readonly benches: readonly { readonly id: string; readonly name: string }[];
  readonly seats: readonly { readonly id: string; readonly label: string; readonly bench: string | null; readonly filled: boolean }[];
}

/** Hands counted by one bench; null: those without a bench. */
export interface Hands extends Votes {
  readonly bench: string | null;
}

/** What is kept of the count. Of a secret ballot the benches are empty where telling them would tell on a seat. */
export interface BallotResult extends BallotCount {
  readonly benchesWithheld: boolean;
}

/** A question put to the seats of a forum: in a meeting, or with a last day out of session. */
@Entity()
export class Ballot extends EditableRow {
  @Column('uuid')
  forumId!: string;

  @Column('uuid', { nullable: true })
  meetingForumId!: string | null;

  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  @Column('text')
  question!: string;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('text')
  method!: BallotMethod;

  @Column('boolean', { default: false })
  isSecret!: boolean;

  /** Of deciding, as in force when it opened. */
  @Column('jsonb')
  rule!: BallotRule;

  @Column('jsonb')
  electorate!: Electorate;

  @Column('text', { default: 'open' })
  state!: BallotState;

  /** To which votes are sealed while a secret ballot is open; its private half is a file. */
  @Column('bytea', { nullable: true })
  publicKey!: Buffer | null;

  @Column('timestamptz')
  openedAt!: Date;

  /** Last calendar day to vote; null in a meeting. */
  @Column('date', { nullable: true })
  closesOn!: string | null;

  /** When those who had not voted were reminded, once. */
  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  /** Or cancelled. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('text', { nullable: true })
  cancelReason!: string | null;

  /** A show of hands that was counted by bench and not by seat. */
  @Column('jsonb', { nullable: true })
  hands!: readonly Hands[] | null;

  @Column('jsonb', { nullable: true })
  result!: BallotResult | null;

  /** By which the chair broke a tie. */
  @Column('text', { nullable: true })
  castingVote!: 'in_favour' | 'against' | null;

  @Column('uuid', { nullable: true })
  castingVoteById!: string | null;

  @Column('uuid', { nullable: true })
  decisionId!: string | null;
}

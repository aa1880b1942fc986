import { type BallotCount, type Votes, votesOf } from '@mesa/domain/ballot-count';
import { invalid } from '@mesa/domain/errors';
import { type Quorum, quorumAt } from '@mesa/domain/quorum';
import type { DecisionMethod, DecisionResult } from '@mesa/domain/vocabulary';

import type { BenchTallyInput } from '../decisions/decision.input.js';
import type { BallotVote } from './ballot-vote.entity.js';
import type { Ballot } from './ballot.entity.js';

export interface Outcome {
  readonly method: DecisionMethod;
  readonly result: DecisionResult;
}

interface Stated {
  readonly method?: DecisionMethod | null;
  readonly result?: DecisionResult | null;
}

/**
 * How the decision is recorded: as the rules give it, or as stated where they give nothing. Null where
 * neither says. @throws INVALID not_permitted for what the rules give already
 */
export function outcomeOf(ruled: DecisionMethod | null, { result }: BallotCount, stated: Stated): Outcome | null {
  if (result !== null && stated.result) throw invalid({ result: 'not_permitted' });
  if (ruled !== null && stated.method) throw invalid({ method: 'not_permitted' });
  const method = ruled ?? stated.method ?? null;
  const came = result ?? stated.result ?? null;
  if (came === null) return null;
  if (method === null) throw invalid({ method: 'required' });
  return { method, result: came };
}

/** By bench, where every seat has one and the benches may be told; else all together. */
export function tallyOf({ total, byBench }: BallotCount, told: boolean): BenchTallyInput[] {
  const line = (bench: string | null, { inFavour, against, abstained }: Votes): BenchTallyInput => ({ bench, inFavour, against, abstained });
  const byEach = told && byBench.length > 0 && byBench.every(({ bench }) => bench !== null);
  return byEach ? byBench.map(({ bench, ...own }) => line(bench, own)) : [line(null, total)];
}

/** Who was against, by seat, and why: of an open ballot. */
export function dissentOf({ electorate }: Ballot, votes: readonly BallotVote[]): string | null {
  const lines = votes
    .filter(({ choice }) => choice !== null && votesOf([choice]).against > 0)
    .flatMap(({ seatId, reason }) => [[electorate.seats.find(({ id }) => id === seatId)?.label, reason].filter(Boolean).join(': ')])
    .filter((line) => line !== '');
  return lines.length > 0 ? lines.join('; ') : null;
}

/**
 * Out of session nobody is present: taking part, by a vote or by declaring a conflict, is being there for the
 * quorum that the rules ask for. Null where they ask for none.
 */
export function quorumTakingPart({ rule, electorate, openedAt }: Ballot, seatIds: readonly string[], now: Date): Quorum | null {
  if (!rule.quorum || (rule.quorum.checkedAt ?? null) === null) return null;
  return quorumAt({
    rules: { quorum: rule.quorum },
    composition: { benches: electorate.benches.map((bench) => ({ ...bench, kind: 'other' })), seats: electorate.seats.map(({ filled, ...seat }) => ({ ...seat, standing: 'member', voting: true, holders: filled ? [{ personId: seat.id, as: 'titular' }] : [] })) },
    roll: { complete: true, stated: [], presences: seatIds.map((seatId) => ({ personId: seatId, seatId, capacity: 'titular', mode: 'in_person', from: openedAt, to: null })) },
    moment: now,
    convenedFor: null,
  });
}

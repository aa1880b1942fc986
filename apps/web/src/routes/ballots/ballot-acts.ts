import type { RouterContextProvider } from 'react-router';

import { BALLOT_CHOICES, DECISION_METHODS, DECISION_RESULTS, type BallotChoice } from '@mesa/domain/vocabulary';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { BreakTieDocument, CancelBallotDocument, CastVoteDocument, CloseBallotDocument, DeclareConflictDocument, EnterHandCountDocument, EnterVotesDocument } from './BallotActs.generated.js';

const VOTES = ['inFavour', 'against', 'abstained'] as const;
/** What no list holds: the API refuses it, with its reason. */
const NO_CHOICE = '' as BallotChoice;

const choiceIn = (value: string | null): BallotChoice | undefined => BALLOT_CHOICES.find((choice) => choice === value);

/** The fields of one seat's form, which stands beside those of other seats. */
export const ofSeat = (field: 'choice' | 'reason' | 'conflict', seatId: string): string => `${field}-${seatId}`;

/** Does what a button of a ballot asks: `vote`, `conflict`, `seats`, `hands`, `close`, `cancel`, `tie:for`. Null for what is none of them. */
export async function actOnBallot(context: Readonly<RouterContextProvider>, form: FormData): Promise<{ readonly fault: FormFault } | { readonly data: unknown } | null> {
  const ballotId = textOf(form, 'ballotId') ?? '';
  const own = { ballotId, version: Number(form.get('version')) };
  const seatId = textOf(form, 'seatId') ?? '';
  const seat = { ballotId, seatId, idempotencyKey: textOf(form, KEY_FIELD) };
  switch (textOf(form, 'act')) {
    case 'vote':
      return mutate(context, CastVoteDocument, { input: { ...seat, choice: choiceIn(textOf(form, ofSeat('choice', seatId))) ?? NO_CHOICE, reason: textOf(form, ofSeat('reason', seatId)) } }, form);
    case 'conflict':
      return mutate(context, DeclareConflictDocument, { input: { ...seat, reason: textOf(form, ofSeat('conflict', seatId)) ?? '' } }, form);
    case 'seats':
      return mutate(context, EnterVotesDocument, { input: { ...own, votes: seatVotesIn(form) } }, form);
    case 'hands':
      return mutate(context, EnterHandCountDocument, { input: { ...own, hands: handsIn(form) } }, form);
    case 'close':
      return mutate(context, CloseBallotDocument, { input: { ...own, method: DECISION_METHODS.find((method) => method === textOf(form, 'method')) ?? null, result: DECISION_RESULTS.find((result) => result === textOf(form, 'result')) ?? null } }, form);
    case 'cancel':
      return mutate(context, CancelBallotDocument, { input: { ...own, reason: textOf(form, 'cancelReason') ?? '' } }, form);
    case 'tie:for':
    case 'tie:against':
      return mutate(context, BreakTieDocument, { input: { ...own, inFavour: textOf(form, 'act') === 'tie:for' } }, form);
    default:
      return null;
  }
}

const seatVotesIn = (form: FormData) =>
  [...form].flatMap(([name, value]) => {
    const seatId = /^hand-(.+)$/.exec(name)?.[1];
    const choice = choiceIn(typeof value === 'string' ? value : null);
    return seatId && choice ? [{ seatId, choice }] : [];
  });

/** Of the benches of which some number was written. */
function handsIn(form: FormData) {
  const benches = [...new Set([...form.keys()].flatMap((name) => /^inFavour-(.*)$/.exec(name)?.[1] ?? []))];
  return benches
    .filter((bench) => VOTES.some((vote) => textOf(form, `${vote}-${bench}`) !== null))
    .map((bench) => ({ bench: bench === 'none' ? null : bench, inFavour: Number(form.get(`inFavour-${bench}`)), against: Number(form.get(`against-${bench}`)), abstained: Number(form.get(`abstained-${bench}`)) }));
}

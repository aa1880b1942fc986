import type { ForumRules as Rules } from '@mesa/domain/rules';
import type { BallotChoice } from '@mesa/domain/vocabulary';

import { Person } from '../../apps/api/src/people/person.entity.js';
import type { TestApp } from '../support/app.js';
import { type Answer, type GraphqlClient, graphqlClient } from '../support/graphql-client.js';
import { makeAccount, signIn } from '../support/sign-in.js';
import { managerOf, unique } from './jurisdiction.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, type SeatedPerson, setClock, step } from './meeting.factory.js';

/** Ten minutes into the session of 17 March 2026. */
export const IN_SESSION = '2026-03-17T22:10:00Z';

export const SIMPLE: Rules = { decisions: { method: 'simple', tie: 'rejected' } };

export interface SittingPlace extends MeetingPlace {
  readonly meetingForumId: string;
  readonly seats: readonly SeatedPerson[];
}

/** A session with every titular there: two benches of as many seats as said, government first. */
export async function makeSitting(app: TestApp, { rules = SIMPLE, seatsPerBench = 2 }: { rules?: Rules | null; seatsPerBench?: number } = {}): Promise<SittingPlace> {
  setClock(app, '2026-03-17T22:05:00Z');
  const place = await makeMeetingPlace(app, { rules, seatsPerBench });
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
  const seats = [...place.government.seats, ...place.civil.seats];
  for (const seat of seats) await arrive(place.secretariat, meetingForumId, { ...seat });
  await step(place.secretariat, 'openMeeting', meetingForumId);
  setClock(app, IN_SESSION);
  return { ...place, meetingForumId, seats };
}

/** The account of a person, signed in just now. */
export async function cookieFor(app: TestApp, personId: string): Promise<string> {
  const accountId = await makeAccount(app, `${unique('voter')}@example.org`);
  await managerOf(app).update(Person, { id: personId }, { accountId });
  return signIn(app, accountId);
}

export const voterFor = async (app: TestApp, { personId }: { readonly personId: string }): Promise<GraphqlClient> => graphqlClient(app.url, await cookieFor(app, personId));

interface Votes {
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
}

/** A ballot as the acts on it give it back. */
export interface BallotAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly isSecret: boolean;
  readonly castingVote: string | null;
  readonly seats: readonly { readonly seatId: string; readonly hasVoted: boolean; readonly choice: string | null; readonly as: string | null; readonly reason: string | null; readonly isEntered: boolean; readonly conflict: string | null }[];
  readonly result: (Votes & { readonly base: number | null; readonly needed: number | null; readonly standing: string | null; readonly benchesWithheld: boolean; readonly isUnanimous: boolean; readonly byBench: readonly (Votes & { readonly bench: string; readonly name: string })[] }) | null;
  readonly decision: { readonly id: string; readonly text: string; readonly method: string; readonly result: string; readonly dissent: string | null; readonly tally: readonly (Votes & { readonly bench: string | null })[]; readonly quorum: { readonly state: string; readonly present: number } | null; readonly meetingForum: { readonly id: string } | null; readonly decidedOn: { readonly raw: string } } | null;
  readonly viewerSeats: readonly { readonly seatId: string; readonly mayVote: boolean; readonly reason: string | null; readonly replaces: boolean }[];
  readonly viewerCan: { readonly close: boolean; readonly enterVotes: boolean; readonly breakTie: boolean };
}

const VOTES = 'inFavour against abstained';
export const BALLOT = `id version state isSecret castingVote seats { seatId hasVoted choice as reason isEntered conflict }
  result { ${VOTES} base needed standing benchesWithheld isUnanimous byBench { bench name ${VOTES} } }
  decision { id text method result dissent tally { bench ${VOTES} } quorum { state present } meetingForum { id } decidedOn { raw } }
  viewerSeats { seatId mayVote reason replaces } viewerCan { close enterVotes breakTie }`;

const INPUTS = {
  openBallot: 'OpenBallotInput', openBallotOutOfSession: 'OpenBallotOutOfSessionInput', castVote: 'CastVoteInput', declareConflict: 'DeclareConflictInput', enterVotes: 'EnterVotesInput',
  enterHandCount: 'EnterHandCountInput', closeBallot: 'CloseBallotInput', cancelBallot: 'CancelBallotInput', breakTie: 'BreakTieInput',
} as const;
export type BallotMutation = keyof typeof INPUTS;

/** One act on a ballot, with the ballot as it then is. */
export async function onBallot(ask: GraphqlClient, name: BallotMutation, input: object): Promise<Answer<unknown> & { readonly ballot: BallotAnswer | null }> {
  const answer = await ask<Record<string, { ballot: BallotAnswer }>>(`mutation ($input: ${INPUTS[name]}!) { ${name}(input: $input) { ballot { ${BALLOT} } } }`, { input });
  return { ...answer, ballot: answer.data?.[name]?.ballot ?? null };
}

export async function readBallot(ask: GraphqlClient, id: string): Promise<BallotAnswer | null> {
  return (await ask<{ ballot: BallotAnswer }>(`query ($id: ID!) { ballot(id: $id) { ${BALLOT} } }`, { id })).data?.ballot ?? null;
}

export const QUESTION = 'Se aprueba el calendario de sesiones 2026.';

/** Opens a ballot in the session and gives its id. */
export async function openBallot({ secretariat, meetingForumId }: SittingPlace, more: object = {}): Promise<string> {
  const { ballot, errors } = await onBallot(secretariat, 'openBallot', { meetingForumId, question: QUESTION, language: 'es', method: 'vote', isSecret: false, ...more });
  if (!ballot) throw new Error(JSON.stringify(errors));
  return ballot.id;
}

/** Everybody votes, in the order of the seats; null for nobody. */
export async function voteAll(app: TestApp, { seats }: Pick<SittingPlace, 'seats'>, ballotId: string, choices: readonly (BallotChoice | null)[], reason: string | null = null): Promise<void> {
  for (const [index, choice] of choices.entries()) {
    const seat = seats[index];
    if (!seat || !choice) continue;
    const { errors } = await onBallot(await voterFor(app, seat), 'castVote', { ballotId, seatId: seat.seatId, choice, reason: choice === 'objection' || choice === 'against' ? reason : null });
    if (errors.length) throw new Error(JSON.stringify(errors));
  }
}

/** Closes it at the version that it has. */
export async function closeBallot(ask: GraphqlClient, ballotId: string, more: object = {}) {
  const before = await readBallot(ask, ballotId);
  return onBallot(ask, 'closeBallot', { ballotId, version: before?.version, ...more });
}

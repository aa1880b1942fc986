import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { closeBallot, makeSitting, onBallot, openBallot, readBallot, voteAll, voterFor } from '../../factories/ballot.factory.js';
import { signInAs } from '../../factories/forum.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const NOBODY = { seatId: '', personId: '' };
const errorOf = ({ errors }: { errors: readonly { extensions: object }[] }) => errors[0]?.extensions;

describe('a search for consensus', () => {
  test('is adopted when nobody objects, and is not when one does, whose reason stands in the decision', async () => {
    const place = await makeSitting(app, { rules: { decisions: { method: 'consensus' } } });
    const agreed = await openBallot(place, { method: 'consensus' });
    await voteAll(app, place, agreed, ['consent', 'consent', 'stand_aside', null]);
    expect((await closeBallot(place.secretariat, agreed)).ballot).toMatchObject({ decision: { method: 'consensus', result: 'adopted', dissent: null }, result: { inFavour: 2, against: 0, abstained: 1, standing: 'reached' } });
    const other = await makeSitting(app, { rules: null });
    const opposed = await openBallot(other, { method: 'consensus' });
    await voteAll(app, other, opposed, ['consent', 'consent', 'consent', 'objection'], 'No se consultó a las juntas de vecinos');
    expect((await closeBallot(other.secretariat, opposed)).ballot?.decision).toMatchObject({ method: 'consensus', result: 'rejected', dissent: 'Sociedad civil 2: No se consultó a las juntas de vecinos' });
  });

  test('asks for the reason of an objection, and takes no votes', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place, { method: 'consensus' });
    const [seat = NOBODY] = place.seats;
    const voter = await voterFor(app, seat);
    expect(errorOf(await onBallot(voter, 'castVote', { ballotId, seatId: seat.seatId, choice: 'objection' }))).toMatchObject({ code: 'INVALID', fields: { reason: 'required' } });
    expect(errorOf(await onBallot(voter, 'castVote', { ballotId, seatId: seat.seatId, choice: 'in_favour' }))).toMatchObject({ code: 'INVALID', fields: { choice: 'unknown' } });
  });
});

describe('a conflict of interest', () => {
  test('keeps the seat from voting and out of the base; it cannot be declared after voting, nor twice', async () => {
    const place = await makeSitting(app, { rules: { decisions: { method: 'absolute', of: 'seats', tie: 'rejected' } } });
    const ballotId = await openBallot(place);
    const [first = NOBODY, second = NOBODY] = place.seats;
    const declaring = await voterFor(app, first);
    const declared = { ballotId, seatId: first.seatId, reason: 'Dirige la organización que se financia' };
    expect((await onBallot(declaring, 'declareConflict', declared)).errors).toEqual([]);
    expect(errorOf(await onBallot(declaring, 'declareConflict', declared))).toMatchObject({ code: 'CONFLICT', reason: 'recused' });
    expect(errorOf(await onBallot(declaring, 'castVote', { ballotId, seatId: first.seatId, choice: 'in_favour' }))).toMatchObject({ code: 'CONFLICT', reason: 'recused' });
    expect(errorOf(await onBallot(place.secretariat, 'enterVotes', { ballotId, version: 1, votes: [{ seatId: first.seatId, choice: 'in_favour' }] }))).toMatchObject({ code: 'CONFLICT', reason: 'recused' });
    await voteAll(app, place, ballotId, [null, 'in_favour', 'in_favour', null]);
    expect(errorOf(await onBallot(await voterFor(app, second), 'declareConflict', { ballotId, seatId: second.seatId, reason: 'Tarde' }))).toMatchObject({ code: 'CONFLICT', reason: 'already_voted' });
    // Two of three are more than half; of four they would not be.
    const { ballot } = await closeBallot(place.secretariat, ballotId);
    expect(ballot).toMatchObject({ result: { base: 3, needed: 2 }, decision: { result: 'adopted' } });
    expect(ballot?.seats[0]).toMatchObject({ conflict: declared.reason, hasVoted: false });
  });
});

describe('a show of hands', () => {
  test('is entered seat by seat by who keeps the roll, for who speaks for the seat, beside votes already cast', async () => {
    const place = await makeSitting(app);
    const { accountId, cookie } = await signInAs(app, 'clerk', place.forumId);
    await makePerson(app, { jurisdictionId: place.jurisdictionId, accountId });
    const clerk = graphqlClient(app.url, cookie);
    const ballotId = await openBallot(place);
    await voteAll(app, place, ballotId, ['in_favour', null, null, null]);
    const [first = NOBODY, second = NOBODY, third = NOBODY] = place.seats;
    const { ballot, errors } = await onBallot(clerk, 'enterVotes', { ballotId, version: 1, votes: [{ seatId: second.seatId, choice: 'against' }, { seatId: third.seatId, choice: 'in_favour' }] });
    expect(errors).toEqual([]);
    expect(ballot).toMatchObject({ result: { inFavour: 2, against: 1 }, viewerCan: { enterVotes: true, close: false } });
    expect(ballot?.seats.map(({ isEntered, as }) => [isEntered, as])).toEqual([[false, 'titular'], [true, 'titular'], [true, 'titular'], [false, null]]);
    // All or nothing: the third has a vote, so the fourth gets none either.
    const both = [{ seatId: place.seats[3]?.seatId, choice: 'against' }, { seatId: first.seatId, choice: 'against' }];
    expect(errorOf(await onBallot(clerk, 'enterVotes', { ballotId, version: 1, votes: both }))).toMatchObject({ code: 'CONFLICT', reason: 'already_voted' });
    expect((await readBallot(clerk, ballotId))?.result).toMatchObject({ inFavour: 2, against: 1 });
    expect(errorOf(await onBallot(clerk, 'closeBallot', { ballotId, version: 1 }))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('of a seat with nobody there is refused, and a member enters none', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place);
    const [first = NOBODY] = place.seats;
    const gone = await place.secretariat<{ meetingForum: { roll: { seats: { presences: { id: string; version: number }[] }[] } } }>('query ($id: ID!) { meetingForum(id: $id) { roll { seats { presences { id version } } } } }', { id: place.meetingForumId });
    const line = gone.data?.meetingForum.roll.seats[0]?.presences[0];
    await place.secretariat('mutation ($input: RecordDepartureInput!) { recordDeparture(input: $input) { presence { id } } }', { input: { presenceId: line?.id, version: line?.version } });
    const entered = { ballotId, version: 1, votes: [{ seatId: first.seatId, choice: 'in_favour' }] };
    expect(errorOf(await onBallot(place.secretariat, 'enterVotes', entered))).toMatchObject({ code: 'INVALID', fields: { seatId: 'not_present' } });
    expect(errorOf(await onBallot(await voterFor(app, first), 'enterVotes', entered))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('counted by bench is kept as numbers: no seat voted, and the decision has the tally', async () => {
    const place = await makeSitting(app, { seatsPerBench: 3 });
    const ballotId = await openBallot(place);
    const hands = (government: number, more: object = {}) => onBallot(place.secretariat, 'enterHandCount', { ballotId, version: 1, hands: [{ bench: place.government.id, inFavour: government, against: 0, abstained: 0 }, { bench: place.civil.id, inFavour: 1, against: 2, abstained: 0 }], ...more });
    expect(errorOf(await hands(4))).toMatchObject({ code: 'INVALID', fields: { hands: 'out_of_range' } });
    expect((await hands(3)).errors).toEqual([]);
    const [seat = NOBODY] = place.seats;
    expect(errorOf(await onBallot(await voterFor(app, seat), 'castVote', { ballotId, seatId: seat.seatId, choice: 'against' }))).toMatchObject({ code: 'CONFLICT', reason: 'voting_closed' });
    const { ballot } = await closeBallot(place.secretariat, ballotId);
    expect(ballot).toMatchObject({ result: { inFavour: 4, against: 2 }, decision: { result: 'adopted', tally: [{ bench: place.government.id, inFavour: 3 }, { bench: place.civil.id, inFavour: 1, against: 2 }] } });
    expect(ballot?.seats.some(({ hasVoted }) => hasVoted)).toBe(false);
  });
});

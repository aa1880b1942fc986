import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { BALLOT, closeBallot, cookieFor, IN_SESSION, makeSitting, onBallot, openBallot, QUESTION, readBallot, SIMPLE, voteAll, voterFor } from '../../factories/ballot.factory.js';
import { makeRules, signInAs } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { arrive, makeMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';
import { AuditValue } from '../../../apps/api/src/audit/audit-value.entity.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const reasonOf = ({ errors }: { errors: readonly { extensions: { code: string; reason?: string } }[] }) => [errors[0]?.extensions.code, errors[0]?.extensions.reason];
const vote = async (personId: string, ballotId: string, seatId: string, choice = 'in_favour', more: object = {}) => onBallot(await voterFor(app, { personId }), 'castVote', { ballotId, seatId, choice, ...more });

describe('a vote in a session', () => {
  test('is cast by seat, counted by the rules, and makes the decision with votes by bench and who was against', async () => {
    const place = await makeSitting(app, { seatsPerBench: 3 });
    const ballotId = await openBallot(place);
    await voteAll(app, place, ballotId, ['in_favour', 'in_favour', 'against', 'in_favour', 'abstained', null], 'Falta presupuesto');
    const { ballot, errors } = await closeBallot(place.secretariat, ballotId);
    expect(errors).toEqual([]);
    expect(ballot).toMatchObject({
      state: 'closed',
      result: { inFavour: 3, against: 1, abstained: 1, needed: 2, standing: 'reached', benchesWithheld: false, byBench: [{ name: 'Gobierno', inFavour: 2, against: 1, abstained: 0 }, { name: 'Sociedad civil', inFavour: 1, against: 0, abstained: 1 }] },
      decision: { text: QUESTION, method: 'simple', result: 'adopted', dissent: 'Gobierno 3: Falta presupuesto', tally: [{ bench: place.government.id, inFavour: 2, against: 1, abstained: 0 }, { bench: place.civil.id, inFavour: 1, against: 0, abstained: 1 }], meetingForum: { id: place.meetingForumId }, decidedOn: { raw: '2026-03-17' } },
    });
    const heard = await place.secretariat<{ meetingForum: { decisions: { text: string }[]; ballots: { id: string }[] } }>('query ($id: ID!) { meetingForum(id: $id) { decisions { text } ballots { id } } }', { id: place.meetingForumId });
    expect(heard.data?.meetingForum).toEqual({ decisions: [{ text: QUESTION }], ballots: [{ id: ballotId }] });
  });

  test('is read as it goes by members, and by the public once it is closed: by seat, naming nobody', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place);
    const [first] = place.seats;
    const voter = await voterFor(app, first ?? { personId: '' });
    expect((await readBallot(voter, ballotId))?.viewerSeats).toEqual([{ seatId: first?.seatId, mayVote: true, reason: null, replaces: false }]);
    await onBallot(voter, 'castVote', { ballotId, seatId: first?.seatId, choice: 'in_favour' });
    expect(await readBallot(voter, ballotId)).toMatchObject({ result: { inFavour: 1 }, viewerSeats: [{ mayVote: false, reason: 'already_voted' }], viewerCan: { close: false, enterVotes: false } });
    const stranger = graphqlClient(app.url);
    expect(await readBallot(stranger, ballotId)).toBeNull();
    await closeBallot(place.secretariat, ballotId);
    const seen = await readBallot(stranger, ballotId);
    expect(seen).toMatchObject({ state: 'closed', viewerSeats: [], decision: { result: 'adopted' } });
    expect(seen?.seats[0]).toMatchObject({ choice: 'in_favour', as: 'titular' });
    expect(JSON.stringify(await stranger(`query ($id: ID!) { ballot(id: $id) { ${BALLOT} } }`, { id: ballotId }))).not.toContain(first?.personId);
  });

  test('has one effect however often it is sent, and the first cast stands', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place);
    const [seat] = place.seats;
    const voter = await voterFor(app, seat ?? { personId: '' });
    const input = { ballotId, seatId: seat?.seatId, choice: 'in_favour', idempotencyKey: crypto.randomUUID() };
    for (let time = 0; time < 2; time += 1) expect((await onBallot(voter, 'castVote', input)).errors).toEqual([]);
    expect(reasonOf(await onBallot(voter, 'castVote', { ...input, choice: 'against' }))).toEqual(['CONFLICT', 'key_reused']);
    expect(reasonOf(await onBallot(voter, 'castVote', { ...input, idempotencyKey: crypto.randomUUID() }))).toEqual(['CONFLICT', 'already_voted']);
    expect((await readBallot(voter, ballotId))?.result).toMatchObject({ inFavour: 1, against: 0 });
  });

  test('of two at once for one seat keeps one', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place);
    const [seat] = place.seats;
    const voter = await voterFor(app, seat ?? { personId: '' });
    const answers = await Promise.all(['in_favour', 'against', 'abstained'].map((choice) => onBallot(voter, 'castVote', { ballotId, seatId: seat?.seatId, choice })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))).toEqual(['already_voted', 'already_voted']);
  });
});

describe('who speaks for the seat', () => {
  test('the titular replaces the alternate’s vote until closing, and what it was stays in the audit log', async () => {
    const place = await makeSitting(app);
    const [seat = { seatId: '', personId: '' }] = place.seats;
    const alternate = await makeHolding(app, { seatId: seat.seatId, kind: 'alternate' });
    await arrive(place.secretariat, place.meetingForumId, { seatId: seat.seatId, personId: alternate.personId, capacity: 'alternate' });
    const ballotId = await openBallot(place);
    expect(reasonOf(await vote(alternate.personId, ballotId, seat.seatId))).toEqual(['FORBIDDEN', 'superseded_by_titular']);
    // The titular leaves, the alternate votes, the titular is back.
    const roll = await place.secretariat<{ meetingForum: { roll: { seats: { seatId: string; presences: { id: string; version: number; personId: string }[] }[] } } }>('query ($id: ID!) { meetingForum(id: $id) { roll { seats { seatId presences { id version personId } } } } }', { id: place.meetingForumId });
    const line = roll.data?.meetingForum.roll.seats.flatMap(({ presences }) => presences).find(({ personId }) => personId === seat.personId);
    await place.secretariat('mutation ($input: RecordDepartureInput!) { recordDeparture(input: $input) { presence { id } } }', { input: { presenceId: line?.id, version: line?.version } });
    expect((await vote(alternate.personId, ballotId, seat.seatId, 'against', { reason: 'No conviene' })).errors).toEqual([]);
    setClock(app, '2026-03-17T22:20:00Z');
    await arrive(place.secretariat, place.meetingForumId, { ...seat });
    const titular = await voterFor(app, seat);
    expect((await readBallot(titular, ballotId))?.viewerSeats).toMatchObject([{ mayVote: true, replaces: true }]);
    expect((await onBallot(titular, 'castVote', { ballotId, seatId: seat.seatId, choice: 'in_favour' })).ballot).toMatchObject({ result: { inFavour: 1, against: 0 } });
    expect(reasonOf(await onBallot(titular, 'castVote', { ballotId, seatId: seat.seatId, choice: 'against' }))).toEqual(['CONFLICT', 'already_voted']);
    const [{ id = '' } = {}] = await asOwner<{ id: string }>(app, `select id from audit_log where act = 'replace_vote' and object_id = $1`, [ballotId]);
    expect(await managerOf(app).findOneByOrFail(AuditValue, { auditLogId: id })).toMatchObject({ before: { choice: 'against', personId: alternate.personId } });
  });

  test('nobody for a seat of somebody else, an observer’s, or from outside the room', async () => {
    const place = await makeSitting(app);
    const [seat, other] = place.seats;
    const observer = await makeSeat(app, { forumId: place.forumId, standing: 'observer', isVoting: false, label: 'Observador' });
    const watching = await makeHolding(app, { seatId: observer.id });
    const ballotId = await openBallot(place);
    expect(reasonOf(await vote(seat?.personId ?? '', ballotId, other?.seatId ?? ''))).toEqual(['FORBIDDEN', 'not_holder']);
    expect(reasonOf(await vote(watching.personId, ballotId, observer.id))[0]).toBe('FORBIDDEN');
    const absent = await makeHolding(app, { seatId: seat?.seatId ?? '', kind: 'alternate' });
    expect(reasonOf(await vote(absent.personId, ballotId, seat?.seatId ?? ''))).toEqual(['FORBIDDEN', 'not_present']);
    expect((await readBallot(place.secretariat, ballotId))?.seats.filter(({ hasVoted }) => hasVoted)).toEqual([]);
  });

  test.each([[true, []], [null, ['FORBIDDEN', 'deputies_may_not_vote']]] as const)('a deputy where the rules say %s', async (deputiesVote, refusal) => {
    const place = await makeSitting(app, { rules: { ...SIMPLE, deputiesVote } });
    const empty = await makeSeat(app, { forumId: place.forumId, benchId: place.civil.id, label: 'Cupo con reemplazo' });
    await makeHolding(app, { seatId: empty.id });
    // The copy is of the opening: the seat stood there only if the session opened after it was made.
    const { meetingForumId } = await reopened(place);
    const deputy = await makePerson(app, { jurisdictionId: place.jurisdictionId, name: 'Reemplazante' });
    const [{ personId: namedById = '' } = {}] = await asOwner<{ personId: string }>(app, 'select person_id as "personId" from seat_holding where seat_id = $1', [empty.id]);
    const named = await place.secretariat('mutation ($input: NameDeputyInput!) { nameDeputy(input: $input) { deputyNaming { id } } }', { input: { meetingForumId, seatId: empty.id, personId: deputy.id, namedById, channel: 'paper' } });
    expect(named.errors).toEqual([]);
    await arrive(place.secretariat, meetingForumId, { seatId: empty.id, personId: deputy.id, capacity: 'deputy' });
    const ballotId = await openBallot({ ...place, meetingForumId });
    const answer = await vote(deputy.id, ballotId, empty.id);
    expect(reasonOf(answer).filter(Boolean)).toEqual(refusal);
    expect(answer.ballot?.result?.inFavour ?? 0).toBe(deputiesVote ? 1 : 0);
  });

  /** Another session of the same forum, with everybody there. */
  async function reopened(place: Awaited<ReturnType<typeof makeSitting>>) {
    const made = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
    for (const seat of place.seats) await arrive(place.secretariat, made.meetingForumId, { ...seat });
    await step(place.secretariat, 'openMeeting', made.meetingForumId);
    return made;
  }
});

describe('what the rules say', () => {
  test('a bench that must reach it on its own stops what most wanted', async () => {
    const place = await makeSitting(app, { rules: { decisions: { method: 'absolute', of: 'present', perBench: true, tie: 'rejected' } }, seatsPerBench: 3 });
    const ballotId = await openBallot(place);
    await voteAll(app, place, ballotId, ['in_favour', 'in_favour', 'in_favour', 'in_favour', 'against', 'against']);
    expect((await closeBallot(place.secretariat, ballotId)).ballot).toMatchObject({ decision: { method: 'absolute', result: 'rejected', dissent: 'Sociedad civil 2; Sociedad civil 3' }, result: { standing: 'reached', byBench: [{ inFavour: 3 }, { inFavour: 1 }] } });
  });

  test('rules that change meanwhile change nothing of an open ballot', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place);
    await makeRules(app, place.forumId, { decisions: { method: 'absolute', of: 'seats' } }, '2026-03-01');
    await voteAll(app, place, ballotId, ['in_favour', null, null, null]);
    expect((await closeBallot(place.secretariat, ballotId)).ballot?.decision).toMatchObject({ result: 'adopted', method: 'simple' });
  });

  test('where there are none the secretariat states the result, and where there are it may not', async () => {
    const place = await makeSitting(app, { rules: null });
    const ballotId = await openBallot(place);
    await voteAll(app, place, ballotId, ['in_favour', 'against', 'in_favour', null]);
    expect((await closeBallot(place.secretariat, ballotId)).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { result: 'required' } });
    expect((await closeBallot(place.secretariat, ballotId, { result: 'adopted' })).errors[0]?.extensions).toMatchObject({ fields: { method: 'required' } });
    expect((await closeBallot(place.secretariat, ballotId, { result: 'adopted', method: 'simple' })).ballot?.decision).toMatchObject({ result: 'adopted', method: 'simple', tally: [{ inFavour: 1 }, { inFavour: 1 }] });
    const ruled = await makeSitting(app);
    expect((await closeBallot(ruled.secretariat, await openBallot(ruled), { result: 'adopted' })).errors[0]?.extensions).toMatchObject({ fields: { result: 'not_permitted' } });
  });

  test('without the quorum they ask for it neither opens nor closes', async () => {
    const rules = { ...SIMPLE, quorum: { base: 'seats', total: 3, remoteCounts: true, checkedAt: 'each_decision' } } as const;
    const place = await makeSitting(app, { rules });
    const ballotId = await openBallot(place);
    await voteAll(app, place, ballotId, ['in_favour', 'in_favour', null, null]);
    await asOwner(app, `update presence set left_at = arrived_at + interval '6 minutes' where meeting_id = (select meeting_id from meeting_forum where id = $1) and seat_id = any ($2)`, [place.meetingForumId, place.civil.seats.map(({ seatId }) => seatId)]);
    setClock(app, '2026-03-17T22:30:00Z');
    expect(reasonOf(await closeBallot(place.secretariat, ballotId))).toEqual(['CONFLICT', 'no_quorum']);
    expect(reasonOf(await onBallot(place.secretariat, 'openBallot', { meetingForumId: place.meetingForumId, question: QUESTION, method: 'vote', isSecret: false }))).toEqual(['CONFLICT', 'no_quorum']);
    expect(await readBallot(place.secretariat, ballotId)).toMatchObject({ state: 'open' });
  });

  test('a tie is broken by the chair, once, where they leave it to the chair, and by nobody else', async () => {
    const place = await makeSitting(app, { rules: { decisions: { method: 'simple', tie: 'chair_decides' } } });
    const { accountId, cookie } = await signInAs(app, 'chair', place.forumId);
    await makePerson(app, { jurisdictionId: place.jurisdictionId, accountId });
    const chair = graphqlClient(app.url, cookie);
    const ballotId = await openBallot(place);
    await voteAll(app, place, ballotId, ['in_favour', 'against', null, null]);
    const { ballot } = await closeBallot(place.secretariat, ballotId);
    expect(ballot).toMatchObject({ decision: { result: 'tied' }, viewerCan: { breakTie: false } });
    expect(reasonOf(await onBallot(place.secretariat, 'breakTie', { ballotId, version: ballot?.version, inFavour: true }))[0]).toBe('FORBIDDEN');
    expect((await readBallot(chair, ballotId))?.viewerCan.breakTie).toBe(true);
    const broken = await onBallot(chair, 'breakTie', { ballotId, version: ballot?.version, inFavour: true });
    expect(broken.ballot).toMatchObject({ castingVote: 'in_favour', decision: { result: 'adopted' } });
    expect(reasonOf(await onBallot(chair, 'breakTie', { ballotId, version: broken.ballot?.version, inFavour: false }))).toEqual(['CONFLICT', 'wrong_state']);
  });
});

describe('a ballot that has ended', () => {
  test('takes no vote, and no second closing', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place);
    const { ballot } = await closeBallot(place.secretariat, ballotId);
    expect(ballot?.decision?.result).toBe('rejected');
    const [seat] = place.seats;
    expect(reasonOf(await vote(seat?.personId ?? '', ballotId, seat?.seatId ?? ''))).toEqual(['CONFLICT', 'voting_closed']);
    expect(reasonOf(await onBallot(place.secretariat, 'closeBallot', { ballotId, version: ballot?.version }))).toEqual(['CONFLICT', 'wrong_state']);
  });

  test('cancelled, it has no decision, and is not for the public', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place);
    expect((await onBallot(place.secretariat, 'cancelBallot', { ballotId, version: 1, reason: 'La pregunta estaba mal redactada' })).ballot).toMatchObject({ state: 'cancelled', decision: null, result: null });
    expect(await readBallot(graphqlClient(app.url), ballotId)).toBeNull();
  });

  test('a session that is over takes no votes; what was cast is counted as of who was there to the end', async () => {
    const place = await makeSitting(app, { rules: { decisions: { method: 'absolute', of: 'present', tie: 'rejected' } } });
    const ballotId = await openBallot(place);
    await voteAll(app, place, ballotId, ['in_favour', 'in_favour', 'in_favour', null]);
    setClock(app, '2026-03-18T00:30:00Z');
    await step(place.secretariat, 'closeMeeting', place.meetingForumId);
    const last = place.seats[3];
    expect(reasonOf(await vote(last?.personId ?? '', ballotId, last?.seatId ?? ''))).toEqual(['CONFLICT', 'voting_closed']);
    expect((await closeBallot(place.secretariat, ballotId)).ballot).toMatchObject({ result: { base: 4, needed: 3 }, decision: { result: 'adopted' } });
  });
});

test('a vote asks for a fresh sign-in', async () => {
  const place = await makeSitting(app);
  const ballotId = await openBallot(place);
  const [seat] = place.seats;
  const cookie = await cookieFor(app, seat?.personId ?? '');
  await asOwner(app, `update auth.session set "createdAt" = timestamptz '${IN_SESSION}' - interval '2 hours'`);
  const answer = await onBallot(graphqlClient(app.url, cookie), 'castVote', { ballotId, seatId: seat?.seatId, choice: 'in_favour' });
  expect(reasonOf(answer)).toEqual(['UNAUTHENTICATED', 'fresh_sign_in_required']);
});

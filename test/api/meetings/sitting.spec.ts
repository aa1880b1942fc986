import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MEETING_STATES, MEETING_TRANSITIONS, type MeetingAct, type MeetingState } from '@mesa/domain/meeting-state';
import { canMove } from '@mesa/domain/transitions';

import { MeetingForum } from '../../../apps/api/src/meetings/meeting-forum.entity.js';
import { Seat } from '../../../apps/api/src/people/seat.entity.js';
import { makeRules } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, NOON, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => setClock(app, NOON));
afterAll(() => app.close());

async function convened(options: Parameters<typeof makeMeetingPlace>[1] = {}) {
  const place = await makeMeetingPlace(app, options);
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
  setClock(app, '2026-03-17T22:05:00Z');
  return { ...place, meetingForumId };
}

describe('opening a session', () => {
  test('invariant 2: copies seats, holders and rules, and what changes later changes nothing of it', async () => {
    const { secretariat, meetingForumId, government, civil, forumId } = await convened();
    for (const one of [...government.seats, civil.seats[0]]) await arrive(secretariat, meetingForumId, { ...one });
    const { held, errors } = await step(secretariat, 'openMeeting', meetingForumId);
    expect(errors).toEqual([]);
    expect(held).toMatchObject({ quorumState: 'met', quorumAtOpening: { state: 'met', present: 3, byBench: [{ name: 'Gobierno', present: 2 }, { name: 'Sociedad civil', present: 1 }] }, quorumCorrected: null });

    const manager = managerOf(app);
    await manager.update(Seat, { id: government.seats[0]?.seatId ?? '' }, { isVoting: false });
    await makeRules(app, forumId, { quorum: { base: 'seats', total: 99 } }, '2026-03-01');
    setClock(app, '2026-03-17T22:30:00Z');
    expect(await readMeeting(secretariat, meetingForumId)).toMatchObject({ quorumAtOpening: { present: 3, state: 'met' }, quorum: { present: 3, state: 'met' } });
  });

  test('invariant 2: a correction of the roll shows beside the count, and the database keeps the count', async () => {
    const { secretariat, meetingForumId, government, civil } = await convened();
    const came = [];
    for (const one of [...government.seats, civil.seats[0]]) came.push((await arrive(secretariat, meetingForumId, { ...one })).data?.recordArrival.presence);
    await step(secretariat, 'openMeeting', meetingForumId);
    const wrong = { presenceId: came[0]?.id, version: came[0]?.version, mode: 'in_person', from: '19:05', wasThere: false, reason: 'Era otra persona' };
    setClock(app, '2026-03-17T23:00:00Z');
    const { errors } = await secretariat('mutation ($input: CorrectPresenceInput!) { correctPresence(input: $input) { presence { id } } }', { input: wrong });
    expect(errors).toEqual([]);
    expect(await readMeeting(secretariat, meetingForumId)).toMatchObject({ quorumAtOpening: { present: 3 }, quorumCorrected: { present: 2 }, quorumState: 'met' });
    await expect(managerOf(app).update(MeetingForum, { id: meetingForumId }, { composition: { benches: [], seats: [] } })).rejects.toThrow('never changes');
  });

  test('invariant 3: a seat counts once however many are there for it; observers and seats without a vote never', async () => {
    const { secretariat, meetingForumId, government, civil, forumId, jurisdictionId } = await convened();
    const seatId = government.seats[0]?.seatId ?? '';
    const alternate = await makeHolding(app, { seatId, kind: 'alternate' });
    const observer = await makeSeat(app, { forumId, benchId: civil.id, standing: 'observer', isVoting: false, label: 'Observador' });
    const watching = await makeHolding(app, { seatId: observer.id });
    const guest = await makePerson(app, { jurisdictionId });
    await arrive(secretariat, meetingForumId, { ...government.seats[0] });
    await arrive(secretariat, meetingForumId, { seatId, personId: alternate.personId, capacity: 'alternate' });
    await arrive(secretariat, meetingForumId, { seatId: observer.id, personId: watching.personId, capacity: 'observer' });
    await arrive(secretariat, meetingForumId, { personId: guest.id, capacity: 'guest' });
    const { held } = await step(secretariat, 'openMeeting', meetingForumId);
    expect(held?.quorumAtOpening).toMatchObject({ present: 1, state: 'missed' });
  });

  test('of a forum without rules has a quorum that is unknown, neither met nor missed', async () => {
    const { secretariat, meetingForumId, government } = await convened({ rules: null });
    await arrive(secretariat, meetingForumId, { ...government.seats[0] });
    expect((await step(secretariat, 'openMeeting', meetingForumId)).held).toMatchObject({ quorumState: 'unknown', quorumAtOpening: { state: 'unknown', present: 1 } });
  });
});

describe('a session', () => {
  test('is adjourned, resumed and closed, and whoever was still there left when it closed', async () => {
    const { secretariat, meetingForumId, government } = await convened();
    await arrive(secretariat, meetingForumId, { ...government.seats[0] });
    await step(secretariat, 'openMeeting', meetingForumId);
    const before = await readMeeting(secretariat, meetingForumId);
    expect((await step(secretariat, 'adjournMeeting', meetingForumId, { reason: 'Almuerzo' })).held?.meeting).toMatchObject({ state: 'adjourned', stateReason: 'Almuerzo' });
    setClock(app, '2026-03-17T23:30:00Z');
    expect((await step(secretariat, 'openMeeting', meetingForumId)).held).toMatchObject({ meeting: { state: 'in_session', stateReason: null }, quorumAtOpening: before.quorumAtOpening });
    setClock(app, '2026-03-18T00:30:00Z');
    expect((await step(secretariat, 'closeMeeting', meetingForumId)).held?.meeting.state).toBe('held');
    const { data } = await secretariat<{ meetingForum: { roll: { seats: { presences: { leftAt: string }[] }[] } } }>('query ($id: ID!) { meetingForum(id: $id) { roll { seats { presences { leftAt } } } } }', { id: meetingForumId });
    expect(data?.meetingForum.roll.seats[0]?.presences).toEqual([{ leftAt: '2026-03-18T00:30:00.000Z' }]);
  });

  test('is not held when the last call finds no quorum, and its roll stays', async () => {
    const { secretariat, meetingForumId, civil } = await convened({ rules: { quorum: { base: 'seats', total: 3, secondCall: { afterMinutes: 30, total: 2 } } } });
    await arrive(secretariat, meetingForumId, { ...civil.seats[0] });
    expect((await step(secretariat, 'declareNotHeld', meetingForumId, { reason: 'Sin quórum' })).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state', current: { lastCall: '2026-03-17T22:30:00.000Z' } });
    setClock(app, '2026-03-17T22:31:00Z');
    expect((await step(secretariat, 'declareNotHeld', meetingForumId, { reason: 'Sin quórum' })).held).toMatchObject({ quorumState: 'missed', quorumAtOpening: { present: 1 }, meeting: { state: 'not_held' } });
  });

  test('cannot be said not to be held while the count reaches the quorum', async () => {
    const { secretariat, meetingForumId, civil, government } = await convened();
    for (const one of [...government.seats, ...civil.seats]) await arrive(secretariat, meetingForumId, { ...one });
    expect((await step(secretariat, 'declareNotHeld', meetingForumId, { reason: 'Sin quórum' })).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state', current: { quorum: 'met' } });
    expect((await readMeeting(secretariat, meetingForumId)).meeting.state).toBe('convened');
  });
});

const ACTS = { convene: 'conveneMeeting', open: 'openMeeting', adjourn: 'adjournMeeting', close: 'closeMeeting', cancel: 'cancelMeeting', declareNotHeld: 'declareNotHeld' } as const satisfies Record<MeetingAct, Parameters<typeof step>[1]>;
const REFUSED = MEETING_STATES.flatMap((state) => (Object.keys(ACTS) as MeetingAct[]).filter((act) => !canMove(MEETING_TRANSITIONS, state, act)).map((act): [MeetingState, MeetingAct] => [state, act]));

test.each(REFUSED)('a meeting that is %s refuses to %s, says what it would allow, and stays as it is', async (state, act) => {
  const { secretariat, forumId } = await makeMeetingPlace(app, { rules: null, seatsPerBench: 1 });
  const { meetingForumId } = await makeMeeting(app, { forumId, state });
  const reason = ['adjourn', 'cancel', 'declareNotHeld'].includes(act) ? { reason: 'Por probar' } : {};
  const { errors } = await step(secretariat, ACTS[act], meetingForumId, reason);
  expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state', current: state });
  expect(errors[0]?.extensions.allowed).not.toContain(act);
  expect(await readMeeting(secretariat, meetingForumId)).toMatchObject({ meeting: { state, version: 1 } });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { Person } from '../../../apps/api/src/people/person.entity.js';
import { Role } from '../../../apps/api/src/people/role.entity.js';
import { makePerson } from '../../factories/person.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';
import { makeAccount, signIn } from '../../support/sign-in.js';

let app: TestApp;
let place: MeetingPlace;
let meetingForumId: string;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  setClock(app, '2026-03-17T22:05:00Z');
  place = await makeMeetingPlace(app);
  ({ meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' }));
});
afterAll(() => app.close());

const PRESENCE = 'presence { id version arrivedAt leftAt mode }';
const titular = (index = 0) => place.civil.seats[index] ?? { seatId: '', personId: '' };
const leave = (input: object) => place.secretariat(`mutation ($input: RecordDepartureInput!) { recordDeparture(input: $input) { ${PRESENCE} } }`, { input });
const correct = (input: object) => place.secretariat(`mutation ($input: CorrectPresenceInput!) { correctPresence(input: $input) { ${PRESENCE} } }`, { input });
const nameDeputy = (input: object, ask = place.secretariat) => ask('mutation ($input: NameDeputyInput!) { nameDeputy(input: $input) { deputyNaming { id deputyId } } }', { input: { meetingForumId, ...input } });
const state = (input: object) => place.secretariat('mutation ($input: StateAttendanceInput!) { stateAttendance(input: $input) { meetingForum { roll { seats { seatId stated } } } } }', { input: { meetingForumId, ...input } });

describe('an arrival', () => {
  test('of one person, sent twice at once, is on the roll once', async () => {
    const answers = await Promise.all([1, 2].map(() => arrive(place.secretariat, meetingForumId, titular())));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))).toEqual(['overlap']);
    expect((await readMeeting(place.secretariat, meetingForumId)).quorum.present).toBe(1);
  });

  test('of titular and alternate for one seat at once: both are on the roll, and the seat counts once', async () => {
    const { personId } = await makeHolding(app, { seatId: titular().seatId, kind: 'alternate' });
    const answers = await Promise.all([arrive(place.secretariat, meetingForumId, titular()), arrive(place.secretariat, meetingForumId, { seatId: titular().seatId, personId, capacity: 'alternate' })]);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await readMeeting(place.secretariat, meetingForumId)).quorum.present).toBe(1);
  });

  test.each([
    ['a seat that is not theirs', () => ({ ...titular(), personId: place.government.seats[0]?.personId }), { personId: 'not_holder' }],
    ['another capacity than they have', () => ({ ...titular(), capacity: 'alternate' }), { capacity: 'not_holder' }],
    ['a seat that is not named', () => ({ personId: titular().personId }), { seatId: 'required' }],
    ['a time that is still to come', () => ({ ...titular(), at: '23:30' }), { at: 'out_of_range' }],
    ['nobody', () => ({ seatId: titular().seatId }), { personId: 'required' }],
  ])('for %s is refused', async (_what, input, fields) => {
    expect((await arrive(place.secretariat, meetingForumId, input())).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields });
  });

  test('for a seat of another forum is not found', async () => {
    const other = await makeMeetingPlace(app);
    const { errors } = await arrive(place.secretariat, meetingForumId, { personId: titular().personId, seatId: other.civil.seats[0]?.seatId });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('of a guest who is not in the records makes a person by that name', async () => {
    const { errors } = await arrive(place.secretariat, meetingForumId, { capacity: 'guest', personName: 'Invitada de la universidad', mode: 'remote' });
    expect(errors).toEqual([]);
    expect(await managerOf(app).countBy(Person, { jurisdictionId: place.jurisdictionId, name: 'Invitada de la universidad' })).toBe(1);
  });

  test('at a draft is refused, and after the end needs its time', async () => {
    const draft = await makeMeeting(app, { forumId: place.forumId });
    expect((await arrive(place.secretariat, draft.meetingForumId, titular())).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state' });
    await step(place.secretariat, 'openMeeting', meetingForumId);
    setClock(app, '2026-03-18T00:30:00Z');
    await step(place.secretariat, 'closeMeeting', meetingForumId);
    expect((await arrive(place.secretariat, meetingForumId, titular())).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state' });
    expect((await arrive(place.secretariat, meetingForumId, { ...titular(), at: '19:10' })).errors).toEqual([]);
  });
});

describe('who was there', () => {
  test('leaves, comes back, and the quorum follows', async () => {
    const came = (await arrive(place.secretariat, meetingForumId, titular())).data?.recordArrival.presence;
    setClock(app, '2026-03-17T22:30:00Z');
    expect((await leave({ presenceId: came?.id, version: came?.version })).errors).toEqual([]);
    setClock(app, '2026-03-17T22:40:00Z');
    expect((await readMeeting(place.secretariat, meetingForumId)).quorum.present).toBe(0);
    expect((await leave({ presenceId: came?.id, version: 2 })).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state' });
    expect((await arrive(place.secretariat, meetingForumId, titular())).errors).toEqual([]);
    expect((await readMeeting(place.secretariat, meetingForumId)).quorum.present).toBe(1);
  });

  test('is corrected at the version that was read', async () => {
    const came = (await arrive(place.secretariat, meetingForumId, titular())).data?.recordArrival.presence;
    const input = { presenceId: came?.id, version: 1, mode: 'remote', from: '19:01', wasThere: true, reason: 'Se conectó a distancia' };
    expect((await correct(input)).data).toMatchObject({ correctPresence: { presence: { mode: 'remote', arrivedAt: '2026-03-17T22:01:00.000Z' } } });
    expect((await correct(input)).errors[0]?.extensions).toMatchObject({ reason: 'stale_version', current: { version: 2 } });
    expect((await correct({ ...input, version: 2, until: '18:00' })).errors[0]?.extensions).toMatchObject({ fields: { until: 'ends_before_start' } });
  });

  test('is corrected by the secretariat of this forum alone', async () => {
    const came = (await arrive(place.secretariat, meetingForumId, titular())).data?.recordArrival.presence;
    const stranger = (await makeMeetingPlace(app)).secretariat;
    const { errors } = await stranger(`mutation ($input: RecordDepartureInput!) { recordDeparture(input: $input) { ${PRESENCE} } }`, { input: { presenceId: came?.id, version: 1 } });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('an observer', () => {
  const observer = async () => {
    const { id: seatId } = await makeSeat(app, { forumId: place.forumId, standing: 'observer', isVoting: false, label: 'Organismo internacional' });
    return { seatId, personId: (await makeHolding(app, { seatId })).personId, capacity: 'observer' };
  };
  const COUNTED = `query ($id: ID!) { meetingForum(id: $id) { quorum { present seats }
    roll { seats { label standing people { as } presences { capacity } } others { capacity } }
    attendance { standing bench name seats { label attendance capacity } } } }`;
  const read = async () => (await place.secretariat<{ meetingForum: { quorum: object; roll: { seats: object[]; others: object[] }; attendance: object[] } }>(COUNTED, { id: meetingForumId })).data?.meetingForum;

  test('of an observer seat keeps the seat, is told apart from the benches, and never counts', async () => {
    expect((await arrive(place.secretariat, meetingForumId, await observer())).errors).toEqual([]);
    await step(place.secretariat, 'openMeeting', meetingForumId);
    const held = await read();
    expect(held?.quorum).toEqual({ present: 0, seats: 4 });
    expect(held?.roll.seats.at(-1)).toEqual({ label: 'Organismo internacional', standing: 'observer', people: [{ as: 'observer' }], presences: [{ capacity: 'observer' }] });
    expect(held?.roll.others).toEqual([]);
    expect(held?.attendance.at(-1)).toEqual({ standing: 'observer', bench: null, name: null, seats: [{ label: 'Organismo internacional', attendance: 'present', capacity: 'observer' }] });
  });

  test('comes to its own seat and as observer, or to none', async () => {
    const own = await observer();
    const refused = async (input: object) => (await arrive(place.secretariat, meetingForumId, input)).errors[0]?.extensions.fields;
    expect(await refused({ ...own, capacity: 'titular' })).toEqual({ capacity: 'not_holder' });
    expect(await refused({ ...own, seatId: titular().seatId })).toEqual({ personId: 'not_holder' });
    expect(await refused({ ...titular(), capacity: 'observer' })).toEqual({ capacity: 'not_holder' });
    expect(await refused({ ...own, seatId: null })).toBeUndefined();
    expect((await read())?.roll.others).toEqual([{ capacity: 'observer' }]);
  });
});

test('a seat that nobody held and nobody came for is vacant, not absent, and nobody may state that', async () => {
  const { id: seatId } = await makeSeat(app, { forumId: place.forumId, benchId: place.civil.id, label: 'Sin titular' });
  await step(place.secretariat, 'openMeeting', meetingForumId);
  const { data } = await place.secretariat<{ meetingForum: { attendance: { seats: { label: string; attendance: string }[] }[] } }>('query ($id: ID!) { meetingForum(id: $id) { attendance { seats { label attendance } } } }', { id: meetingForumId });
  expect(data?.meetingForum.attendance[1]?.seats.map(({ attendance }) => attendance)).toEqual(['absent', 'absent', 'vacant']);
  expect((await state({ seatId, status: 'vacant' })).errors[0]?.extensions.code).toBe('INVALID');
});

describe('a deputy', () => {
  const deputyOf = async () => (await makePerson(app, { jurisdictionId: place.jurisdictionId })).id;

  test('comes only after being named in writing, and counts as the rules say', async () => {
    const personId = await deputyOf();
    const coming = { seatId: titular().seatId, personId, capacity: 'deputy' };
    expect((await arrive(place.secretariat, meetingForumId, coming)).errors[0]?.extensions).toMatchObject({ fields: { personId: 'not_holder' } });
    expect((await nameDeputy({ seatId: titular().seatId, personId, namedById: titular().personId, channel: 'paper' })).errors).toEqual([]);
    expect((await arrive(place.secretariat, meetingForumId, coming)).errors).toEqual([]);
    expect((await readMeeting(place.secretariat, meetingForumId)).quorum.present).toBe(1);
  });

  test('is named by the titular, and by nobody else without a seat', async () => {
    const accountId = await makeAccount(app, `titular-${titular().personId}@example.org`);
    await managerOf(app).update(Person, { id: titular().personId }, { accountId });
    const member = graphqlClient(app.url, await signIn(app, accountId));
    const personId = await deputyOf();
    const own = async (ask: GraphqlClient) => (await ask<{ meetingForum: { viewerDeputySeats: object[] } }>('query ($id: ID!) { meetingForum(id: $id) { viewerDeputySeats { seatId deputyName } } }', { id: meetingForumId })).data?.meetingForum.viewerDeputySeats;
    expect(await own(member)).toEqual([{ seatId: titular().seatId, deputyName: null }]);
    expect((await nameDeputy({ seatId: titular().seatId, personId }, member)).errors).toEqual([]);
    expect(await own(member)).toEqual([{ seatId: titular().seatId, deputyName: expect.any(String) }]);
    expect([await own(place.secretariat), await own(graphqlClient(app.url))]).toEqual([[], undefined]);
    expect((await nameDeputy({ seatId: titular(1).seatId, personId }, member)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'not_holder' });
    expect((await nameDeputy({ seatId: titular().seatId, personId, channel: 'phone' }, member)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('on behalf of somebody who does not hold the seat is refused', async () => {
    const { errors } = await nameDeputy({ seatId: titular().seatId, personId: await deputyOf(), namedById: titular(1).personId, channel: 'phone' });
    expect(errors[0]?.extensions).toMatchObject({ fields: { namedById: 'not_holder' } });
  });

  test('gives way to a later one', async () => {
    const [first, second] = [await deputyOf(), await deputyOf()];
    for (const personId of [first, second]) await nameDeputy({ seatId: titular().seatId, personId, namedById: titular().personId, channel: 'counter' });
    const { errors } = await arrive(place.secretariat, meetingForumId, { seatId: titular().seatId, personId: first, capacity: 'deputy' });
    expect(errors[0]?.extensions).toMatchObject({ fields: { personId: 'not_holder' } });
  });
});

describe('stated attendance', () => {
  test('is kept once a seat, and taken back by not_recorded', async () => {
    const { seatId } = titular();
    const statedOf = (answer: { data: unknown }) => (answer.data as { stateAttendance: { meetingForum: { roll: { seats: { seatId: string; stated: string | null }[] } } } }).stateAttendance.meetingForum.roll.seats.find((seat) => seat.seatId === seatId)?.stated;
    expect(statedOf(await state({ seatId, status: 'absent' }))).toBe('absent');
    expect(statedOf(await state({ seatId, status: 'excused' }))).toBe('excused');
    expect(statedOf(await state({ seatId, status: 'not_recorded' }))).toBeNull();
  });
});

test('a clerk may keep the roll and may not schedule', async () => {
  const accountId = await makeAccount(app, `clerk-${meetingForumId}@example.org`);
  const manager = managerOf(app);
  await manager.save(manager.create(Role, { accountId, forumId: place.forumId, kind: 'clerk', validFrom: '2021-01-01' }));
  const clerk = graphqlClient(app.url, await signIn(app, accountId));
  expect((await arrive(clerk, meetingForumId, titular())).errors).toEqual([]);
  expect((await step(clerk, 'cancelMeeting', meetingForumId, { reason: 'No' })).errors[0]?.extensions.code).toBe('FORBIDDEN');
});

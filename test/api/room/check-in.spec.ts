import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { Role } from '../../../apps/api/src/people/role.entity.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { checkIn, checkOut, readRoom, signInPerson } from '../../factories/room.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner, makeAccount, signIn } from '../../support/sign-in.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
let place: MeetingPlace;
let meetingForumId: string;
let member: GraphqlClient;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  setClock(app, '2026-03-17T22:05:00Z');
  place = await makeMeetingPlace(app);
  ({ meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' }));
  member = (await signInPerson(app, titular().personId)).ask;
});
afterAll(() => app.close());

const titular = (index = 0) => place.civil.seats[index] ?? { seatId: '', personId: '' };
const codeNow = async () => (await readRoom(place.secretariat, meetingForumId))?.checkInCode?.code ?? '';
const wrongCode = async () => String((Number(await codeNow()) + 1) % 1_000_000).padStart(6, '0');

describe('who is in the room checks in by themselves', () => {
  test('with the code of the wall, as what they are, and the quorum follows', async () => {
    const { data, errors } = await checkIn(member, { meetingForumId, code: await codeNow() });
    expect([errors, data?.checkIn.presence]).toEqual([[], expect.objectContaining({ mode: 'in_person', capacity: 'titular', source: 'self', seatId: titular().seatId })]);
    expect((await readMeeting(place.secretariat, meetingForumId)).quorum.present).toBe(1);
    expect((await readRoom(member, meetingForumId))?.viewerPresence).toMatchObject({ mode: 'in_person', source: 'self' });
  });

  test('with the code of the minute before, and with none older', async () => {
    const code = await codeNow();
    setClock(app, '2026-03-17T22:06:59Z');
    const late = (await signInPerson(app, titular(1).personId)).ask;
    expect((await checkIn(late, { meetingForumId, code })).errors).toEqual([]);
    setClock(app, '2026-03-17T22:07:00Z');
    expect((await checkIn(member, { meetingForumId, code })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { code: 'wrong_code' } });
  });

  test('as alternate, as named deputy without a seat, and as observer', async () => {
    const alternate = await makeHolding(app, { seatId: titular().seatId, kind: 'alternate' });
    const observer = await makeHolding(app, { seatId: (await makeSeat(app, { forumId: place.forumId, standing: 'observer', label: 'Organismo internacional' })).id });
    const deputyId = (await makePerson(app, { jurisdictionId: place.jurisdictionId })).id;
    const naming = { meetingForumId, seatId: titular(1).seatId, personId: deputyId, namedById: titular(1).personId, channel: 'paper' };
    const deputy = (await signInPerson(app, deputyId)).ask;
    expect((await checkIn(deputy, { meetingForumId, code: await codeNow() })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await readRoom(deputy, meetingForumId)).toBeNull();
    expect((await place.secretariat('mutation ($input: NameDeputyInput!) { nameDeputy(input: $input) { deputyNaming { id } } }', { input: naming })).errors).toEqual([]);
    expect((await readRoom(deputy, meetingForumId))?.viewerStandings).toEqual([{ seatId: titular(1).seatId, label: 'Sociedad civil 2', as: 'deputy' }]);
    for (const [ask, capacity] of [[(await signInPerson(app, alternate.personId)).ask, 'alternate'], [deputy, 'deputy'], [(await signInPerson(app, observer.personId)).ask, 'observer']] as const) {
      expect((await checkIn(ask, { meetingForumId, code: await codeNow() })).data?.checkIn.presence).toMatchObject({ capacity });
    }
  });

  test('once: sent again with its key it is the same line, and with another it overlaps', async () => {
    const input = { meetingForumId, code: await codeNow(), idempotencyKey: crypto.randomUUID() };
    const [first, second] = [await checkIn(member, input), await checkIn(member, input)];
    expect(second.data).toEqual(first.data);
    expect((await checkIn(member, { ...input, idempotencyKey: crypto.randomUUID() })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'overlap' });
  });

  test('and out again, at the server’s time, even when its clock was set back meanwhile', async () => {
    const { id: presenceId, version } = (await checkIn(member, { meetingForumId, code: await codeNow() })).data?.checkIn.presence ?? {};
    const other = (await signInPerson(app, titular(1).personId)).ask;
    expect((await checkOut(other, { presenceId, version })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    setClock(app, '2026-03-17T21:30:00Z');
    expect((await checkOut(member, { presenceId, version })).data?.checkOut.presence.leftAt).toBe('2026-03-17T22:05:00.001Z');
    expect((await readRoom(member, meetingForumId))?.viewerPresence).toBeNull();
    expect((await checkOut(member, { presenceId, version: 2 })).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state' });
  });
});

describe('who is elsewhere', () => {
  test('checks in without a code where the meeting may be attended so, and that is written down', async () => {
    expect((await checkIn(member, { meetingForumId })).data?.checkIn.presence).toMatchObject({ mode: 'remote' });
    const rows = await asOwner<{ after: { withCode: boolean } }>(app, `select v.after from audit_log a join audit_value v on v.audit_log_id = a.id where a.act = 'check_in' order by a.id desc limit 1`);
    expect(rows[0]?.after.withCode).toBe(false);
  });

  test('does not where everybody is to be in the room', async () => {
    const { meetingForumId: inPerson } = await makeMeeting(app, { forumId: place.forumId, state: 'convened', mode: 'in_person' });
    expect((await checkIn(member, { meetingForumId: inPerson })).errors[0]?.extensions).toMatchObject({ fields: { code: 'required' } });
    expect((await readRoom(member, inPerson))?.mayAttendRemotely).toBe(false);
  });
});

describe('a guessed code', () => {
  test('is refused five times in ten minutes, then waits, also with the right one; another account does not wait', async () => {
    for (let guess = 1; guess <= 5; guess += 1) expect((await checkIn(member, { meetingForumId, code: await wrongCode() })).errors[0]?.extensions).toMatchObject({ fields: { code: 'wrong_code' } });
    const { errors } = await checkIn(member, { meetingForumId, code: await codeNow() });
    expect(errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    const other = (await signInPerson(app, titular(1).personId)).ask;
    expect((await checkIn(other, { meetingForumId, code: await codeNow() })).errors).toEqual([]);
  });

  test('many at once are no way around it', async () => {
    const wrong = await wrongCode();
    const answers = await Promise.all(Array.from({ length: 12 }, () => checkIn(member, { meetingForumId, code: wrong })));
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code);
    expect(codes.filter((code) => code === 'INVALID')).toHaveLength(5);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(7);
  });
});

describe('the code', () => {
  test('is told to who runs the session, while one may check in, and to nobody else', async () => {
    const accountId = await makeAccount(app, `clerk-${meetingForumId}@example.org`);
    await managerOf(app).save(managerOf(app).create(Role, { accountId, forumId: place.forumId, kind: 'clerk', validFrom: '2021-01-01' }));
    const clerk = graphqlClient(app.url, await signIn(app, accountId));
    const codes = await Promise.all([clerk, member].map(async (ask) => (await readRoom(ask, meetingForumId))?.checkInCode?.code));
    expect(codes).toEqual([await codeNow(), undefined]);
    setClock(app, '2026-03-17T20:59:00Z');
    expect(await readRoom(place.secretariat, meetingForumId)).toMatchObject({ isCheckInOpen: false, checkInCode: null });
    expect((await checkIn(member, { meetingForumId })).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state' });
  });

  test('and the room are nothing to strangers, to members of other forums and while the meeting is a draft', async () => {
    const elsewhere = (await makeMeetingPlace(app)).secretariat;
    expect(await readRoom(elsewhere, meetingForumId)).toBeNull();
    const draft = await makeMeeting(app, { forumId: place.forumId });
    expect(await readRoom(place.secretariat, draft.meetingForumId)).toBeNull();
    await step(place.secretariat, 'openMeeting', meetingForumId);
    expect(await readRoom(place.secretariat, meetingForumId)).not.toBeNull();
  });
});

describe('two secretaries at once', () => {
  test('record twenty arrivals, and none is lost', async () => {
    const big = await makeMeetingPlace(app, { seatsPerBench: 10 });
    const held = await makeMeeting(app, { forumId: big.forumId, state: 'convened' });
    const accountId = await makeAccount(app, `second-${held.meetingForumId}@example.org`);
    await managerOf(app).save(managerOf(app).create(Role, { accountId, forumId: big.forumId, kind: 'clerk', validFrom: '2021-01-01' }));
    const clerks = [big.secretariat, graphqlClient(app.url, await signIn(app, accountId))] as const;
    const answers = await Promise.all([...big.government.seats, ...big.civil.seats].map((seat, index) => arrive(clerks[index % 2 === 0 ? 0 : 1], held.meetingForumId, { ...seat })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await readMeeting(big.secretariat, held.meetingForumId)).quorum.present).toBe(20);
  });
});

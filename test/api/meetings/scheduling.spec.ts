import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { AuditLog } from '../../../apps/api/src/audit/audit-log.entity.js';
import { Meeting } from '../../../apps/api/src/meetings/meeting.entity.js';
import { signInAs } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { actOn, makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, readMeeting, setClock } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
let place: MeetingPlace;

beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
});
beforeEach(async () => {
  place = await makeMeetingPlace(app);
});
afterAll(() => app.close());

const details = { kind: 'ordinary', title: 'Sesión de abril', mode: 'hybrid' };
const item = { kind: 'decision', title: 'Aprobar el plan', minutes: 30 };

const scheduleMeeting = (input: object, ask = place.secretariat) => actOn(ask, 'scheduleMeeting', 'ScheduleMeetingInput', { ...details, forumId: place.forumId, ...input });

describe('scheduling a meeting', () => {
  test('makes a draft without a number, at the instant of its wall time', async () => {
    const { held, errors } = await scheduleMeeting({ day: '2026-04-14', from: '19:00', until: '20:30', agenda: [item] });
    expect(errors).toEqual([]);
    expect(held).toMatchObject({ ordinal: null, meeting: { state: 'draft', startsAt: '2026-04-14T23:00:00.000Z', calendarSequence: 0, agenda: [{ title: 'Aprobar el plan', position: 1 }] } });
  });

  test('twice with one key makes one meeting, and with another text is refused', async () => {
    const input = { idempotencyKey: 'una-sola-vez-1' };
    const [first, second] = [await scheduleMeeting(input), await scheduleMeeting(input)];
    expect(second.held?.id).toBe(first.held?.id);
    expect((await scheduleMeeting({ ...input, title: 'Otra' })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'key_reused' });
  });

  test.each([
    ['an hour that the clocks jump over', { day: '2026-09-06', from: '00:30' }, { from: 'nonexistent_time' }],
    ['an hour that the clocks pass twice', { day: '2026-04-04', from: '23:30' }, { from: 'ambiguous_time' }],
    ['an end before the beginning', { day: '2026-04-14', from: '19:00', until: '18:00' }, { until: 'ends_before_start' }],
    ['a time without a day', { from: '19:00' }, { day: 'required' }],
    ['a way in that is no web address', { joinUrl: 'javascript:alert(1)' }, { joinUrl: 'unsafe_link' }],
    ['an empty title', { title: ' ' }, { title: 'required' }],
  ])('is refused for %s', async (_what, input, fields) => {
    const { errors } = await scheduleMeeting(input);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields });
    expect(await managerOf(app).countBy(Meeting, { jurisdictionId: place.jurisdictionId })).toBe(0);
  });

  test('takes the one of two equal hours that was asked for', async () => {
    const { held } = await scheduleMeeting({ day: '2026-04-04', from: '23:30', disambiguation: 'later' });
    expect(held?.meeting.startsAt).toBe('2026-04-05T03:30:00.000Z');
  });

  test('is for the secretariat with its second factor alone', async () => {
    const member = graphqlClient(app.url, (await signInAs(app, 'observer', place.forumId)).cookie);
    expect((await scheduleMeeting({}, member)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const weak = graphqlClient(app.url, (await signInAs(app, 'secretariat', place.forumId, { secondFactor: false })).cookie);
    expect((await scheduleMeeting({}, weak)).errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'second_factor_required' });
    expect((await scheduleMeeting({}, graphqlClient(app.url))).errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a draft', () => {
  test('does not exist for who may not schedule, in this forum or another', async () => {
    const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId });
    const others = [(await signInAs(app, 'co_chair', place.forumId, { benchId: place.civil.id })).cookie, (await makeMeetingPlace(app)).cookie];
    for (const cookie of others) {
      const { errors } = await graphqlClient(app.url, cookie)('query ($id: ID!) { meetingForum(id: $id) { id meeting { title } } }', { id: meetingForumId });
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
      const act = await actOn(graphqlClient(app.url, cookie), 'conveneMeeting', 'ConveneMeetingInput', { meetingForumId, version: 1 });
      expect(act.errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  test('keeps the ids of the items that stay on its agenda', async () => {
    const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId });
    const before = await readMeeting(place.secretariat, meetingForumId);
    const [kept] = before.meeting.agenda;
    const { held, errors } = await actOn(place.secretariat, 'setAgenda', 'SetAgendaInput', { meetingForumId, version: before.meeting.version, agenda: [item, { ...item, id: kept?.id, title: 'El mismo punto' }] });
    expect(errors).toEqual([]);
    expect(held?.meeting.agenda).toMatchObject([{ title: 'Aprobar el plan', position: 1 }, { id: kept?.id, title: 'El mismo punto', position: 2 }]);
  });

  test('takes no item of another meeting, and nothing of another forum', async () => {
    const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId });
    const other = await readMeeting(place.secretariat, (await makeMeeting(app, { forumId: place.forumId })).meetingForumId);
    for (const strange of [{ id: other.meeting.agenda[0]?.id }, { actionItemId: other.id }]) {
      const { errors } = await actOn(place.secretariat, 'setAgenda', 'SetAgendaInput', { meetingForumId, version: 1, agenda: [{ ...item, ...strange }] });
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await readMeeting(place.secretariat, meetingForumId)).meeting.agenda).toHaveLength(1);
  });

  test('is edited at the version that was read, and every edit leaves a line in the audit log', async () => {
    const { meetingForumId, meetingId } = await makeMeeting(app, { forumId: place.forumId });
    const edit = (version: number) => actOn(place.secretariat, 'updateMeeting', 'UpdateMeetingInput', { ...details, meetingForumId, version });
    expect((await edit(1)).held?.meeting.version).toBe(2);
    expect((await edit(1)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale_version', current: { version: 2 } });
    expect(await managerOf(app).countBy(AuditLog, { objectId: meetingId })).toBe(1);
  });
});

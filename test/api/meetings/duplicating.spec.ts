import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { MeetingAccess } from '../../../apps/api/src/meetings/meeting-access.entity.js';
import { Meeting } from '../../../apps/api/src/meetings/meeting.entity.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { actOn, makeMeeting, makeMeetingPlace, NOON, readMeeting, setClock } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
});
afterAll(() => app?.close());

test('makes a draft with the same questions and none of the answers; the way in only if asked', async () => {
  const place = await makeMeetingPlace(app);
  const { meetingForumId, meetingId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened', scheduledUntil: '20:30:00', endsAt: new Date('2026-03-17T23:30:00Z') });
  await managerOf(app).save(managerOf(app).create(MeetingAccess, { meetingId, joinUrl: 'https://example.org/entrar' }));
  const duplicate = (more: object) => actOn(place.secretariat, 'duplicateMeeting', 'DuplicateMeetingInput', { meetingForumId, ...more });

  const { held } = await duplicate({ day: '2026-04-21' });
  expect(held).toMatchObject({ ordinal: null, meeting: { state: 'draft', startsAt: '2026-04-21T23:00:00.000Z' } });
  expect(held?.meeting.agenda.map(({ title, position }) => [title, position])).toEqual([['Avances del compromiso 1', 1]]);
  const made = await managerOf(app).findOneByOrFail(Meeting, { id: held?.meeting.id ?? '' });
  expect(made).toMatchObject({ title: 'Sesión de marzo', purpose: 'Revisar los avances del plan', scheduledUntil: '20:30:00', whatWillBeDecided: null });
  expect(made.calendarUid).not.toBe((await readMeeting(place.secretariat, meetingForumId)).meeting.calendarUid);
  expect(await managerOf(app).countBy(MeetingAccess, { meetingId: made.id })).toBe(0);

  const withLink = (await duplicate({ day: '2026-04-21', from: '18:00', withJoinUrl: true })).held;
  expect(await managerOf(app).findOneByOrFail(Meeting, { id: withLink?.meeting.id ?? '' })).toMatchObject({ scheduledFrom: '18:00:00', scheduledUntil: '19:30:00' });
  expect(await managerOf(app).countBy(MeetingAccess, { meetingId: withLink?.meeting.id ?? '' })).toBe(1);
});

test('may have no date yet, and refuses an hour that does not exist', async () => {
  const place = await makeMeetingPlace(app);
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId });
  const undated = await actOn(place.secretariat, 'duplicateMeeting', 'DuplicateMeetingInput', { meetingForumId });
  expect(undated.held?.meeting.startsAt).toBeNull();
  const gap = await actOn(place.secretariat, 'duplicateMeeting', 'DuplicateMeetingInput', { meetingForumId, day: '2026-09-06', from: '00:30' });
  expect(gap.errors[0]?.extensions.fields).toEqual({ from: 'nonexistent_time' });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { Holiday } from '../../../apps/api/src/jurisdictions/holiday.entity.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { actOn, makeMeeting, makeMeetingPlace, NOON, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
});
afterAll(() => app.close());

const FIVE_WORKING_DAYS = { notice: { n: 5, unit: 'working_days' } } as const;

describe('convening a meeting', () => {
  test('gives it the next number of the forum, once, however many are convened together', async () => {
    const place = await makeMeetingPlace(app, { rules: null });
    const drafts = await Promise.all([1, 2, 3].map(() => makeMeeting(app, { forumId: place.forumId })));
    const convened = await Promise.all(drafts.map(({ meetingForumId }) => step(place.secretariat, 'conveneMeeting', meetingForumId)));
    expect(convened.map(({ held }) => held?.ordinal).sort()).toEqual([1, 2, 3]);
  });

  test('needs a purpose, what will be decided, a day and an agenda', async () => {
    const { secretariat, forumId } = await makeMeetingPlace(app, { rules: null });
    const { held } = await actOn(secretariat, 'scheduleMeeting', 'ScheduleMeetingInput', { forumId, kind: 'ordinary', title: 'Sin propósito', mode: 'remote' });
    const { errors } = await step(secretariat, 'conveneMeeting', held?.id ?? '');
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { purpose: 'required', whatWillBeDecided: 'required', day: 'required', agenda: 'required' } });
  });

  test('with the notice of the rules needs no reason: five working days from Tuesday 10 to Tuesday 17', async () => {
    const { secretariat, forumId } = await makeMeetingPlace(app, { rules: FIVE_WORKING_DAYS });
    const { meetingForumId } = await makeMeeting(app, { forumId });
    expect((await step(secretariat, 'conveneMeeting', meetingForumId)).held).toMatchObject({ ordinal: 1, meeting: { state: 'convened', shortNoticeReason: null } });
  });

  test('a holiday in between makes the same notice too short, unless a reason is recorded', async () => {
    const { secretariat, forumId, jurisdictionId } = await makeMeetingPlace(app, { rules: FIVE_WORKING_DAYS });
    const manager = managerOf(app);
    await manager.save(manager.create(Holiday, { jurisdictionId, day: '2026-03-13', name: 'Aniversario de la comuna', enteredBy: 'secretariat' }));
    const { meetingForumId } = await makeMeeting(app, { forumId });
    const { errors } = await step(secretariat, 'conveneMeeting', meetingForumId);
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'notice_required', current: { lastDay: '2026-03-09' } });
    expect((await readMeeting(secretariat, meetingForumId)).meeting.state).toBe('draft');
    const { held } = await step(secretariat, 'conveneMeeting', meetingForumId, { shortNoticeReason: 'Vence el plazo del informe' });
    expect(held?.meeting).toMatchObject({ state: 'convened', shortNoticeReason: 'Vence el plazo del informe' });
  });

  test('a holiday on which people work does not count as one', async () => {
    const { secretariat, forumId, jurisdictionId } = await makeMeetingPlace(app, { rules: FIVE_WORKING_DAYS });
    const manager = managerOf(app);
    await manager.save(manager.create(Holiday, { jurisdictionId, day: '2026-03-13', name: 'Feriado trabajado', enteredBy: 'calendar', observed: false }));
    const { meetingForumId } = await makeMeeting(app, { forumId });
    expect((await step(secretariat, 'conveneMeeting', meetingForumId)).errors).toEqual([]);
  });
});

describe('invariant 9: a convened meeting keeps its calendar UID', () => {
  const moved = { kind: 'ordinary', title: 'Sesión de marzo', purpose: 'Revisar los avances', whatWillBeDecided: 'Las fechas', mode: 'hybrid', place: 'Salón municipal', day: '2026-03-24', from: '19:00' };

  test('when it is moved, and raises SEQUENCE', async () => {
    const { secretariat, forumId } = await makeMeetingPlace(app);
    const { meetingForumId } = await makeMeeting(app, { forumId, state: 'convened' });
    const before = await readMeeting(secretariat, meetingForumId);
    const { held } = await actOn(secretariat, 'updateMeeting', 'UpdateMeetingInput', { ...moved, meetingForumId, version: before.meeting.version });
    expect(held?.meeting).toMatchObject({ calendarUid: before.meeting.calendarUid, calendarSequence: 1, startsAt: '2026-03-24T22:00:00.000Z' });
    const again = await actOn(secretariat, 'updateMeeting', 'UpdateMeetingInput', { ...moved, title: 'Otro título', meetingForumId, version: held?.meeting.version });
    expect(again.held?.meeting.calendarSequence).toBe(1);
  });

  test('when it is called off, and raises SEQUENCE', async () => {
    const { secretariat, forumId } = await makeMeetingPlace(app);
    const { meetingForumId } = await makeMeeting(app, { forumId, state: 'convened' });
    const before = await readMeeting(secretariat, meetingForumId);
    const { held } = await step(secretariat, 'cancelMeeting', meetingForumId, { reason: 'Corte de luz' });
    expect(held).toMatchObject({ ordinal: before.ordinal, meeting: { state: 'cancelled', stateReason: 'Corte de luz', calendarUid: before.meeting.calendarUid, calendarSequence: 1 } });
  });

  test('and moving it is no way around the notice', async () => {
    const { secretariat, forumId } = await makeMeetingPlace(app, { rules: FIVE_WORKING_DAYS });
    const { meetingForumId } = await makeMeeting(app, { forumId, state: 'convened' });
    const input = { ...moved, day: '2026-03-12', meetingForumId, version: 1 };
    expect((await actOn(secretariat, 'updateMeeting', 'UpdateMeetingInput', input)).errors[0]?.extensions).toMatchObject({ reason: 'notice_required' });
    expect((await actOn(secretariat, 'updateMeeting', 'UpdateMeetingInput', { ...input, purpose: null })).errors[0]?.extensions).toMatchObject({ fields: { purpose: 'required' } });
    expect((await actOn(secretariat, 'updateMeeting', 'UpdateMeetingInput', { ...input, shortNoticeReason: 'Urgencia' })).held?.meeting.shortNoticeReason).toBe('Urgencia');
  });
});

describe('the agenda freezes with the convocation', () => {
  test('an item added later says why, and is marked late; those that were there are not', async () => {
    const { secretariat, forumId } = await makeMeetingPlace(app);
    const { meetingForumId } = await makeMeeting(app, { forumId, state: 'convened' });
    const { meeting } = await readMeeting(secretariat, meetingForumId);
    const [first] = meeting.agenda;
    const late = { kind: 'decision', title: 'Un punto urgente' };
    const set = (agenda: readonly object[]) => actOn(secretariat, 'setAgenda', 'SetAgendaInput', { meetingForumId, version: meeting.version, agenda: [{ id: first?.id, kind: 'discussion', title: first?.title }, ...agenda] });
    expect((await set([late])).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { 'agenda.1.lateReason': 'required' } });
    expect((await set([{ ...late, lateReason: 'La norma se publicó ayer' }])).errors).toEqual([]);
    const { data } = await secretariat<{ meetingForum: { meeting: { agenda: object[] } } }>('query ($id: ID!) { meetingForum(id: $id) { meeting { agenda { lateSince lateReason } } } }', { id: meetingForumId });
    expect(data?.meetingForum.meeting.agenda).toEqual([{ lateSince: null, lateReason: null }, { lateSince: '2026-03-10T15:00:00.000Z', lateReason: 'La norma se publicó ayer' }]);
  });
});

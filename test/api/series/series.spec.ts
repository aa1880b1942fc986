import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { Holiday } from '../../../apps/api/src/jurisdictions/holiday.entity.js';
import { Meeting } from '../../../apps/api/src/meetings/meeting.entity.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { actOn, makeMeetingPlace, type MeetingPlace, NOON, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { participant } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { GraphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
});
afterAll(() => app?.close());

interface Series {
  readonly id: string;
  readonly version: number;
  readonly rrule: string;
  readonly exceptions: readonly string[];
  readonly meetings: readonly { readonly on: string; readonly day: string; readonly meetingForumId: string; readonly state: string; readonly isEdited: boolean; readonly holiday: string | null }[];
}

const FIELDS = 'id version rrule exceptions meetings { on day meetingForumId state isEdited holiday }';

async function act(ask: GraphqlClient, name: string, input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await ask<Record<string, { series: Series }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { series { ${FIELDS} } } }`, { input });
  return { ...answer, series: answer.data?.[name]?.series as Series };
}

/** Every third month, the first Thursday, from April 2026. */
const quarterly = {
  title: 'Sesión ordinaria', purpose: 'Seguir el plan', language: 'es', kind: 'ordinary', mode: 'in_person', from: '19:00', minutes: 90,
  unit: 'month', every: 3, weekday: 'TH', nth: 1, startsOn: '2026-04-01', holidayRule: 'keep', agenda: [{ kind: 'information', title: 'Acta anterior', minutes: 5 }, { kind: 'discussion', title: 'Avances' }],
} as const;

const make = async (more: object = {}): Promise<MeetingPlace & { readonly series: Series }> => {
  const place = await makeMeetingPlace(app);
  const { series, errors } = await act(place.secretariat, 'createMeetingSeries', { forumId: place.forumId, ...quarterly, ...more });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return { ...place, series };
};

const holiday = (jurisdictionId: string, day: string): Promise<Holiday> => managerOf(app).save(managerOf(app).create(Holiday, { jurisdictionId, day, name: 'Feriado de prueba', observed: true, enteredBy: 'secretariat' }));
const editOf = ({ series }: { readonly series: Series }, more: object = {}) => ({ seriesId: series.id, version: series.version, ...quarterly, ...more });

describe('a series of meetings', () => {
  test('makes the drafts of a year, each with its agenda; once, however often it is sent', async () => {
    const place = await makeMeetingPlace(app);
    const input = { forumId: place.forumId, ...quarterly, idempotencyKey: crypto.randomUUID() };
    const [{ series }, again] = [await act(place.secretariat, 'createMeetingSeries', input), await act(place.secretariat, 'createMeetingSeries', input)];
    expect(again.series.id).toBe(series.id);
    expect([series.rrule, series.meetings.map(({ on, state, isEdited }) => [on, state, isEdited])]).toEqual(['FREQ=MONTHLY;INTERVAL=3;BYDAY=1TH', [['2026-04-02', 'draft', false], ['2026-07-02', 'draft', false], ['2026-10-01', 'draft', false], ['2027-01-07', 'draft', false]]]);
    const first = await readMeeting(place.secretariat, series.meetings[0]?.meetingForumId ?? '');
    expect([first.ordinal, first.meeting.startsAt, first.meeting.agenda.map(({ title }) => title)]).toEqual([null, '2026-04-02T22:00:00.000Z', ['Acta anterior', 'Avances']]);
    expect(await managerOf(app).countBy(Meeting, { seriesId: series.id })).toBe(4);
  });

  test('is made and read by who may schedule alone', async () => {
    const place = await make();
    const { ask } = await participant(app, place.civil.seats[0] ?? { seatId: '', personId: '' });
    expect((await act(ask, 'createMeetingSeries', { forumId: place.forumId, ...quarterly })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask('query ($id: ID!) { meetingSeries(id: $id) { id } }', { id: place.series.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test.each([
    ['no word which weekday of the month', { nth: null }, { nth: 'required' }],
    ['a weekday that no month is sure to have', { nth: 0 }, { nth: 'out_of_range' }],
    ['an end before the beginning', { endsOn: '2026-03-31' }, { endsOn: 'ends_before_start' }],
  ])('refuses %s', async (_what, more, fields) => {
    const place = await makeMeetingPlace(app);
    expect((await act(place.secretariat, 'createMeetingSeries', { forumId: place.forumId, ...quarterly, ...more })).errors[0]?.extensions.fields).toEqual(fields);
  });

  test('flags a holiday, and skips or moves it only if the secretariat says so', async () => {
    const place = await makeMeetingPlace(app);
    await holiday(place.jurisdictionId, '2026-07-02');
    const days = async (holidayRule: string) => (await act(place.secretariat, 'createMeetingSeries', { forumId: place.forumId, ...quarterly, holidayRule })).series.meetings.map(({ day, holiday: name }) => [day, name]).slice(0, 3);
    expect(await days('keep')).toEqual([['2026-04-02', null], ['2026-07-02', 'Feriado de prueba'], ['2026-10-01', null]]);
    expect(await days('skip')).toEqual([['2026-04-02', null], ['2026-10-01', null], ['2027-01-07', null]]);
    expect(await days('move')).toEqual([['2026-04-02', null], ['2026-07-03', null], ['2026-10-01', null]]);
  });

  test('changed, changes the drafts that nobody touched, and no other', async () => {
    const place = await make();
    const [april, july] = place.series.meetings;
    const touched = await readMeeting(place.secretariat, april?.meetingForumId ?? '');
    await actOn(place.secretariat, 'setAgenda', 'SetAgendaInput', { meetingForumId: touched.id, version: touched.meeting.version, agenda: [{ kind: 'decision', title: 'Elegir tres ideas' }] });
    const { series } = await act(place.secretariat, 'editMeetingSeries', editOf(place, { from: '18:00', agenda: [{ kind: 'discussion', title: 'Otra tabla' }] }));
    expect(series.meetings.map(({ on, isEdited }) => [on, isEdited]).slice(0, 2)).toEqual([['2026-04-02', true], ['2026-07-02', false]]);
    expect((await readMeeting(place.secretariat, touched.id)).meeting).toMatchObject({ startsAt: '2026-04-02T22:00:00.000Z', agenda: [{ title: 'Elegir tres ideas' }] });
    expect((await readMeeting(place.secretariat, july?.meetingForumId ?? '')).meeting).toMatchObject({ startsAt: '2026-07-02T22:00:00.000Z', agenda: [{ title: 'Otra tabla' }] });
  });

  test('of another pattern, calls off what no longer fits and makes what is missing', async () => {
    const place = await make();
    const { series } = await act(place.secretariat, 'editMeetingSeries', editOf(place, { every: 1, endsOn: '2026-07-31' }));
    expect(series.meetings.map(({ on }) => on)).toEqual(['2026-04-02', '2026-05-07', '2026-06-04', '2026-07-02']);
    const again = await act(place.secretariat, 'editMeetingSeries', editOf({ series }));
    expect(again.series.meetings.map(({ on, state }) => [on, state])).toEqual([['2026-04-02', 'draft'], ['2026-07-02', 'draft'], ['2026-10-01', 'draft'], ['2027-01-07', 'draft']]);
  });

  test('leaves one day out, for good, unless it is convened', async () => {
    const place = await make();
    const [april, july] = place.series.meetings;
    await managerOf(app).query('update meeting set what_will_be_decided = $2 from meeting_forum held where held.meeting_id = meeting.id and held.id = $1', [april?.meetingForumId, 'Nada']);
    expect((await step(place.secretariat, 'conveneMeeting', april?.meetingForumId ?? '')).errors).toEqual([]);
    const aim = { seriesId: place.series.id, version: place.series.version };
    expect((await act(place.secretariat, 'exceptSeriesDate', { ...aim, on: april?.on })).errors[0]?.extensions.reason).toBe('wrong_state');
    expect((await act(place.secretariat, 'exceptSeriesDate', { ...aim, on: '2026-05-01' })).errors[0]?.extensions.fields).toEqual({ on: 'unknown' });
    const { series } = await act(place.secretariat, 'exceptSeriesDate', { ...aim, on: july?.on });
    expect([series.exceptions, series.meetings.map(({ on }) => on)]).toEqual([['2026-07-02'], ['2026-04-02', '2026-10-01', '2027-01-07']]);
    expect((await readMeeting(place.secretariat, july?.meetingForumId ?? '')).meeting.state).toBe('cancelled');
    const edited = await act(place.secretariat, 'editMeetingSeries', editOf({ series }));
    expect(edited.series.meetings.map(({ on, state }) => [on, state])).toEqual([['2026-04-02', 'convened'], ['2026-10-01', 'draft'], ['2027-01-07', 'draft']]);
  });
});

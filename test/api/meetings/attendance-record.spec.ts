import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { label } from '@mesa/domain/labels';
import type { Attendance } from '@mesa/domain/vocabulary';
import Papa from 'papaparse';

import { makeRules } from '../../factories/forum.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, setClock, step } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';
import { statementsOf } from '../../support/statements.js';

let app: TestApp;
let place: MeetingPlace;

beforeAll(async () => {
  app = await startApp();
  place = await makeMeetingPlace(app);
  for (const day of [3, 10, 17]) await hold(day);
  // A meeting of which no source tells who came.
  await makeMeeting(app, { forumId: place.forumId, state: 'held', scheduledOn: '2026-03-24' });
});
afterAll(() => app.close());

/** Everybody of the government comes, and the first of civil society by remote link. */
async function hold(day: number): Promise<void> {
  const date = `2026-03-${String(day).padStart(2, '0')}`;
  setClock(app, `${date}T22:05:00Z`);
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened', scheduledOn: date, startsAt: new Date(`${date}T22:00:00Z`) });
  for (const seat of place.government.seats) await arrive(place.secretariat, meetingForumId, { ...seat });
  const [first] = place.civil.seats;
  if (first) await arrive(place.secretariat, meetingForumId, { ...first, mode: 'remote' });
  await step(place.secretariat, 'openMeeting', meetingForumId);
  await step(place.secretariat, 'closeMeeting', meetingForumId);
}

interface Figures { readonly meetings: number; readonly attended: number | null; readonly seats: number | null }
interface Record {
  readonly meetings: readonly { readonly ordinal: number }[];
  readonly figures: Figures;
  readonly benches: readonly { readonly name: string; readonly figures: Figures; readonly seats: readonly { readonly label: string; readonly attended: number; readonly recorded: number; readonly cells: readonly { readonly attendance: Attendance | null; readonly personName: string | null }[] }[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const FIGURES = 'figures { meetings attended seats }';
const QUERY = `query ($jurisdiction: String!, $forum: String!, $first: Int!, $after: String) { forum(jurisdiction: $jurisdiction, slug: $forum) { attendanceRecord(first: $first, after: $after) {
  meetings { ordinal } ${FIGURES} benches { name ${FIGURES} seats { label attended recorded cells { attendance personName } } } pageInfo { hasNextPage endCursor } } } }`;

async function record(first = 10, after: string | null = null, ask = graphqlClient(app.url)): Promise<Record> {
  const { data, errors } = await ask<{ forum: { attendanceRecord: Record } }>(QUERY, { jurisdiction: place.jurisdiction, forum: place.forum, first, after });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.forum.attendanceRecord;
}

describe('the record of attendance', () => {
  test('tells of each seat at each meeting; a meeting without a record counts for nothing', async () => {
    const { meetings, figures, benches } = await record();
    expect(meetings.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4]);
    expect(figures).toEqual({ meetings: 3, attended: 3, seats: 4 });
    expect(benches.map(({ name, figures: { attended, seats } }) => [name, attended, seats])).toEqual([['Gobierno', 2, 2], ['Sociedad civil', 1, 2]]);
    const [, civil] = benches;
    expect(civil?.seats.map(({ label: name, attended, recorded, cells }) => [name, attended, recorded, ...cells.map(({ attendance }) => attendance)])).toEqual([
      ['Sociedad civil 1', 3, 3, 'remote', 'remote', 'remote', null],
      ['Sociedad civil 2', 0, 3, 'absent', 'absent', 'absent', null],
    ]);
  });

  test('invariant 6: names nobody unless the rules do, the secretariat neither', async () => {
    const namesIn = async (ask = graphqlClient(app.url)) => (await record(10, null, ask)).benches.flatMap(({ seats }) => seats.flatMap(({ cells }) => cells.flatMap(({ personName }) => personName ?? [])));
    expect(await namesIn()).toEqual([]);
    expect(await namesIn(place.secretariat)).toEqual([]);
    await asOwner(app, `update forum_rules set rules = rules || '{"attendancePublic": "name"}' where forum_id = $1`, [place.forumId]);
    await asOwner(app, `update seat_holding set is_name_public = true, name_public_reason = 'Cargo público' where seat_id = $1`, [place.government.seats[0]?.seatId]);
    expect(new Set(await namesIn())).toEqual(new Set(['Titular de Gobierno 1']));
  });

  test('goes page by page, the latest meetings first', async () => {
    const latest = await record(2);
    expect([latest.meetings.map(({ ordinal }) => ordinal), latest.pageInfo.hasNextPage]).toEqual([[3, 4], true]);
    const earlier = await record(2, latest.pageInfo.endCursor);
    expect([earlier.meetings.map(({ ordinal }) => ordinal), earlier.pageInfo.hasNextPage]).toEqual([[1, 2], false]);
  });

  test.each([10, 2])('invariant 11: its file has the rows and cells of the page of %d', async (first) => {
    const { benches, meetings } = await record(first);
    const response = await fetch(`${app.url}/files/attendance/es/${place.jurisdiction}/${place.forum}.csv?first=${first}`);
    expect([response.status, response.headers.get('content-disposition')]).toEqual([200, 'attachment; filename=asistencia.csv']);
    const [head, ...rows] = Papa.parse<string[]>((await response.text()).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
    expect(head).toHaveLength(meetings.length + 4);
    const said = (attendance: Attendance | null, personName: string | null) => (attendance === null ? 'sin cupo' : `${label('attendance', attendance, 'es')}${personName === null ? '' : `: ${personName}`}`);
    expect(rows).toEqual(benches.flatMap(({ name, seats }) => seats.map((seat) => [name, seat.label, ...seat.cells.map(({ attendance, personName }) => said(attendance, personName)), String(seat.attended), String(seat.recorded)])));
  });

  test.each([['?first=0', 400], ['?first=101', 400], ['?after=x', 400]])('a wrong page is refused: %s', async (search, status) => {
    expect((await fetch(`${app.url}/files/attendance/es/${place.jurisdiction}/${place.forum}.csv${search}`)).status).toBe(status);
  });

  test('costs the same however many meetings there are', async () => {
    const costOf = async (first: number) => (await statementsOf(() => record(first))).length;
    const one = await costOf(2);
    expect(one).toBeGreaterThan(0);
    expect(await costOf(4)).toBe(one);
  });
});

describe('a holder who missed meetings in a row', () => {
  const told = async () => {
    const { data } = await place.secretariat<{ friday: { kind: string; unitName: string; count: number }[] }>('query ($id: ID!) { friday(forumId: $id) { kind unitName count } }', { id: place.forumId });
    return data?.friday.filter(({ kind }) => kind === 'absent_holder').map(({ unitName, count }) => [unitName, count]);
  };

  test('is told of to the secretariat once they are as many as the rules tolerate, since they hold the seat', async () => {
    setClock(app, '2026-03-30T15:00:00Z');
    expect(await told()).toEqual([]);
    await makeRules(app, place.forumId, { absencesTolerated: 4 }, '2026-03-25');
    expect(await told()).toEqual([]);
    await makeRules(app, place.forumId, { absencesTolerated: 3 }, '2026-03-26');
    expect(await told()).toEqual([['Sociedad civil 2', 3]]);
    await asOwner(app, 'update seat_holding set valid_from = $2 where seat_id = $1', [place.civil.seats[1]?.seatId, '2026-03-10']);
    expect(await told()).toEqual([]);
  });
});

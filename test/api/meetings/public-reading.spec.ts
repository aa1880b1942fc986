import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { MeetingAccess } from '../../../apps/api/src/meetings/meeting-access.entity.js';
import { SeatHolding } from '../../../apps/api/src/people/seat-holding.entity.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { actOn, arrive, makeMeeting, makeMeetingPlace, NOON, setClock, step } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
let reader: GraphqlClient;

beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
  reader = graphqlClient(app.url);
});
afterAll(() => app.close());

const SECRET = 'https://video.example/entrar/abc123';
const EVERYTHING = `query ($jurisdiction: String!, $forum: String!) {
  forum(jurisdiction: $jurisdiction, slug: $forum) {
    comingMeetings { ...all } pastMeetings { edges { node { ...all } } pageInfo { hasNextPage } } meeting(ordinal: 1) { ...all }
    decisions { edges { node { text } } } actions { edges { node { text } } } documents { edges { node { title } } }
  }
}
fragment all on MeetingForum {
  ordinal access { joinUrl } roll { seats { seatId } } notice { lastDay } attendance { name seats { label attendance personName } }
  meeting { title purpose place state agenda { title } documents { title } } viewerCan { edit readPapers }
}`;

interface Everything {
  forum: { comingMeetings: { access: unknown; roll: unknown; notice: unknown; meeting: { title: string; purpose: string }; viewerCan: object }[]; meeting: { attendance: { seats: { label: string; attendance: string; personName: string | null }[] }[] } };
}

describe('invariant 6: what the public reads of meetings', () => {
  test('is the convened ones with purpose, agenda, time and place; never a draft, the way in, the roll or the notice', async () => {
    const { forumId, jurisdiction, forum } = await makeMeetingPlace(app);
    const { meetingId } = await makeMeeting(app, { forumId, state: 'convened', title: 'Sesión pública' });
    await makeMeeting(app, { forumId, title: 'Borrador secreto' });
    await makeMeeting(app, { forumId, title: 'Borrador cancelado', state: 'cancelled', ordinal: null });
    await managerOf(app).save(managerOf(app).create(MeetingAccess, { meetingId, joinUrl: SECRET }));
    const { data, errors } = await reader<Everything>(EVERYTHING, { jurisdiction, forum });
    expect(errors).toEqual([]);
    expect(data?.forum.comingMeetings).toMatchObject([{ access: null, roll: null, notice: null, meeting: { title: 'Sesión pública', purpose: 'Revisar los avances del plan', agenda: [{ title: 'Avances del compromiso 1' }] }, viewerCan: { edit: false, readPapers: false } }]);
    expect(JSON.stringify(data)).not.toMatch(/secreto|Borrador|video\.example/);
  });

  test('has no list of drafts', async () => {
    const { jurisdiction, forum } = await makeMeetingPlace(app);
    const { errors } = await reader('query ($jurisdiction: String!, $forum: String!) { forum(jurisdiction: $jurisdiction, slug: $forum) { meetingDrafts { id } } }', { jurisdiction, forum });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test.each([
    ['seat', undefined, null],
    ['name', 'name', 'Titular de Gobierno 1'],
  ] as const)('tells attendance by %s where the rules say so, and a name only where its holding is public', async (_by, attendancePublic, name) => {
    const place = await makeMeetingPlace(app, { rules: { quorum: { base: 'seats', total: 1 }, ...(attendancePublic && { attendancePublic }) } });
    const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
    const [open, closed] = place.government.seats;
    await managerOf(app).update(SeatHolding, { personId: open?.personId ?? '' }, { isNamePublic: true, namePublicReason: 'Lo autorizó' });
    setClock(app, '2026-03-17T22:05:00Z');
    for (const one of [open, closed]) await arrive(place.secretariat, meetingForumId, { ...one });
    await step(place.secretariat, 'openMeeting', meetingForumId);
    const { data } = await reader<Everything>(EVERYTHING, { jurisdiction: place.jurisdiction, forum: place.forum });
    expect(data?.forum.meeting.attendance[0]?.seats).toEqual([{ label: 'Gobierno 1', attendance: 'present', personName: name }, { label: 'Gobierno 2', attendance: 'present', personName: null }]);
    const own = await place.secretariat<Everything>(EVERYTHING, { jurisdiction: place.jurisdiction, forum: place.forum });
    expect(own.data?.forum.meeting.attendance[0]?.seats[1]?.personName).toBe('Titular de Gobierno 2');
    setClock(app, NOON);
  });

  test.each([
    ['says nothing of a holding that ended before the meeting', { validFrom: '2021-04-29', validUntil: '2026-03-16' }, null],
    ['names who holds the seat on the day of the meeting', { validFrom: '2026-03-17', validUntil: '2026-03-17' }, 'Titular de Gobierno 1'],
    ['says nothing of a holding that began after the meeting', { validFrom: '2026-03-18', validUntil: null }, null],
  ])('%s', async (_when, dates, name) => {
    const place = await makeMeetingPlace(app, { rules: { quorum: { base: 'seats', total: 1 }, attendancePublic: 'name' } });
    const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
    const [open] = place.government.seats;
    setClock(app, '2026-03-17T22:05:00Z');
    await arrive(place.secretariat, meetingForumId, { ...open });
    await step(place.secretariat, 'openMeeting', meetingForumId);
    await managerOf(app).update(SeatHolding, { personId: open?.personId ?? '' }, { ...dates, isNamePublic: true, namePublicReason: 'Lo autorizó' });
    const { data } = await reader<Everything>(EVERYTHING, { jurisdiction: place.jurisdiction, forum: place.forum });
    expect(data?.forum.meeting.attendance[0]?.seats[0]).toEqual({ label: 'Gobierno 1', attendance: 'present', personName: name });
    setClock(app, NOON);
  });

  test('gives the way in to who may read the papers', async () => {
    const { secretariat, forumId } = await makeMeetingPlace(app);
    const { held } = await actOn(secretariat, 'scheduleMeeting', 'ScheduleMeetingInput', { forumId, kind: 'ordinary', title: 'Remota', mode: 'remote', joinUrl: SECRET });
    const { data } = await secretariat('query ($id: ID!) { meetingForum(id: $id) { access { joinUrl } } }', { id: held?.id });
    expect(data).toEqual({ meetingForum: { access: { joinUrl: SECRET } } });
  });
});

describe('the list of past meetings', () => {
  test('goes from the latest to the earliest, unknown dates last, page by page without gap or repetition', async () => {
    const { forumId, jurisdiction, forum } = await makeMeetingPlace(app);
    const undated = { scheduledOn: null, scheduledFrom: null, startsAt: null };
    for (const [title, day] of [['B', '2025-05-01'], ['A', '2025-09-01'], ['C', '2024-01-01']] as const) {
      await makeMeeting(app, { forumId, state: 'held', title, ...undated, heldOn: { raw: day, earliest: day, latest: day, precision: 'day' } });
    }
    for (const title of ['E', 'D']) await makeMeeting(app, { forumId, state: 'held', title, ...undated });
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const answer: { data: { forum: { pastMeetings: { edges: { node: { meeting: { title: string } } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } } | null } = await reader(
        'query ($jurisdiction: String!, $forum: String!, $after: String) { forum(jurisdiction: $jurisdiction, slug: $forum) { pastMeetings(first: 2, after: $after) { edges { node { meeting { title } } } pageInfo { endCursor hasNextPage } } } }',
        { jurisdiction, forum, after },
      );
      const page = answer.data?.forum.pastMeetings;
      titles.push(...(page?.edges ?? []).map(({ node }) => node.meeting.title));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(titles).toEqual(['A', 'B', 'C', 'D', 'E']);
  });
});

test('a follower hears each change of roll and state, with what a reader may see', async () => {
  const { secretariat, forumId, civil } = await makeMeetingPlace(app);
  const { meetingForumId } = await makeMeeting(app, { forumId, state: 'convened' });
  const own = { origin: app.url };
  const client = createClient({ url: `${app.url.replace('http', 'ws')}/graphql`, webSocketImpl: class extends WebSocket { constructor(url: string, protocol: string) { super(url, protocol, { headers: own }); } }, retryAttempts: 0 });
  const heard = client.iterate<{ meetingChanged: object }>({ query: 'subscription ($id: ID!) { meetingChanged(meetingForumId: $id) { quorum { present } access { joinUrl } roll { seats { seatId } } } }', variables: { id: meetingForumId } });
  const first = heard.next();
  // A subscription is answered by nothing: each arrival waits a little for the server to be listening.
  for (const one of civil.seats) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await arrive(secretariat, meetingForumId, { ...one });
  }
  expect((await first).value).toMatchObject({ data: { meetingChanged: { access: null, roll: null } } });
  await heard.return?.();
  await client.dispose();
});

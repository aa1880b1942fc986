import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock, step } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;
let place: MeetingPlace;

beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
  place = await makeMeetingPlace(app, { seatsPerBench: 1 });
});
afterAll(() => app.close());

interface Pending {
  readonly pendingActions: readonly { readonly state: string; readonly action: { readonly text: string; readonly state: string } }[];
  readonly meetingsWithoutMinutes: readonly { readonly ordinal: number }[];
}

const QUERY = 'query ($jurisdiction: String!, $forum: String!, $ordinal: Int!) { forum(jurisdiction: $jurisdiction, slug: $forum) { meeting(ordinal: $ordinal) { pendingActions { state action { text state } } meetingsWithoutMinutes { ordinal } } } }';

async function at(ordinal: number): Promise<Pending | undefined> {
  const { data } = await graphqlClient(app.url)<{ forum: { meeting: Pending } }>(QUERY, { jurisdiction: place.jurisdiction, forum: place.forum, ordinal });
  return data?.forum.meeting;
}

async function takeOn(text: string, more: object = {}): Promise<string> {
  const { data } = await place.secretariat<{ createAction: { action: { id: string } } }>('mutation ($input: CreateActionInput!) { createAction(input: $input) { action { id } } }', { input: { forumId: place.forumId, text, ownerSeatId: place.civil.seats[0]?.seatId, ...more } });
  return data?.createAction.action.id ?? '';
}

const advance = (actionId: string, version: number, act: string) => place.secretariat('mutation ($input: AdvanceActionInput!) { advanceAction(input: $input) { action { id } } }', { input: { actionId, version, act, reason: 'Por probar' } });
const texts = (pending: Pending | undefined) => pending?.pendingActions.map(({ action, state }) => `${action.text}: ${state}`);

test('stand at the top of each meeting until closed, and of a meeting that opened, as they were then', async () => {
  const first = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
  await takeOn('tomada en la primera', { meetingForumId: first.meetingForumId, due: '2026-03-30' });
  const old = await takeOn('de antes', { due: '2026-03-20' });
  expect(texts(await at(1))).toEqual(['de antes: open']);

  setClock(app, '2026-03-17T22:05:00Z');
  await step(place.secretariat, 'openMeeting', first.meetingForumId);
  setClock(app, '2026-03-18T01:00:00Z');
  await step(place.secretariat, 'closeMeeting', first.meetingForumId);
  const second = await makeMeeting(app, { forumId: place.forumId, state: 'convened', scheduledOn: '2026-03-24', startsAt: new Date('2026-03-24T22:00:00Z') });
  await advance(old, 1, 'accept');
  expect(texts(await at(2))).toEqual(['de antes: accepted', 'tomada en la primera: open']);
  expect((await at(2))?.meetingsWithoutMinutes).toEqual([{ ordinal: 1 }]);

  setClock(app, '2026-03-24T22:05:00Z');
  await step(place.secretariat, 'openMeeting', second.meetingForumId);
  setClock(app, '2026-03-25T12:00:00Z');
  await advance(old, 2, 'start');
  await advance(old, 3, 'finish');
  await takeOn('después de abrir');
  expect(texts(await at(1))).toEqual(['de antes: open']);
  expect((await at(2))?.pendingActions[0]).toEqual({ state: 'accepted', action: { text: 'de antes', state: 'done' } });
  expect(texts(await at(2))).toEqual(['de antes: accepted', 'tomada en la primera: open']);

  await makeMeeting(app, { forumId: place.forumId, state: 'convened', scheduledOn: '2026-04-14' });
  expect(texts(await at(3))).toEqual(['tomada en la primera: open', 'después de abrir: open']);
});

test('minutes leave the list when they are published, but not the list of a session that had opened before', async () => {
  await asOwner(app, `insert into minutes (id, meeting_forum_id, forum_id, state, language, circulated_at, approved_at, published_at) select gen_random_uuid(), id, forum_id, 'published', 'es', '2026-03-26T10:00:00Z', '2026-03-26T11:00:00Z', '2026-03-26T12:00:00Z' from meeting_forum where forum_id = $1 and ordinal = 1`, [place.forumId]);
  expect((await at(2))?.meetingsWithoutMinutes).toEqual([{ ordinal: 1 }]);
  expect((await at(3))?.meetingsWithoutMinutes).toEqual([]);
});

test('there is nothing of another forum, and nothing for a meeting whose opening is not on record', async () => {
  const other = await makeMeetingPlace(app, { seatsPerBench: 1 });
  await makeMeeting(app, { forumId: other.forumId, state: 'convened' });
  await makeMeeting(app, { forumId: place.forumId, state: 'held', ordinal: 9 });
  const { data } = await graphqlClient(app.url)<{ forum: { meeting: Pending } }>(QUERY, { jurisdiction: other.jurisdiction, forum: other.forum, ordinal: 1 });
  expect(data?.forum.meeting).toEqual({ pendingActions: [], meetingsWithoutMinutes: [] });
  expect(await at(9)).toEqual({ pendingActions: [], meetingsWithoutMinutes: [] });
});

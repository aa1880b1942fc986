import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { participant } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type GraphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
});
afterAll(() => app?.close());

interface Topic {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly stateReason: string | null;
  readonly seatLabel: string | null;
  readonly proposedByName: string | null;
  readonly meetingForumId: string | null;
}

const FIELDS = 'id version state stateReason seatLabel proposedByName meetingForumId';

async function act(ask: GraphqlClient, name: string, input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await ask<Record<string, { backlogItem: Topic }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { backlogItem { ${FIELDS} } } }`, { input });
  return { ...answer, topic: answer.data?.[name]?.backlogItem };
}

const list = (ask: GraphqlClient, { jurisdiction, forum }: MeetingPlace) =>
  ask<{ forum: { backlogItems: Topic[] } }>(`query ($j: String!, $f: String!) { forum(jurisdiction: $j, slug: $f) { backlogItems { ${FIELDS} } } }`, { j: jurisdiction, f: forum });

const topic = { title: 'Veredas del sector oriente', description: 'Dos vecinas cayeron en mayo', kind: 'decision', language: 'es' } as const;

test('a member proposes for their seat and no other; the public reads nothing of it', async () => {
  const place = await makeMeetingPlace(app);
  const member = await participant(app, place.civil.seats[0] ?? { seatId: '', personId: '' });
  const { topic: made } = await act(member.ask, 'proposeBacklogItem', { forumId: place.forumId, ...topic });
  expect(made).toMatchObject({ state: 'waiting', seatLabel: 'Sociedad civil 1', proposedByName: 'Titular de Sociedad civil 1' });
  const other = await act(member.ask, 'proposeBacklogItem', { forumId: place.forumId, seatId: place.government.seats[0]?.seatId, ...topic });
  expect(other.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'not_holder' });
  expect((await list(member.ask, place)).data?.forum.backlogItems).toHaveLength(1);
  expect((await list(graphqlClient(app.url), place)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await act(member.ask, 'declineBacklogItem', { backlogItemId: made?.id, version: 1, reason: 'No' })).errors[0]?.extensions.code).toBe('FORBIDDEN');
});

test('the secretariat takes it to the end of an agenda that may still change', async () => {
  const place = await makeMeetingPlace(app);
  const member = await participant(app, place.civil.seats[0] ?? { seatId: '', personId: '' });
  const { topic: made } = await act(member.ask, 'proposeBacklogItem', { forumId: place.forumId, ...topic });
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId });
  const before = await readMeeting(place.secretariat, meetingForumId);
  const aim = { backlogItemId: made?.id, version: 1 };
  const elsewhere = await makeMeeting(app, { forumId: (await makeMeetingPlace(app)).forumId });
  expect((await act(place.secretariat, 'takeBacklogItem', { ...aim, meetingForumId: elsewhere.meetingForumId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  const called = await makeMeeting(app, { forumId: place.forumId });
  await step(place.secretariat, 'cancelMeeting', called.meetingForumId, { reason: 'Emergencia' });
  expect((await act(place.secretariat, 'takeBacklogItem', { ...aim, meetingForumId: called.meetingForumId })).errors[0]?.extensions.reason).toBe('wrong_state');

  expect((await act(place.secretariat, 'takeBacklogItem', { ...aim, meetingForumId })).topic).toMatchObject({ state: 'taken', meetingForumId });
  const after = await readMeeting(place.secretariat, meetingForumId);
  expect(after.meeting.agenda.map(({ title, position }) => [title, position])).toEqual([['Avances del compromiso 1', 1], ['Veredas del sector oriente', 2]]);
  expect(after.meeting.version).toBe(before.meeting.version + 1);
  // A draft is the secretariat's own: the member learns that it was taken, not where.
  expect((await list(member.ask, place)).data?.forum.backlogItems[0]).toMatchObject({ state: 'taken', meetingForumId: null });
});

test('or says why not, which all members read; and may take it up later', async () => {
  const place = await makeMeetingPlace(app);
  const member = await participant(app, place.civil.seats[0] ?? { seatId: '', personId: '' });
  const { topic: made } = await act(member.ask, 'proposeBacklogItem', { forumId: place.forumId, ...topic });
  await act(place.secretariat, 'declineBacklogItem', { backlogItemId: made?.id, version: 1, reason: 'Lo ve el comité de obras' });
  const [declined] = (await list(member.ask, place)).data?.forum.backlogItems ?? [];
  expect(declined).toMatchObject({ state: 'declined', stateReason: 'Lo ve el comité de obras' });
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId });
  expect((await act(place.secretariat, 'takeBacklogItem', { backlogItemId: made?.id, version: declined?.version, meetingForumId })).topic).toMatchObject({ state: 'taken', stateReason: null });
});

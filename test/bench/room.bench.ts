import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { Person } from '../../apps/api/src/people/person.entity.js';
import { operationsOfBuild } from '../../apps/api/src/graphql/registered-operations.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock, step } from '../factories/meeting.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeAccount, signIn } from '../support/sign-in.js';
import { tell } from './tell.js';

const PEOPLE = 200;
const CHANGES = 30;

let app: TestApp;
let place: MeetingPlace;
let meetingForumId: string;
const clients: Client[] = [];

beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
  place = await makeMeetingPlace(app, { seatsPerBench: PEOPLE / 2 });
  ({ meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' }));
  setClock(app, '2026-03-17T22:05:00Z');
  await step(place.secretariat, 'openMeeting', meetingForumId);
}, 120_000);
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await app?.close();
});

/** What the room's own client follows, with its text as built. */
async function followed(): Promise<string> {
  const texts = Object.values(await operationsOfBuild()).map(({ text }) => text);
  const found = texts.find((text) => /^subscription MeetingChanged\b/m.test(text));
  if (!found) throw new Error('Build first: npm run build');
  return found;
}

/** A member's socket; `onFrame` hears when each change has reached it. */
async function join(personId: string, query: string, onFrame: () => void): Promise<void> {
  const accountId = await makeAccount(app, `${personId}@example.org`);
  await managerOf(app).update(Person, { id: personId }, { accountId });
  const cookie = await signIn(app, accountId);
  class Ours extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { origin: app.url, headers: { cookie } });
    }
  }
  const client = createClient({ url: `${app.url.replace('http', 'ws')}/graphql`, webSocketImpl: Ours, retryAttempts: 0, lazy: false });
  clients.push(client);
  client.subscribe({ query, variables: { meetingForumId } }, { next: ({ errors }) => (errors ? undefined : onFrame()), error: () => undefined, complete: () => undefined });
}

it(`a change reaches ${PEOPLE} people in a room`, async () => {
  const query = await followed();
  let frames: number[] = [];
  for (const { personId } of [...place.government.seats, ...place.civil.seats]) await join(personId, query, () => frames.push(performance.now()));
  await sleep(2_000);
  const last: number[] = [];
  const each: number[] = [];
  const answered: number[] = [];
  for (const seat of place.government.seats.slice(0, CHANGES)) {
    frames = [];
    const sent = performance.now();
    await arrive(place.secretariat, meetingForumId, seat);
    answered.push(performance.now() - sent);
    while (frames.length < PEOPLE && performance.now() - sent < 10_000) await sleep(1);
    expect(frames).toHaveLength(PEOPLE);
    each.push(...frames.map((at) => at - sent));
    last.push(Math.max(...frames) - sent);
  }
  tell('a write is answered', answered);
  tell('a change reaches one of them', each);
  tell('a change has reached all', last);
}, 180_000);

import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { Person } from '../../../apps/api/src/people/person.entity.js';
import { SeatHolding } from '../../../apps/api/src/people/seat-holding.entity.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, type SeatedPerson, setClock } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { makeAccount, signIn } from '../../support/sign-in.js';
import { statementsOf } from '../../support/statements.js';

const CHANGED = 'subscription ($id: ID!) { meetingChanged(meetingForumId: $id) { quorum { present } access { joinUrl } roll { others { id } } viewerCan { readPapers } } }';
const OWN_SEATS = 'subscription ($id: ID!) { meetingChanged(meetingForumId: $id) { viewerDeputySeats { label } } }';

interface Changed {
  readonly quorum: { readonly present: number };
  readonly roll: object | null;
  readonly viewerCan: { readonly readPapers: boolean };
  readonly viewerDeputySeats: readonly { readonly label: string }[];
}

let app: TestApp;
let place: MeetingPlace;
let meetingForumId: string;
const clients: Client[] = [];

beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await app?.close();
});
beforeEach(async () => {
  place = await makeMeetingPlace(app, { seatsPerBench: 6 });
  ({ meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' }));
});

/** The Cookie header of a seat's titular, signed in. */
async function cookieOf({ personId }: SeatedPerson): Promise<string> {
  const accountId = await makeAccount(app, `${personId}@example.org`);
  await managerOf(app).update(Person, { id: personId }, { accountId });
  return signIn(app, accountId);
}

/** Follows the meeting on a socket of one's own; what it heard grows with each change. */
async function follow(query: string, cookie?: string): Promise<Changed[]> {
  class Ours extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { origin: app.url, headers: cookie ? { cookie } : {} });
    }
  }
  const client = createClient({ url: `${app.url.replace('http', 'ws')}/graphql`, webSocketImpl: Ours, retryAttempts: 0 });
  clients.push(client);
  const heard: Changed[] = [];
  client.subscribe({ query, variables: { id: meetingForumId } }, { next: ({ data }) => void (data && heard.push(data['meetingChanged'] as Changed)), error: () => undefined, complete: () => undefined });
  return heard;
}

/** Once all of them have heard, each of something: a socket takes a moment to listen. */
async function change(followers: readonly (readonly Changed[])[], seats: readonly SeatedPerson[]): Promise<void> {
  for (const seat of seats) {
    if (followers.every(({ length }) => length > 0)) return;
    await arrive(place.secretariat, meetingForumId, seat);
    await sleep(400);
  }
}

const [first, second, third, fourth] = [0, 1, 2, 3] as const;

describe('one change, worked out once for all who may see the same', () => {
  test('shows each only what their rights show: the roll to who keeps it, the papers to members, neither to the public', async () => {
    const [titular, other] = [place.civil.seats[first], place.civil.seats[second]] as [SeatedPerson, SeatedPerson];
    const followers = [await follow(CHANGED, place.cookie), await follow(CHANGED, await cookieOf(titular)), await follow(CHANGED, await cookieOf(other)), await follow(CHANGED)];
    await change(followers, place.government.seats);
    expect(followers.map(([news]) => [news?.roll !== null, news?.viewerCan.readPapers])).toEqual([[true, true], [false, true], [false, true], [false, false]]);
  });

  test('never shares what is of one person: each member of a bench reads of their own seat', async () => {
    const seats = [place.civil.seats[first], place.civil.seats[third]] as [SeatedPerson, SeatedPerson];
    const followers = [await follow(OWN_SEATS, await cookieOf(seats[0])), await follow(OWN_SEATS, await cookieOf(seats[1]))];
    await change(followers, place.government.seats);
    expect(followers.map(([news]) => news?.viewerDeputySeats)).toEqual([[{ label: 'Sociedad civil 1' }], [{ label: 'Sociedad civil 3' }]]);
  });

  test('whose holding ends is in another audience from the next change on', async () => {
    const leaving = place.civil.seats[first] as SeatedPerson;
    const followers = [await follow(CHANGED, await cookieOf(leaving)), await follow(CHANGED, await cookieOf(place.civil.seats[second] as SeatedPerson))];
    await change(followers, place.government.seats.slice(0, 3));
    await managerOf(app).update(SeatHolding, { personId: leaving.personId }, { validUntil: '2026-03-09' });
    await arrive(place.secretariat, meetingForumId, place.government.seats[fourth] as SeatedPerson);
    await sleep(500);
    expect(followers.map((news) => news.at(-1)?.viewerCan.readPapers)).toEqual([false, true]);
  });

  test('twelve members cost no more statements than two', async () => {
    const members = [...place.civil.seats, ...place.government.seats];
    const followers: Changed[][] = [];
    const counted: number[] = [];
    for (const group of [members.slice(0, 1), members.slice(1)]) {
      for (const one of group) followers.push(await follow(CHANGED, await cookieOf(one)));
      await sleep(700);
      const seat = place.government.seats[counted.length] as SeatedPerson;
      counted.push((await statementsOf(async () => {
        await arrive(place.secretariat, meetingForumId, seat);
        await sleep(700);
      })).length);
    }
    expect(followers.filter(({ length }) => length > 0)).toHaveLength(12);
    // The benches are two audiences, and the first round had one.
    expect(counted[1]).toBeLessThanOrEqual((counted[0] ?? 0) * 2);
  });
});

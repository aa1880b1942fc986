import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { actOn, makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
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

const recordPast = (input: object) => actOn(place.secretariat, 'recordPastMeeting', 'RecordPastMeetingInput', { forumId: place.forumId, kind: 'unknown', ...input });

async function readPublic(ordinal: number) {
  const { data } = await graphqlClient(app.url)<{ forum: { meeting: unknown } }>(
    `query ($jurisdiction: String!, $forum: String!, $ordinal: Int!) { forum(jurisdiction: $jurisdiction, slug: $forum) { meeting(ordinal: $ordinal) {
      officialNumber quorumState quorumAtOpening { state } headcounts { benchName attended apologies } attendance { name seats { label attendance } } meeting { state title heldOn { raw precision } }
    } } }`,
    { jurisdiction: place.jurisdiction, forum: place.forum, ordinal },
  );
  return data?.forum.meeting;
}

test('a meeting entered after the fact keeps what is known, and what is not stays unknown', async () => {
  const { held, errors } = await recordPast({
    heldOn: 'mayo de 2021',
    officialNumber: 'Ordinaria N° 2/2021',
    headcounts: [{ attended: 14 }, { benchId: place.civil.id, attended: 9, apologies: 2 }],
    attendance: [{ seatId: place.civil.seats[0]?.seatId, status: 'present' }],
  });
  expect(errors).toEqual([]);
  expect(held?.quorum.state).toBe('unknown');
  expect(await readPublic(1)).toEqual({
    officialNumber: 'Ordinaria N° 2/2021',
    quorumState: null,
    quorumAtOpening: null,
    headcounts: [{ benchName: null, attended: 14, apologies: null }, { benchName: 'Sociedad civil', attended: 9, apologies: 2 }],
    attendance: [{ name: 'Sociedad civil', seats: [{ label: 'Sociedad civil 1', attendance: 'present' }] }],
    meeting: { state: 'held', title: null, heldOn: { raw: 'mayo de 2021', precision: 'month' } },
  });
});

test('it may have no date at all, but none in the future', async () => {
  expect((await recordPast({})).errors).toEqual([]);
  expect(await readPublic(1)).toMatchObject({ meeting: { heldOn: null }, attendance: [] });
  expect((await recordPast({ heldOn: '2026-03-11' })).errors[0]?.extensions).toMatchObject({ fields: { heldOn: 'out_of_range' } });
});

test('a bench or seat of another forum is not found, and nothing is kept', async () => {
  const other = await makeMeetingPlace(app);
  for (const strange of [{ headcounts: [{ benchId: other.civil.id, attended: 1 }] }, { attendance: [{ seatId: other.civil.seats[0]?.seatId, status: 'present' }] }]) {
    expect((await recordPast(strange)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  }
  expect(await readPublic(1)).toBeNull();
});

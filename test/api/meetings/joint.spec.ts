import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { signInAs } from '../../factories/forum.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
let host: MeetingPlace;
let guest: MeetingPlace;
let meetingForumId: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  setClock(app, NOON);
  host = await makeMeetingPlace(app);
  guest = await makeMeetingPlace(app, { jurisdictionId: host.jurisdictionId, rules: { quorum: { base: 'seats', total: 1 }, notice: { n: 10, unit: 'calendar_days' } } });
  ({ meetingForumId } = await makeMeeting(app, { forumId: host.forumId }));
});

interface Offer {
  readonly id: string;
  readonly version: number;
  readonly meeting: { readonly title: string };
  readonly offeredBy: { readonly id: string };
}
interface Held {
  readonly id: string;
  readonly ordinal: number | null;
  readonly forum: { readonly id: string };
}

const offer = (ask: GraphqlClient, forumId: string, version = 1) => ask('mutation ($input: OfferJointMeetingInput!) { offerJointMeeting(input: $input) { meetingForum { id } } }', { input: { meetingForumId, version, forumId } });
const answer = (ask: GraphqlClient, { id, version }: Offer, more: object) => ask<{ answerJointOffer: { offer: { state: string } } }>('mutation ($input: AnswerJointOfferInput!) { answerJointOffer(input: $input) { offer { state } } }', { input: { offerId: id, version, ...more } });

async function offersTo({ jurisdiction, forum }: MeetingPlace, ask: GraphqlClient): Promise<readonly Offer[] | null> {
  const { data } = await ask<{ forum: { jointOffers: Offer[] } }>('query ($jurisdiction: String!, $forum: String!) { forum(jurisdiction: $jurisdiction, slug: $forum) { jointOffers { id version meeting { title } offeredBy { id } } } }', { jurisdiction, forum });
  return data?.forum.jointOffers ?? null;
}

async function heldWith(ask: GraphqlClient): Promise<readonly Held[]> {
  const { data, errors } = await ask<{ meetingForum: { otherForums: Held[] } }>('query ($id: ID!) { meetingForum(id: $id) { otherForums { id ordinal forum { id } } } }', { id: meetingForumId });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.meetingForum.otherForums;
}

/** The meeting as the other forum holds it, once it has accepted. */
async function accepted(): Promise<string> {
  await offer(host.secretariat, guest.forumId);
  const [waiting] = (await offersTo(guest, guest.secretariat)) ?? [];
  if (!waiting) throw new Error('no offer');
  await answer(guest.secretariat, waiting, { accept: true });
  const [held] = await heldWith(host.secretariat);
  if (!held) throw new Error('not held together');
  return held.id;
}

describe('a joint meeting', () => {
  test('is asked of the other secretariat and theirs once they accept; nobody else reads of it', async () => {
    await offer(host.secretariat, guest.forumId);
    expect(await offersTo(guest, host.secretariat)).toBeNull();
    expect(await offersTo(guest, graphqlClient(app.url))).toBeNull();
    const [waiting] = (await offersTo(guest, guest.secretariat)) ?? [];
    expect(waiting).toMatchObject({ meeting: { title: 'Sesión de marzo' }, offeredBy: { id: host.forumId } });
    expect((await answer(host.secretariat, waiting as Offer, { accept: true })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await answer(guest.secretariat, waiting as Offer, { accept: true })).data?.answerJointOffer.offer.state).toBe('accepted');
    expect(await heldWith(host.secretariat)).toMatchObject([{ ordinal: null, forum: { id: guest.forumId } }]);
    expect((await answer(guest.secretariat, waiting as Offer, { accept: false, reason: 'Tarde' })).errors[0]?.extensions.reason).toBe('stale_version');
  });

  test('declined with a reason stays with who asked', async () => {
    await offer(host.secretariat, guest.forumId);
    const [waiting] = (await offersTo(guest, guest.secretariat)) ?? [];
    expect((await answer(guest.secretariat, waiting as Offer, { accept: false })).errors[0]?.extensions.fields).toEqual({ reason: 'required' });
    await answer(guest.secretariat, waiting as Offer, { accept: false, reason: 'Ese día hay asamblea.' });
    expect(await heldWith(host.secretariat)).toEqual([]);
    const { data } = await host.secretariat<{ meetingForum: { jointOffers: { state: string; reason: string }[] } }>('query ($id: ID!) { meetingForum(id: $id) { jointOffers { state reason } } }', { id: meetingForumId });
    expect(data?.meetingForum.jointOffers).toEqual([{ state: 'declined', reason: 'Ese día hay asamblea.' }]);
  });

  test('is not asked twice, of oneself, of another town or by a member', async () => {
    const elsewhere = await makeMeetingPlace(app);
    expect((await offer(host.secretariat, elsewhere.forumId)).errors[0]?.extensions.fields).toEqual({ forumId: 'not_permitted' });
    expect((await offer(host.secretariat, host.forumId)).errors[0]?.extensions.fields).toEqual({ forumId: 'not_permitted' });
    const { cookie } = await signInAs(app, 'co_chair', host.forumId, { benchId: host.civil.id });
    expect((await offer(graphqlClient(app.url, cookie), guest.forumId)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await offer(host.secretariat, guest.forumId);
    expect((await offer(host.secretariat, guest.forumId, 2)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'already_exists' });
  });

  test('is convened for both, by the notice that each asks for, with a number in each', async () => {
    const theirs = await accepted();
    expect((await step(host.secretariat, 'conveneMeeting', meetingForumId)).errors[0]?.extensions).toMatchObject({ reason: 'notice_required', current: { lastDay: '2026-03-07' } });
    const { held } = await step(host.secretariat, 'conveneMeeting', meetingForumId, { shortNoticeReason: 'Ambas mesas lo pidieron.' });
    expect(held?.ordinal).toBe(1);
    expect((await offer(host.secretariat, (await makeMeetingPlace(app, { jurisdictionId: host.jurisdictionId })).forumId, held?.meeting.version)).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state', current: 'convened' });
    expect(await readMeeting(guest.secretariat, theirs)).toMatchObject({ ordinal: 1, meeting: { state: 'convened', shortNoticeReason: 'Ambas mesas lo pidieron.' } });
  });

  test('keeps two of everything that hangs on MeetingForum: composition, quorum, roll', async () => {
    const theirs = await accepted();
    await step(host.secretariat, 'conveneMeeting', meetingForumId, { shortNoticeReason: 'Ambas mesas lo pidieron.' });
    setClock(app, '2026-03-17T22:05:00Z');
    for (const seat of host.government.seats) await arrive(host.secretariat, meetingForumId, seat);
    await arrive(guest.secretariat, theirs, guest.civil.seats[0] ?? {});
    await step(host.secretariat, 'openMeeting', meetingForumId);
    expect((await readMeeting(host.secretariat, meetingForumId)).quorumAtOpening).toMatchObject({ state: 'missed', present: 2 });
    expect((await readMeeting(guest.secretariat, theirs)).quorumAtOpening).toMatchObject({ state: 'met', present: 1 });
  });
});

import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

import { commentOn, type CommentedMilestone, makeCommentedMilestone, posted, type Speaker } from '../../factories/comment.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';

const CHANGED = 'subscription ($id: ID!) { commentsChanged(milestoneId: $id) { id comments(first: 1) { edges { node { text } } } } }';

let app: TestApp;
let on: CommentedMilestone;
const clients: Client[] = [];
beforeAll(async () => {
  app = await startApp();
  on = await makeCommentedMilestone(app);
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await app?.close();
});

interface Heard {
  readonly data?: { readonly commentsChanged: { readonly id: string; readonly comments: { readonly edges: { readonly node: { readonly text: string } }[] } } } | null;
}

/** A socket of one's own, as a browser with this cookie opens it. */
function follow(milestoneId: string, speaker?: Speaker) {
  class Ours extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { origin: app.url, headers: speaker ? { cookie: speaker.cookie } : {} });
    }
  }
  const client = createClient({ url: `${app.url.replace('http', 'ws')}/graphql`, webSocketImpl: Ours, retryAttempts: 0 });
  clients.push(client);
  return client.iterate({ query: CHANGED, variables: { id: milestoneId } }) as unknown as AsyncIterableIterator<Heard>;
}

/** The next event of each follower; something is said again until all have heard, as a socket takes a moment to listen. */
async function heard(followers: readonly AsyncIterator<Heard>[], say: (n: number) => Promise<unknown>): Promise<Heard[]> {
  let waiting = followers.length;
  const events = followers.map(async (follower) => {
    const { value } = (await follower.next()) as { value: Heard };
    waiting -= 1;
    return value;
  });
  const all = Promise.all(events);
  // A rejection ends the wait as an event does; it is the caller's to see.
  all.catch(() => (waiting = 0));
  for (let n = 0; waiting > 0 && n < 25; n += 1) {
    await say(n);
    await sleep(100);
  }
  return all;
}

/** Why a subscription ended. */
const refusalOf = (following: Promise<unknown>): Promise<string | undefined> => following.then(() => undefined, ([error]: readonly { message: string }[]) => error?.message);

/** Why a following ends once something more is said; what was said before may still be on its way, the new words may not. */
async function endOf(following: AsyncIterator<Heard>, say: (text: string) => Promise<unknown>): Promise<string | undefined> {
  for (let tried = 0; tried < 5; tried += 1) {
    const [event] = await heard([following], (n) => say(`Secreto ${tried} ${n}`)).catch(([error]: readonly { message: string }[]) => [error]);
    if (event && 'message' in event) return event.message;
    expect(JSON.stringify(event)).not.toContain('Secreto');
  }
  return undefined;
}

it('tells everybody who follows, on any socket, what is new', async () => {
  const told = await heard([follow(on.milestoneId), follow(on.milestoneId, on.alternate)], (n) => posted(on.titular, commentOn(on, { text: `Novedad ${n}` })));
  for (const { data } of told) expect(data?.commentsChanged).toMatchObject({ id: on.milestoneId, comments: { edges: [{ node: { text: expect.stringContaining('Novedad') } }] } });
});

it('tells nothing of what is not to be read, and of no other milestone', async () => {
  expect(await refusalOf(follow(crypto.randomUUID()).next())).toBe('NOT_FOUND');
  expect(await refusalOf(follow('x').next())).toBe('NOT_FOUND');
  const other = await makeCommentedMilestone(app);
  const quiet = follow(on.milestoneId).next();
  await sleep(300);
  await posted(other.titular, commentOn(other));
  expect(await Promise.race([quiet, sleep(500, 'nothing')])).toBe('nothing');
});

it('invariant 6: ends for who loses the right to read, also on an open socket', async () => {
  const draft = await makeCommentedMilestone(app);
  await asOwner(app, `update action_plan set state = 'drafting', adopting_decision_id = null where id = $1`, [draft.planId]);
  expect(await refusalOf(follow(draft.milestoneId).next())).toBe('NOT_FOUND');
  const following = follow(draft.milestoneId, draft.alternate);
  const [first] = await heard([following], (n) => posted(draft.titular, commentOn(draft, { text: `Borrador ${n}` })));
  expect(first?.data?.commentsChanged.id).toBe(draft.milestoneId);
  await asOwner(app, 'update seat_holding set revoked_at = now(), valid_until = valid_from where person_id = $1', [draft.alternate.personId]);
  expect(await endOf(following, (text) => posted(draft.titular, commentOn(draft, { text })))).toBe('NOT_FOUND');
});

it('ends for who signs out', async () => {
  const following = follow(on.milestoneId, on.secondAlternate);
  await heard([following], () => posted(on.titular, commentOn(on)));
  await asOwner(app, `delete from auth.session where "userId" = (select account_id from person where id = $1)`, [on.secondAlternate.personId]);
  expect(await endOf(following, (text) => posted(on.alternate, commentOn(on, { text })))).toBe('UNAUTHENTICATED');
});

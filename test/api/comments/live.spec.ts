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
  readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[];
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

/** Posts until the follower, whose subscription is under way, hears of it. */
async function heard(following: AsyncIterator<Heard>, say: (n: number) => Promise<unknown>): Promise<Heard | undefined> {
  const next = following.next();
  let done = false;
  void next.finally(() => (done = true)).catch(() => undefined);
  for (let n = 0; !done && n < 20; n += 1) {
    await say(n);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (await next).value as Heard | undefined;
}

it('tells everybody who follows, on any socket, what is new', async () => {
  const [reader, member] = [follow(on.milestoneId), follow(on.milestoneId, on.alternate)];
  const say = (n: number) => posted(on.titular, commentOn(on, { text: `Novedad ${n}` }));
  const told = await Promise.all([heard(reader, say), heard(member, async () => undefined)]);
  for (const one of told) expect(one?.data?.commentsChanged).toMatchObject({ id: on.milestoneId, comments: { edges: [{ node: { text: expect.stringContaining('Novedad') } }] } });
});

it('tells nothing of what is not to be read, and of no other milestone', async () => {
  expect(await follow(crypto.randomUUID()).next().catch((error: unknown) => error)).toMatchObject({ value: { errors: [{ extensions: { code: 'NOT_FOUND' } }] } });
  const other = await makeCommentedMilestone(app);
  const quiet = follow(on.milestoneId).next();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await posted(other.titular, commentOn(other));
  expect(await Promise.race([quiet, new Promise((resolve) => setTimeout(() => resolve('nothing'), 500))])).toBe('nothing');
});

it('invariant 6: ends for who loses the right to read, also on an open socket', async () => {
  const draft = await makeCommentedMilestone(app);
  await asOwner(app, `update action_plan set state = 'drafting', adopting_decision_id = null where id = $1`, [draft.planId]);
  expect(await follow(draft.milestoneId).next().catch((error: unknown) => error)).toMatchObject({ value: { errors: [{ extensions: { code: 'NOT_FOUND' } }] } });
  const following = follow(draft.milestoneId, draft.alternate);
  const first = await heard(following, (n) => posted(draft.titular, commentOn(draft, { text: `Borrador ${n}` })));
  expect(first?.data?.commentsChanged.id).toBe(draft.milestoneId);
  await asOwner(app, 'update seat_holding set revoked_at = now(), valid_until = valid_from where person_id = $1', [draft.alternate.personId]);
  let last: Heard | undefined;
  for (let more = 0; more < 25 && !last?.errors; more += 1) last = await heard(following, (n) => posted(draft.titular, commentOn(draft, { text: `Secreto ${n}` })));
  expect(last?.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(JSON.stringify(last)).not.toContain('Secreto');
});

it('ends for who signs out', async () => {
  const following = follow(on.milestoneId, on.secondAlternate);
  await heard(following, () => posted(on.titular, commentOn(on)));
  await asOwner(app, `delete from auth.session where "userId" = (select account_id from person where id = $1)`, [on.secondAlternate.personId]);
  const last = await heard(following, () => posted(on.alternate, commentOn(on)));
  expect(last?.errors?.[0]?.extensions).toMatchObject({ reason: 'signed_out' });
});

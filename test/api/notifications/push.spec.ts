import { createPublicKey, verify } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { type CommentedMilestone, makeCommentedMilestone, type Speaker } from '../../factories/comment.factory.js';
import { answered, choose } from '../../factories/notification.factory.js';
import { type Browser, makeBrowser, readByBrowser } from '../../factories/push.factory.js';
import { PUSH_KEYS, startApp, type TestApp } from '../../support/app.js';
import { type PushServer, startPushService } from '../../support/push-service.js';
import { asOwner } from '../../support/sign-in.js';

let push: PushServer;
let app: TestApp;
let on: CommentedMilestone;

beforeAll(async () => {
  push = await startPushService();
  app = await startApp({ push: { ...PUSH_KEYS, services: [push.origin] } });
});
afterAll(async () => {
  await app?.close();
  await push?.close();
});
beforeEach(async () => {
  on = await makeCommentedMilestone(app);
  push.brought.length = 0;
  push.answer(201);
});

/** How many browsers they have then. */
async function subscribe({ client, personId }: Speaker, { p256dh, auth }: Browser, path: string): Promise<number | undefined> {
  const { data } = await client<{ subscribeToPush: { pushBrowsers: number } }>('mutation ($input: SubscribeToPushInput!) { subscribeToPush(input: $input) { pushBrowsers } }', { input: { personId, endpoint: push.origin + path, p256dh, auth } });
  return data?.subscribeToPush.pushBrowsers;
}

async function unsubscribe({ client, personId }: Speaker, path?: string): Promise<number | undefined> {
  const input = { personId, ...(path && { endpoint: push.origin + path }) };
  return (await client<{ unsubscribeFromPush: { pushBrowsers: number } }>('mutation ($input: UnsubscribeFromPushInput!) { unsubscribeFromPush(input: $input) { pushBrowsers } }', { input })).data?.unsubscribeFromPush.pushBrowsers;
}

const browsersOf = async ({ client }: Speaker): Promise<number | undefined> => (await client<{ myNotificationSettings: { pushBrowsers: number } }>('{ myNotificationSettings { pushBrowsers } }')).data?.myNotificationSettings.pushBrowsers;

/** Jobs that still have something to bring. */
const open = async (): Promise<number> => (await asOwner<{ n: number }>(app, `select count(*)::int as n from jobs.job where name = 'push' and state in ('created', 'active', 'retry') and start_after <= now() + interval '1 minute'`))[0]?.n ?? 0;

async function allBrought(): Promise<PushServer['brought']> {
  for (let waited = 0; (await open()) > 0 && waited < 10_000; waited += 50) await sleep(50);
  return push.brought;
}

test('what is told at once comes to each browser, which alone can read it, signed by us', async () => {
  const [phone, desk] = [makeBrowser(), makeBrowser()];
  expect(await subscribe(on.titular, phone, '/phone')).toBe(1);
  expect(await subscribe(on.titular, desk, '/desk')).toBe(2);
  const id = await answered(on, on.titular);
  const brought = await allBrought();
  expect(brought.map(({ path }) => path).sort()).toEqual(['/desk', '/phone']);
  const toPhone = brought.find(({ path }) => path === '/phone');
  const message = readByBrowser(toPhone?.body ?? Buffer.alloc(0), phone);
  expect(message).toMatchObject({ lang: 'es', title: expect.stringContaining('Su comentario en'), body: expect.stringContaining('porque usted escribió el comentario'), path: `/es/${on.jurisdiction}/${on.plan}/comentarios/${id}` });
  expect(() => readByBrowser(toPhone?.body ?? Buffer.alloc(0), desk)).toThrow();
  expect(toPhone?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
  const [, token = '', key] = /^vapid t=(\S+), k=(\S+)$/.exec(String(toPhone?.headers['authorization'])) ?? [];
  expect(key).toBe(PUSH_KEYS.publicKey);
  const [head = '', claims = '', signature = ''] = token.split('.');
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: push.origin });
  const point = Buffer.from(PUSH_KEYS.publicKey, 'base64url');
  const ours = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }, format: 'jwk' });
  expect(verify('sha256', Buffer.from(`${head}.${claims}`), { key: ours, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))).toBe(true);
});

test('who wants a digest, or to find it on the site only, is told in no browser; quiet hours hold it back', async () => {
  await subscribe(on.titular, makeBrowser(), '/quiet');
  for (const delivery of ['daily', 'in_product'] as const) {
    await choose(on.titular, { delivery });
    await answered(on, on.titular);
  }
  expect(await allBrought()).toEqual([]);
  await choose(on.titular, { delivery: 'at_once', quietFrom: '00:00', quietUntil: '23:59' });
  await answered(on, on.titular);
  expect(await allBrought()).toEqual([]);
  expect(await asOwner(app, `select count(*)::int as n from jobs.job where name = 'push' and start_after > now() + interval '1 minute'`)).toEqual([{ n: 1 }]);
});

test('a browser that is gone is forgotten, and one that changed hands tells its new owner alone', async () => {
  await subscribe(on.titular, makeBrowser(), '/gone');
  push.answer(410);
  await answered(on, on.titular);
  await allBrought();
  expect(await browsersOf(on.titular)).toBe(0);

  push.answer(201);
  push.brought.length = 0;
  await subscribe(on.titular, makeBrowser(), '/shared');
  const browser = makeBrowser();
  await subscribe(on.alternate, browser, '/shared');
  expect([await browsersOf(on.titular), await browsersOf(on.alternate)]).toEqual([0, 1]);
  await answered(on, on.titular);
  expect(await allBrought()).toEqual([]);
});

test('each takes away their own: one browser, or all; the eleventh takes the place of the first', async () => {
  for (let number = 1; number <= 11; number += 1) expect(await subscribe(on.titular, makeBrowser(), `/own-${number}`)).toBe(Math.min(number, 10));
  expect(await unsubscribe(on.titular, '/own-1')).toBe(10);
  expect(await unsubscribe(on.alternate, '/own-2')).toBe(0);
  expect(await browsersOf(on.titular)).toBe(10);
  expect(await unsubscribe(on.titular, '/own-2')).toBe(9);
  expect(await unsubscribe(on.titular)).toBe(0);
});

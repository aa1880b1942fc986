import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type CommentedMilestone, makeCommentedMilestone } from '../../factories/comment.factory.js';
import { answered, choose, emailOf } from '../../factories/notification.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';

const SETTINGS = '{ myNotificationSettings { version delivery kinds { kind delivery } } }';

interface Settings { readonly myNotificationSettings: { version: number; delivery: string; kinds: { kind: string; delivery: string | null }[] } }

let smtp: MailServer;
let app: TestApp;
let on: CommentedMilestone;
beforeAll(async () => {
  smtp = await startMailServer();
  app = await startApp({ smtpUrl: smtp.url });
  on = await makeCommentedMilestone(app);
});
afterAll(async () => {
  await app?.close();
  await smtp?.close();
});

const settings = async () => (await on.titular.client<Settings>(SETTINGS)).data?.myNotificationSettings;
const ofKind = async (kind: string) => (await settings())?.kinds.find((one) => one.kind === kind)?.delivery;
const mailCount = async () => (await asOwner(app, 'select 1 from mail where recipient = $1', [await emailOf(app, on.titular)])).length;

describe('one-click unsubscribe (RFC 8058)', () => {
  let address: string;
  beforeAll(async () => {
    await answered(on, on.titular);
    const { headers } = await smtp.mailTo(await emailOf(app, on.titular));
    const list = headers.get('list') as { unsubscribe: { url: string }; 'unsubscribe-post': { name: string } };
    address = list.unsubscribe.url;
    expect(list['unsubscribe-post'].name).toBe('List-Unsubscribe=One-Click');
  });

  it('has an address on our own host that shows nobody\'s mail address', async () => {
    expect(address.startsWith(`${app.url}/unsubscribe/`)).toBe(true);
    const email = await emailOf(app, on.titular);
    expect(address).not.toContain(encodeURIComponent(email));
    expect(Buffer.from(address.split('.').at(-1) ?? '', 'base64url')).toHaveLength(32);
  });

  it('changes nothing when a scanner opens it, and leads a person to the page', async () => {
    const opened = await fetch(address, { redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')?.split('?')[0]]).toEqual([303, '/es/dejar-de-recibir']);
    expect((await fetch(address, { method: 'HEAD', redirect: 'manual' })).status).toBe(303);
    expect(await ofKind('comment_answered')).toBeNull();
  });

  it('declines the kind by one POST of a provider, without a session, an origin or a page; again without effect', async () => {
    for (const expected of [200, 200]) {
      const declined = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' });
      expect(declined.status).toBe(expected);
      expect(await ofKind('comment_answered')).toBe('in_product');
    }
    expect(await ofKind('comment_moderated')).toBeNull();
    expect((await settings())?.delivery).toBe('at_once');
    const before = await mailCount();
    await answered(on, on.titular);
    expect(await mailCount()).toBe(before);
  });

  it('takes no forged address, and says the same of every one', async () => {
    const [person, kind, signature] = address.split('/').at(-1)?.split('.') ?? [];
    const forged = ['x', `${person}.${kind}`, `${person}.circular.${signature}`, `${on.alternate.personId}.${kind}.${signature}`, `${person}.${kind}.${'A'.repeat(43)}`, '%00', `${person}.minutes_approval_requested.${signature}`];
    const answers = await Promise.all(forged.map(async (token) => {
      const response = await fetch(`${app.url}/unsubscribe/${token}`, { method: 'POST' });
      return [response.status, (await response.text()).replaceAll(/"requestId":"[^"]+"/g, '')].join(' ');
    }));
    expect(new Set(answers)).toEqual(new Set([answers[0]]));
    expect(answers[0]).toMatch(/^404 /);
  });

  it('is offered on the page too: the query says what is declined, the mutation declines it', async () => {
    await choose(on.titular, { kinds: [] });
    const token = address.split('/').at(-1);
    const open = graphqlClient(app.url);
    const read = async () => (await open<{ unsubscription: object }>('query ($token: String!) { unsubscription(token: $token) { kind isDeclined language } }', { token })).data?.unsubscription;
    expect(await read()).toEqual({ kind: 'comment_answered', isDeclined: false, language: 'es' });
    const { errors } = await open('mutation ($input: UnsubscribeInput!) { unsubscribe(input: $input) { unsubscription { isDeclined } } }', { input: { token } });
    expect(errors).toEqual([]);
    expect(await read()).toMatchObject({ isDeclined: true });
    const refused = await open('mutation ($input: UnsubscribeInput!) { unsubscribe(input: $input) { unsubscription { isDeclined } } }', { input: { token: `${token}x` } });
    expect(refused.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('settings', () => {
  it('refuse what cannot be declined, half of the quiet hours, and a version that is no longer', async () => {
    const refusal = async (given: Readonly<Record<string, unknown>>) => (await choose(on.alternate, given)).errors[0]?.extensions;
    expect((await refusal({ kinds: [{ kind: 'minutes_approval_requested', delivery: 'in_product' }] }))?.fields).toEqual({ 'kinds.0.kind': 'unknown' });
    expect((await refusal({ kinds: [{ kind: 'circular', delivery: 'daily' }, { kind: 'circular', delivery: 'weekly' }] }))?.fields).toEqual({ 'kinds.1.kind': 'unknown' });
    expect((await refusal({ quietFrom: '22:00' }))?.fields).toEqual({ quietUntil: 'required' });
    expect((await refusal({ quietFrom: '22:00', quietUntil: '22:00' }))?.fields).toEqual({ quietUntil: 'out_of_range' });
    expect(await refusal({ version: 7 })).toMatchObject({ code: 'CONFLICT', reason: 'stale_version' });
    expect(await refusal({ personId: on.titular.personId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are kept as they were given, and are new with each version', async () => {
    const saved = await choose(on.alternate, { delivery: 'daily', quietFrom: '22:00', quietUntil: '07:30', language: 'en', kinds: [{ kind: 'circular', delivery: 'in_product' }] });
    expect(saved.data?.saveNotificationSettings.settings).toMatchObject({ version: 1, delivery: 'daily', quietFrom: '22:00', quietUntil: '07:30', language: 'en' });
    expect(saved.data?.saveNotificationSettings.settings['kinds']).toContainEqual({ kind: 'circular', delivery: 'in_product' });
    expect((await choose(on.alternate, { delivery: 'daily' })).data?.saveNotificationSettings.settings).toMatchObject({ version: 2, quietFrom: null, language: null });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { SignInService } from '../../../apps/api/src/auth/sign-in.service.js';
import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner, callerFrom, cookieOf, makeAccount, secretsOf, signIn } from '../../support/sign-in.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';

const ME = '{ me { id email secondFactor mandates { role } } }';
interface Me { me: { id: string; email: string; secondFactor: boolean } | null }

let smtp: MailServer;
let app: TestApp;
let service: SignInService;

beforeAll(async () => {
  smtp = await startMailServer();
  app = await startApp({ smtpUrl: smtp.url });
  service = app.app.get(SignInService);
});
afterAll(async () => {
  await app?.close();
  await smtp?.close();
});

const who = async (cookie?: string): Promise<string | null> => (await graphqlClient(app.url, cookie)<Me>(ME)).data?.me?.email ?? null;

async function requested(email: string, nth = 1, language: 'es' | 'en' = 'es'): Promise<{ token: string; code: string }> {
  await service.requestLink({ email, language }, callerFrom());
  return secretsOf(await smtp.mailTo(email.trim().toLowerCase(), nth));
}

describe('signing in by mail', () => {
  it('a link signs in once, and its code ends with it', async () => {
    const id = await makeAccount(app, 'ana@example.org');
    const { token, code } = await requested('ana@example.org');
    const signedIn = await service.signInWithLink({ token }, callerFrom());
    expect(signedIn.accountId).toBe(id);
    expect(await who(cookieOf(signedIn))).toBe('ana@example.org');
    await expect(service.signInWithLink({ token }, callerFrom())).rejects.toMatchObject({ code: 'UNAUTHENTICATED', reason: 'expired' });
    await expect(service.signInWithCode({ email: 'ana@example.org', code }, callerFrom())).rejects.toMatchObject({ code: 'UNAUTHENTICATED', reason: 'expired' });
  });

  it('a code signs in once, however the address is typed, and its link ends with it', async () => {
    await makeAccount(app, 'beto@example.org');
    const { token, code } = await requested(' Beto@Example.org ');
    const signedIn = await service.signInWithCode({ email: 'BETO@example.org', code: `${code.slice(0, 3)} ${code.slice(3)}` }, callerFrom());
    expect(await who(cookieOf(signedIn))).toBe('beto@example.org');
    await expect(service.signInWithLink({ token }, callerFrom())).rejects.toMatchObject({ reason: 'expired' });
  });

  it('three wrong codes use the code up', async () => {
    await makeAccount(app, 'carla@example.org');
    const { code } = await requested('carla@example.org');
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tried = 0; tried < 3; tried += 1) {
      await expect(service.signInWithCode({ email: 'carla@example.org', code: wrong }, callerFrom())).rejects.toMatchObject({ reason: 'expired' });
    }
    await expect(service.signInWithCode({ email: 'carla@example.org', code }, callerFrom())).rejects.toMatchObject({ reason: 'expired' });
  });

  it('a link is good for 15 minutes', async () => {
    await makeAccount(app, 'dora@example.org');
    const { token } = await requested('dora@example.org');
    const [lasts] = await asOwner<{ minutes: string }>(app, `select round(extract(epoch from "expiresAt" - "createdAt") / 60) as minutes from auth.verification where value like '%dora%'`);
    expect(Number(lasts?.minutes)).toBe(15);
    await asOwner(app, `update auth.verification set "expiresAt" = now() - interval '1 second'`);
    await expect(service.signInWithLink({ token }, callerFrom())).rejects.toMatchObject({ reason: 'expired' });
  });

  it('the mail is in the language of the page, links to our page by the configured address, and holds its token alone', async () => {
    await makeAccount(app, 'eva@example.org');
    const { token } = await requested('eva@example.org', 1, 'en');
    const mail = await smtp.mailTo('eva@example.org');
    expect(mail.subject).toMatch(/^\d{6} is your code to sign in/);
    expect(mail.text).toContain(`${app.url}/en/sign-in?token=${token}`);
    const kept = await asOwner<{ everything: string }>(app, `select string_agg(row_to_json(mail)::text, '') as everything from mail`);
    const values = await asOwner<{ everything: string }>(app, `select string_agg(row_to_json(v)::text, '') as everything from auth.verification v`);
    expect(`${kept[0]?.everything}${values[0]?.everything}`).not.toContain(token);
  });

  it('an address without an account gets the same answer and no mail', async () => {
    await expect(service.requestLink({ email: 'nobody@example.org', language: 'es' }, callerFrom())).resolves.toBeUndefined();
    for (let waited = 0; ; waited += 1) {
      const [mail] = await asOwner<{ state: string }>(app, `select state from mail where recipient = 'nobody@example.org'`);
      if (mail?.state === 'needless') break;
      if (waited > 200) throw new Error(`the mail is still ${mail?.state}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(smtp.mails.some((mail) => JSON.stringify(mail.to).includes('nobody@'))).toBe(false);
    await expect(service.signInWithCode({ email: 'nobody@example.org', code: '123456' }, callerFrom())).rejects.toMatchObject({ code: 'UNAUTHENTICATED', reason: 'expired' });
  });

  it('refuses what is no address, and tokens that are none', async () => {
    for (const email of ['', 'no', 'a@b', 'x'.repeat(300) + '@example.org', 'a\u0000@example.org']) {
      await expect(service.requestLink({ email, language: 'es' }, callerFrom())).rejects.toMatchObject({ code: 'INVALID' });
    }
    for (const token of ['', 'x', 'x'.repeat(10_000_000), '\u0000', '\ud800', "' or 1=1 --"]) {
      await expect(service.signInWithLink({ token }, callerFrom())).rejects.toMatchObject({ code: 'UNAUTHENTICATED', reason: 'expired' });
    }
  });

  it('a mail server that is busy is tried again, and the mail arrives once', async () => {
    await makeAccount(app, 'fito@example.org');
    smtp.refuseNext(1);
    await service.requestLink({ email: 'fito@example.org', language: 'es' }, callerFrom());
    await smtp.mailTo('fito@example.org');
    expect(smtp.mails.filter((mail) => JSON.stringify(mail.to).includes('fito@'))).toHaveLength(1);
  }, 60_000);
});

describe('the session', () => {
  it('is in a __Host- cookie that scripts and other sites cannot use', async () => {
    const { setCookie } = await service.signInTrusted(await makeAccount(app, 'gil@example.org'), callerFrom());
    expect(setCookie).toHaveLength(1);
    expect(setCookie[0]).toMatch(/^__Host-mesa\.session_token=/);
    for (const attribute of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\/(;|$)/i]) expect(setCookie[0]).toMatch(attribute);
    expect(setCookie[0]).not.toMatch(/Domain/i);
  });

  it('means nothing with a changed signature', async () => {
    const cookie = await signIn(app, await makeAccount(app, 'hugo@example.org'));
    expect(await who(cookie)).toBe('hugo@example.org');
    expect(await who(cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`))).toBeNull();
    const [session] = await asOwner<{ token: string }>(app, `select token from auth.session s join auth."user" u on u.id = s."userId" where email = 'hugo@example.org'`);
    expect(await who(`__Host-mesa.session_token=${session?.token}`)).toBeNull();
  });

  it('a sign-in in the same browser ends the session it had', async () => {
    const id = await makeAccount(app, 'iris@example.org');
    const first = await service.signInTrusted(id, callerFrom());
    const second = await service.signInTrusted(id, callerFrom('127.0.0.1', cookieOf(first)));
    expect(await who(cookieOf(first))).toBeNull();
    expect(await who(cookieOf(second))).toBe('iris@example.org');
  });

  it('signing out ends it at once', async () => {
    const cookie = await signIn(app, await makeAccount(app, 'juan@example.org'));
    const [forgotten] = await service.signOut(callerFrom('127.0.0.1', cookie));
    expect(forgotten).toMatch(/^__Host-mesa\.session_token=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await who(cookie)).toBeNull();
  });

  it('is listed, and another one can be ended by its owner alone', async () => {
    const id = await makeAccount(app, 'kira@example.org');
    const here = await signIn(app, id);
    const there = await signIn(app, id);
    const stranger = await signIn(app, await makeAccount(app, 'leo@example.org'));
    interface Sessions { mySessions: { id: string; current: boolean; userAgent: string }[] }
    const { data } = await graphqlClient(app.url, here)<Sessions>('{ mySessions { id current userAgent } }');
    expect(data?.mySessions).toHaveLength(2);
    const other = data?.mySessions.find(({ current }) => !current);
    expect(other?.userAgent).toBe('Tests/1.0');
    const END = 'mutation ($id: ID!) { revokeSession(input: { sessionId: $id }) { sessions { id } } }';
    expect((await graphqlClient(app.url, stranger)(END, { id: other?.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await graphqlClient(app.url)(END, { id: other?.id })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await who(there)).toBe('kira@example.org');
    expect((await graphqlClient(app.url, here)<{ revokeSession: { sessions: unknown[] } }>(END, { id: other?.id })).data?.revokeSession.sessions).toHaveLength(1);
    expect(await who(there)).toBeNull();
  });

  it('ends after 30 minutes without a request for an administrator, after 30 days for a member', async () => {
    const clock = app.app.get(ClockService);
    const administrator = await makeAccount(app, 'mina@example.org');
    await asOwner(app, `insert into role (id, account_id, kind, valid_from) values (gen_random_uuid(), $1, 'administrator', '2020-01-01')`, [administrator]);
    const office = await signIn(app, administrator);
    const own = await signIn(app, await makeAccount(app, 'nico@example.org'));
    const start = Temporal.Now.instant();
    try {
      clock.set(start.add({ minutes: 29 }));
      expect([await who(office), await who(own)]).toEqual(['mina@example.org', 'nico@example.org']);
      clock.set(start.add({ minutes: 60 }));
      expect([await who(office), await who(own)]).toEqual([null, 'nico@example.org']);
      clock.set(start.add({ hours: 24 * 29 }));
      expect(await who(own)).toBe('nico@example.org');
      clock.set(start.add({ hours: 24 * 60 }));
      expect(await who(own)).toBeNull();
    } finally {
      clock.set(null);
    }
  });
});

describe('the audit log', () => {
  it('has sign-ins, failures and sign-outs with where from, and no secret', async () => {
    const id = await makeAccount(app, 'olga@example.org');
    const { token, code } = await requested('olga@example.org');
    const signedIn = await service.signInWithLink({ token }, callerFrom('192.0.2.7'));
    await service.signOut(callerFrom('192.0.2.7', cookieOf(signedIn)));
    await service.signInWithLink({ token }, callerFrom('192.0.2.7')).catch(() => undefined);
    const rows = await asOwner<{ act: string; account_id: string | null; everything: string }>(
      app,
      `select act, account_id, row_to_json(l)::text || row_to_json(v)::text as everything from audit_log l join audit_value v on v.audit_log_id = l.id where client_address = '192.0.2.7' order by l.id`,
    );
    expect(rows.map(({ act, account_id }) => [act, account_id])).toEqual([['sign_in', id], ['sign_out', id], ['sign_in_failed', null]]);
    for (const { everything } of rows) for (const secret of [token, code]) expect(everything).not.toContain(secret);
  });
});

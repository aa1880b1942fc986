import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from '@playwright/test';

import { SESSION_COOKIE } from '../../apps/api/src/auth/better-auth.js';
import { makeForum, signInAs } from '../factories/forum.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { launch } from '../support/browser.js';
import { asOwner, signIn } from '../support/sign-in.js';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  unlocks(verified: boolean): Promise<void>;
}

/** A browser with a security key in it, on a page of ours; its holder unlocks the key unless told otherwise. */
async function openWindow(cookie?: string): Promise<Window> {
  const context = await browser.newContext({ bypassCSP: true });
  if (cookie) await context.addCookies([{ name: SESSION_COOKIE, value: cookie.slice(SESSION_COOKIE.length + 1), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true } });
  await page.goto(`${app.url}/health/live`);
  return { page, context, unlocks: async (isUserVerified) => void (await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })) };
}

/** The dialogue as the page's script leads it: options, the browser's own window, proof. */
function dialogue(page: Page, kind: 'register' | 'authenticate'): Promise<{ options: number; proof: number | string }> {
  return page.evaluate(async (what) => {
    const post = (path: string, body: object) => fetch(`/api/auth/passkey/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const asked = await post(what === 'register' ? 'registration-options' : 'authentication-options', {});
    if (!asked.ok) return { options: asked.status, proof: 'not asked' };
    const options = await asked.json();
    try {
      const credential = what === 'register' ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }) : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      const response = (credential as PublicKeyCredential).toJSON();
      return { options: asked.status, proof: (await post(what, { response })).status };
    } catch (error) {
      return { options: asked.status, proof: (error as Error).name };
    }
  }, kind);
}

const me = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ me { secondFactor hasPasskey } }' }) });
    return (await response.json()).data.me;
  });

const sessionOf = async (context: BrowserContext): Promise<string | undefined> => (await context.cookies()).find(({ name }) => name === SESSION_COOKIE)?.value;

describe('a passkey', () => {
  it('is registered after a sign-in by mail, is the second factor from then on, and signs in', async () => {
    const { cookie, accountId } = await signInAs(app, 'secretariat', (await makeForum(app)).id, { secondFactor: false });
    const { page, context } = await openWindow(cookie);
    expect(await me(page)).toEqual({ secondFactor: false, hasPasskey: false });
    const before = await sessionOf(context);
    expect(await dialogue(page, 'register')).toEqual({ options: 200, proof: 200 });
    expect(await me(page)).toEqual({ secondFactor: true, hasPasskey: true });
    // A rise of privilege has a new token, and the old one is worth nothing.
    expect(await sessionOf(context)).not.toBe(before);
    expect(await asOwner(app, 'select 1 from auth.session where "userId" = $1', [accountId])).toHaveLength(1);

    await context.clearCookies();
    expect(await me(page)).toBeNull();
    expect(await dialogue(page, 'authenticate')).toEqual({ options: 200, proof: 200 });
    expect(await me(page)).toEqual({ secondFactor: true, hasPasskey: true });
    expect(await asOwner(app, `select act from audit_log where account_id = $1 and act = 'register_passkey'`, [accountId])).toHaveLength(1);
  });

  it('once there is one, is added only by a session that has proved it', async () => {
    const { cookie, accountId } = await signInAs(app, 'secretariat', (await makeForum(app)).id, { secondFactor: false });
    expect(await dialogue((await openWindow(cookie)).page, 'register')).toEqual({ options: 200, proof: 200 });
    const thief = await openWindow(await signIn(app, accountId));
    expect(await dialogue(thief.page, 'register')).toEqual({ options: 401, proof: 'not asked' });
    expect(await asOwner(app, 'select 1 from auth.passkey where "userId" = $1', [accountId])).toHaveLength(1);
  });

  it('that its holder did not unlock proves nothing', async () => {
    const { cookie } = await signInAs(app, 'secretariat', (await makeForum(app)).id, { secondFactor: false });
    const { page, context, unlocks } = await openWindow(cookie);
    expect(await dialogue(page, 'register')).toEqual({ options: 200, proof: 200 });
    await context.clearCookies();
    await unlocks(false);
    expect(await dialogue(page, 'authenticate')).toEqual({ options: 200, proof: 'NotAllowedError' });
    expect(await me(page)).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startApp, type TestApp } from '../../support/app.js';
import { makeAccount, signIn } from '../../support/sign-in.js';

let app: TestApp;
let cookie: string;

beforeAll(async () => {
  app = await startApp();
  cookie = await signIn(app, await makeAccount(app, 'ana@example.org'));
});
afterAll(() => app?.close());

interface Reply { status: number; headers: Headers; body: { rp?: { id: string }; authenticatorSelection?: { userVerification: string }; userVerification?: string; errors?: { extensions: { code: string; reason: string } }[] } }

async function post(path: string, { body = {}, ...headers }: Record<string, unknown> = {}): Promise<Reply> {
  const response = await fetch(`${app.url}/api/auth/passkey/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin: app.url, ...(headers as Record<string, string>) } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : {} };
}

describe('the address of the passkey dialogue', () => {
  it('gives a challenge to whoever has just signed in, for this host, unlocked by its holder', async () => {
    const { status, body, headers } = await post('registration-options', { cookie });
    expect([status, body.rp?.id, body.authenticatorSelection?.userVerification]).toEqual([200, 'localhost', 'required']);
    expect(headers.get('set-cookie')).toMatch(/^__Host-mesa\.\S+; .*Secure/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('gives a challenge to sign in with to anybody', async () => {
    const { status, body } = await post('authentication-options');
    expect([status, body.userVerification]).toEqual([200, 'required']);
  });

  it('refuses other origins, strangers, and answers that are none', async () => {
    expect((await post('authentication-options', { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post('registration-options')).body.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'signed_out' });
    const challenge = (await post('authentication-options')).headers.get('set-cookie')?.split(';')[0];
    for (const body of [{}, { response: null }, { response: 'x' }, { response: { id: 'x' } }, { response: { id: 'x', response: {} } }, { response: { id: "' or 1=1" } }]) {
      expect((await post('authenticate', { body })).status).toBe(401);
      expect((await post('authenticate', { body, cookie: challenge })).status).toBe(401);
      const registration = (await post('registration-options', { cookie })).headers.get('set-cookie')?.split(';')[0];
      expect((await post('register', { body, cookie: `${cookie}; ${registration}` })).status).toBe(401);
    }
  });

  it('is all of the library that a browser reaches', async () => {
    for (const path of ['sign-in/magic-link', 'magic-link/verify?token=x', 'sign-in/email-otp', 'email-otp/send-verification-otp', 'get-session', 'sign-out', 'passkey/list-user-passkeys']) {
      for (const method of ['GET', 'POST']) {
        expect([path, method, (await fetch(`${app.url}/api/auth/${path}`, { method, headers: { origin: app.url, cookie } })).status]).toEqual([path, method, 404]);
      }
    }
  });

  it('takes no passkey from a session that is older than a quarter of an hour', async () => {
    const { asOwner } = await import('../../support/sign-in.js');
    await asOwner(app, `update auth.session set "createdAt" = now() - interval '16 minutes'`);
    expect((await post('registration-options', { cookie })).body.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'fresh_sign_in_required' });
  });
});

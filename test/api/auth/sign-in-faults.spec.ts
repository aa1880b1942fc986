import { afterEach, describe, expect, it } from '@jest/globals';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';

import { authOptions } from '../../../apps/api/src/auth/better-auth.js';
import { DemonstrationService } from '../../../apps/api/src/auth/demonstration.service.js';
import { SignInService } from '../../../apps/api/src/auth/sign-in.service.js';
import { createApp } from '../../../apps/api/src/app.js';
import { CONFIG, type RunningConfig } from '../../../apps/api/src/config/config.module.js';
import { MailService } from '../../../apps/api/src/mail/mail.service.js';
import { startApp, type TestApp } from '../../support/app.js';
import { openDatabase } from '../../support/database.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner, callerFrom, cookieOf, makeAccount, secretsOf, signIn } from '../../support/sign-in.js';
import { startMailServer } from '../../support/smtp.js';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function started(overrides: Parameters<typeof startApp>[0] = {}): Promise<TestApp> {
  const app = await startApp(overrides);
  closers.push(() => app.close());
  return app;
}

describe('limits of signing in', () => {
  it('count by address, known or not, and survive a restart', async () => {
    const app = await started();
    await makeAccount(app, 'ana@example.org');
    const ask = (service: SignInService, email: string) => service.requestLink({ email, language: 'es' }, callerFrom());
    const outcomes: unknown[] = [];
    for (const email of ['ana@example.org', 'nobody@example.org']) {
      for (let tried = 0; tried < 5; tried += 1) await ask(app.app.get(SignInService), email);
      outcomes.push(await ask(app.app.get(SignInService), email).catch((error: { code: string }) => error.code));
    }
    expect(outcomes).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);

    const again = await createApp(app.app.get<RunningConfig>(CONFIG));
    closers.push(() => again.close());
    await again.init();
    await expect(ask(again.get(SignInService), 'ana@example.org')).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    const [row] = await asOwner<{ everything: string }>(app, 'select string_agg(key, chr(10)) as everything from auth.attempt_limit');
    expect(row?.everything).not.toMatch(/example|127\.0/);
  });

  it('count by the caller, whatever addresses are tried', async () => {
    const service = (await started()).app.get(SignInService);
    for (let tried = 0; tried < 30; tried += 1) await service.requestLink({ email: `n${tried}@example.org`, language: 'es' }, callerFrom('192.0.2.1'));
    await expect(service.requestLink({ email: 'last@example.org', language: 'es' }, callerFrom('192.0.2.1'))).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(service.requestLink({ email: 'last@example.org', language: 'es' }, callerFrom('192.0.2.2'))).resolves.toBeUndefined();
  });
});

describe('faults', () => {
  it('a database that is away is "try again", and signs nobody out', async () => {
    const app = await started();
    const cookie = await signIn(app, await makeAccount(app, 'ana@example.org'));
    const me = () => graphqlClient(app.url, cookie)<{ me: { email: string } | null }>('{ me { email } }');
    const superuser = new pg.Client({ connectionString: app.database.superuserUrl.replace(/\/[^/]*$/, '/postgres') });
    await superuser.connect();
    const name = new URL(app.database.appUrl).pathname.slice(1);
    try {
      await superuser.query(`alter database ${name} connection limit 0`);
      await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      const away = await me();
      expect([away.status, away.errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
      await expect(app.app.get(SignInService).requestLink({ email: 'ana@example.org', language: 'es' }, callerFrom())).rejects.not.toMatchObject({ code: 'UNAUTHENTICATED' });
    } finally {
      await superuser.query(`alter database ${name} connection limit -1`);
      await superuser.end();
    }
    expect((await me()).data?.me?.email).toBe('ana@example.org');
  });

  it('the sign-in library finds nothing left to migrate', async () => {
    const database = await openDatabase();
    const pool = new pg.Pool({ connectionString: database.ownerUrl, options: '-c search_path=auth' });
    // Its idle connection may hear of the database's end before the pool does.
    pool.on('error', () => undefined);
    closers.push(() => database.close(), () => pool.end());
    const settings = { pool, publicUrl: 'http://localhost:3000', secret: 'a secret of at least 32 characters, for a test', now: () => new Date(), onSignedIn: async () => undefined };
    const { toBeCreated, toBeAdded, toBeAddedIndexes, compileMigrations } = await getMigrations(authOptions(settings));
    expect([toBeCreated, toBeAdded, toBeAddedIndexes]).toEqual([[], [], []]);
    expect((await compileMigrations()).replace(/[;\s]/g, '')).toBe('');
  });
});

describe('demonstration and production', () => {
  it('the demonstration without a mail server keeps mail where its page shows it', async () => {
    const app = await started();
    await makeAccount(app, 'ana@example.org');
    const service = app.app.get(SignInService);
    await service.requestLink({ email: 'ana@example.org', language: 'es' }, callerFrom());
    let kept = await app.app.get(MailService).recent();
    for (let waited = 0; kept.length === 0 && waited < 200; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      kept = await app.app.get(MailService).recent();
    }
    const { token } = secretsOf({ text: kept[0]?.text ?? '' } as never);
    expect(kept[0]?.subject).toContain('código para ingresar');
    await expect(service.signInWithLink({ token }, callerFrom())).resolves.toMatchObject({ setCookie: [expect.any(String)] });
  });

  it('the demonstration signs in as anybody it lists, with the second factor', async () => {
    const app = await started();
    const id = await makeAccount(app, 'ana@example.org');
    const demonstration = app.app.get(DemonstrationService);
    expect(await demonstration.accounts()).toEqual([{ accountId: id, name: 'ana@example.org', roles: [] }]);
    const cookie = cookieOf(await demonstration.signInAs(id, callerFrom()));
    expect((await graphqlClient(app.url, cookie)<{ me: unknown }>('{ me { id secondFactor } }')).data?.me).toEqual({ id, secondFactor: true });
    await expect(demonstration.signInAs('0190a0a0-0000-7000-8000-000000000000', callerFrom())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('production has no one-click sign-in, and shows no mail', async () => {
    const smtp = await startMailServer();
    closers.push(() => smtp.close());
    const app = await started({ mode: 'production', smtpUrl: smtp.url });
    expect(() => app.app.get(DemonstrationService)).toThrow();
    await makeAccount(app, 'ana@example.org');
    await app.app.get(SignInService).requestLink({ email: 'ana@example.org', language: 'es' }, callerFrom());
    await smtp.mailTo('ana@example.org');
    expect(await app.app.get(MailService).recent()).toEqual([]);
    expect(await asOwner(app, 'select 1 from mail where text is not null')).toEqual([]);
  });
});

import type { ParsedMail } from 'mailparser';
import pg from 'pg';

import { SignInService } from '../../apps/api/src/auth/sign-in.service.js';
import type { Caller, SignedIn } from '../../apps/api/src/auth/caller.js';
import { anonymous } from '../../apps/api/src/auth/viewer.js';
import type { TestApp } from './app.js';

const REQUEST = '0190a0a0-0000-7000-8000-000000000000';

/** What a page's action passes on: somebody without a session, from an address. */
export const callerFrom = (address = '127.0.0.1', cookies?: string): Caller => ({ viewer: anonymous(REQUEST, address), cookies, userAgent: 'Tests/1.0' });

/** The Cookie header that a browser would send after these Set-Cookie headers. */
export const cookieOf = ({ setCookie }: Pick<SignedIn, 'setCookie'>): string => setCookie.map((header) => header.split(';', 1)[0]).join('; ');

/** Runs one statement as the role that owns the tables. */
export async function asOwner<Row extends pg.QueryResultRow>({ database }: TestApp, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** An account, as acceptance of an invitation leaves it. */
export async function makeAccount(app: TestApp, email: string): Promise<string> {
  const [account] = await asOwner<{ id: string }>(app, `insert into auth."user" (name, email, "emailVerified") values ($1, $1, true) returning id`, [email]);
  if (!account) throw new Error('no account was made');
  return account.id;
}

/** Signs an account in without mail; the Cookie header of its session. `secondFactor` as after a passkey. */
export async function signIn(app: TestApp, accountId: string, { secondFactor = false } = {}): Promise<string> {
  return cookieOf(await app.app.get(SignInService).signInTrusted(accountId, callerFrom(), { secondFactor }));
}

/** The link's token and the six digits of a mail. */
export function secretsOf({ text = '' }: ParsedMail): { token: string; code: string } {
  const token = /token=(\S+)/.exec(text)?.[1];
  const code = /\b(\d{6})\b/.exec(text)?.[1];
  if (!token || !code) throw new Error(`no link and code in: ${text}`);
  return { token: decodeURIComponent(token), code };
}

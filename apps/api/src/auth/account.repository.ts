import type { EntityManager } from 'typeorm';

/** One open session, as its owner sees it. */
export interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly userAgent: string | null;
}

interface NewAccount {
  readonly email: string;
  readonly name: string;
}

/** Accounts are the sign-in library's rows; these few statements read and write them in our transactions. */

export async function accountByEmail(manager: EntityManager, email: string): Promise<{ id: string; name: string } | null> {
  const [account]: { id: string; name: string }[] = await manager.query('select id, name from auth."user" where email = $1', [email]);
  return account ?? null;
}

/** The account of a mail address, made if there is none: its owner has proved the address by a mailed link. */
export async function ensureAccount(manager: EntityManager, { email, name }: NewAccount): Promise<string> {
  const [account]: { id: string }[] = await manager.query(
    `insert into auth."user" (name, email, "emailVerified") values ($1, $2, true)
     on conflict (email) do update set "emailVerified" = true, "updatedAt" = current_timestamp returning id`,
    [name, email],
  );
  if (!account) throw new Error('an upsert gave no row');
  return account.id;
}

export async function endSessions(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query('delete from auth.session where "userId" = $1', [accountId]);
}

export async function removePasskeys(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query('delete from auth.passkey where "userId" = $1', [accountId]);
}

export async function endSessionByToken(manager: EntityManager, token: string): Promise<{ id: string; accountId: string } | null> {
  const [rows]: [{ id: string; accountId: string }[]] = await manager.query('delete from auth.session where token = $1 returning id, "userId" as "accountId"', [token]);
  return rows[0] ?? null;
}

/** False when the account has no such session. */
export async function endSessionById(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
  const [rows]: [unknown[]] = await manager.query('delete from auth.session where id = $1 and "userId" = $2 returning id', [id, accountId]);
  return rows.length > 0;
}

export function openSessions(manager: EntityManager, accountId: string, now: Date): Promise<SessionRow[]> {
  return manager.query(
    `select id, "createdAt", "updatedAt" as "lastUsedAt", "userAgent" from auth.session
     where "userId" = $1 and "expiresAt" > $2 order by "updatedAt" desc, id`,
    [accountId, now],
  );
}

/** A link and a code of one mail are used together: what is left of the address's challenges ends with the first. */
export async function forgetChallenges(manager: EntityManager, email: string): Promise<void> {
  await manager.query('delete from auth.verification where identifier = $1 or value = $2', [`sign-in-otp-${email}`, JSON.stringify({ email })]);
}

export async function accountOf(manager: EntityManager, id: string): Promise<{ email: string; name: string | null; hasPasskey: boolean }> {
  const [account]: { email: string; name: string | null; hasPasskey: boolean }[] = await manager.query(
    `select u.email, p.name, exists (select from auth.passkey k where k."userId" = u.id) as "hasPasskey"
     from auth."user" u left join person p on p.account_id = u.id where u.id = $1`,
    [id],
  );
  if (!account) throw new Error('a session without an account');
  return account;
}

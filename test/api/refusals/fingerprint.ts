import type pg from 'pg';

/** Tables that a request may touch without changing anything: limits, last use of a session, and what the sealer writes meanwhile. */
const RESTLESS = ['auth.session', 'auth.attempt_limit', 'auth.verification', 'public.audit_seal', 'public.audit_cursor'];

/** Rows that a job goes on to change after they were made: only their number tells of a request. */
const FOLLOWED_UP = 'public.mail';

/**
 * What every table holds, in a few milliseconds: its rows, and the last transaction that made or changed one
 * of them. Two that are equal mean that nothing was changed in between, or that it was undone whole.
 */
export async function fingerprint(owner: pg.Client): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth') and schemaname || '.' || tablename <> all ($1) order by 1`, [RESTLESS]);
  const parts = tables.map(({ name }) => `select '${name}' as name, count(*) || ' ' || ${name === FOLLOWED_UP ? "''" : 'coalesce(max(xmin::text::bigint), 0)'} as held from ${name}`);
  const { rows } = await owner.query<{ name: string; held: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}

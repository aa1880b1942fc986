import type { QueryRunner } from 'typeorm';

/**
 * Changes the words that a column's check permits, whichever they are by now: several migrations add to one list,
 * and each takes away its own again. As columns.ts, this can no longer be changed once it has run somewhere.
 */
async function rewrite(runner: QueryRunner, table: string, column: string, words: (permitted: readonly string[]) => readonly string[]): Promise<void> {
  const name = `${table}_${column}_check`;
  const [found]: { check: string }[] = await runner.query('select pg_get_constraintdef(oid) as check from pg_constraint where conrelid = $1::regclass and conname = $2', [table, name]);
  const permitted = [...(found?.check ?? '').matchAll(/'([a-z_]+)'::text/g)].map(([, word = '']) => word);
  const list = words(permitted).map((word) => `'${word}'`).join(', ');
  await runner.query(`alter table ${table} drop constraint ${name}, add constraint ${name} check (${column} in (${list}))`);
}

/** Permits more words in a column. */
export const permit = (runner: QueryRunner, table: string, column: string, added: readonly string[]): Promise<void> => rewrite(runner, table, column, (permitted) => [...new Set([...permitted, ...added])]);

/** Permits them no longer; rows that have them must be gone. */
export const forbid = (runner: QueryRunner, table: string, column: string, taken: readonly string[]): Promise<void> => rewrite(runner, table, column, (permitted) => permitted.filter((word) => !taken.includes(word)));

const NOTIFIED = ['notification', 'notification_preference'] as const;

/** New kinds of notification, and reasons for which somebody gets one. */
export async function permitNotifications(runner: QueryRunner, kinds: readonly string[], whys: readonly string[]): Promise<void> {
  for (const table of NOTIFIED) await permit(runner, table, 'kind', kinds);
  await permit(runner, 'notification', 'why', whys);
}

/** Takes them back, with what was told by them. */
export async function forbidNotifications(runner: QueryRunner, kinds: readonly string[], whys: readonly string[]): Promise<void> {
  await runner.query('delete from notification where kind = any ($1) or why = any ($2)', [kinds, whys]);
  await runner.query('delete from notification_preference where kind = any ($1)', [kinds]);
  for (const table of NOTIFIED) await forbid(runner, table, 'kind', kinds);
  await forbid(runner, 'notification', 'why', whys);
}

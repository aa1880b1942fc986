import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['statement_contested', 'contestation_answered'];
const WHYS = ['contested'];

/** Makes of the words that a check allows, whichever they are by now, another list: an expression over `allowed`. */
const change = (table: string, column: string, allowed: string): string => `
  do $$
  declare allowed text[];
  begin
    select array(select (regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g'))[1]) into strict allowed
      from pg_constraint where conrelid = '${table}'::regclass and conname = '${table}_${column}_check';
    allowed := ${allowed};
    execute 'alter table ${table} drop constraint ${table}_${column}_check, add constraint ${table}_${column}_check check (${column} in ('
      || (select string_agg(quote_literal(word), ', ') from unnest(allowed) as word) || '))';
  end $$;`;

const allow = (table: string, column: string, words: readonly string[]): string => change(table, column, `allowed || '{${words.join(',')}}'::text[]`);
const disallow = (table: string, column: string, words: readonly string[]): string => change(table, column, `array(select word from unnest(allowed) as word where word <> all ('{${words.join(',')}}'))`);

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** The unit is told of what was contested, and the member of the answer. */
export class ContestationNotices1764000440010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${allow('notification', 'kind', KINDS)} ${allow('notification_preference', 'kind', KINDS)} ${allow('notification', 'why', WHYS)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where kind in (${list(KINDS)});
      delete from notification_preference where kind in (${list(KINDS)});
      ${disallow('notification', 'kind', KINDS)} ${disallow('notification_preference', 'kind', KINDS)} ${disallow('notification', 'why', WHYS)}
    `);
  }
}

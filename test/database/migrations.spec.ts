import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type pg from 'pg';
import { DataSource } from 'typeorm';

import { connectionOptions } from '../../apps/api/src/database/connection.options.js';
import { migrate, NewerDatabaseError } from '../../apps/api/src/database/migrate.js';
import { migrations } from '../../apps/api/src/database/migrations.js';
import { openDatabase, type TestDatabase } from '../support/database.js';
import { connect } from './use-database.js';

/** Everything that a migration could leave behind; the job queue's schema is its library's. */
const OBJECTS = `
  select kind || ' ' || name as object from (
    select 'schema' as kind, nspname::text as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'jobs'
    union all select 'relation', relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'S') and relname !~ 'migrations'
    union all select 'function', p.oid::regprocedure::text from pg_proc p where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
    union all select 'type', typname from pg_type t where typnamespace = 'public'::regnamespace and typname !~ 'migrations'
      and not exists (select from pg_depend where objid = t.oid and deptype in ('e', 'i'))
  ) objects order by 1`;

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await openDatabase({ template: 'template1' });
  client = await connect(database.ownerUrl);
});

afterAll(async () => {
  await client.end();
  await database.close();
});

async function objects(): Promise<string[]> {
  const { rows } = await client.query<{ object: string }>(OBJECTS);
  return rows.map(({ object }) => object);
}

async function undoAll(): Promise<void> {
  const options = connectionOptions({ url: database.ownerUrl, role: 'owner', poolSize: 1 });
  const dataSource = await new DataSource({ ...options, migrations: [...migrations] }).initialize();
  for (const _ of migrations) await dataSource.undoLastMigration({ transaction: 'each' });
  await dataSource.destroy();
}

it('goes up, down and up again, and leaves nothing behind', async () => {
  const empty = await objects();
  await migrate(database.ownerUrl, 'mesa_app');
  const full = await objects();
  expect(full).toContain('relation minutes_block');
  await undoAll();
  expect(await objects()).toEqual(empty);
  await migrate(database.ownerUrl, 'mesa_app');
  expect(await objects()).toEqual(full);
});

it('lets several processes migrate at once', async () => {
  await undoAll();
  await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, 'mesa_app')));
  const { rows } = await client.query('select name from migrations order by timestamp');
  expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
});

it('refuses a database that a newer version has migrated', async () => {
  await client.query(`insert into migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`);
  await expect(migrate(database.ownerUrl, 'mesa_app')).rejects.toThrow(NewerDatabaseError);
});

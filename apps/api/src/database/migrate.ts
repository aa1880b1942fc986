import pg from 'pg';
import { DataSource } from 'typeorm';

import { prepareJobs } from '../jobs/prepare-jobs.js';
import { connectionOptions } from './connection.options.js';
import { grantToApp } from './grants.js';
import { migrations } from './migrations.js';

const MIGRATION_LOCK = 5_170_302;

/** The database has been migrated by a version of the program that came after this one. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * Brings the database to this program's schema and grants the application's role its rights.
 * Several processes may call it at once: the first works, the others wait and find nothing to do.
 */
export async function migrate(ownerUrl: string, appRole: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewer(owner);
    await runMigrations(ownerUrl);
    await grantToApp(owner, appRole);
    await prepareJobs(owner, ownerUrl, appRole);
  } finally {
    await owner.end();
  }
}

async function runMigrations(ownerUrl: string): Promise<void> {
  const options = connectionOptions({ url: ownerUrl, role: 'owner', poolSize: 1 });
  const dataSource = await new DataSource({ ...options, migrations: [...migrations] }).initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

async function refuseNewer(owner: pg.Client): Promise<void> {
  const { rows: [found] } = await owner.query<{ exists: boolean }>(`select to_regclass('public.migrations') is not null as exists`);
  if (!found?.exists) return;
  const known = migrations.map((migration) => migration.name);
  const { rows } = await owner.query<{ name: string }>('select name from migrations where name <> all ($1)', [known]);
  if (rows.length) {
    const names = rows.map(({ name }) => name).join(', ');
    throw new NewerDatabaseError(`The database was written by a newer version of the program (${names}).`);
  }
}

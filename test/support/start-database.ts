import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { migrate } from '../../apps/api/src/database/migrate.js';
import { type EmbeddedDatabase, startEmbedded } from '../../tools/postgres/embedded.mjs';

/** Databases are cloned from this one, which is migrated once; it must have no other connection then. */
const TEMPLATE = 'mesa_template';

let server: EmbeddedDatabase | null = null;

/**
 * One real PostgreSQL for the whole run, with one migrated template. Nothing of the Nest application is
 * imported here: its metadata store would leak into the tests.
 */
export async function startDatabase(): Promise<void> {
  server = await startEmbedded({ dataDir: await mkdtemp(join(tmpdir(), 'mesa-test-')), fast: true });
  const { superuserUrl } = server;
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE mesa OWNER mesa_owner`);
  await admin.end();
  await migrate(withDatabase(server.ownerUrl, TEMPLATE), 'mesa_app');
  Object.assign(process.env, {
    MESA_TEST_SUPERUSER_URL: superuserUrl,
    MESA_TEST_OWNER_URL: withDatabase(server.ownerUrl, TEMPLATE),
    MESA_TEST_APP_URL: withDatabase(server.appUrl, TEMPLATE),
  });
}

export async function stopDatabase(): Promise<void> {
  await server?.stop();
}

function withDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

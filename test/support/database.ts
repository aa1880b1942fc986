import { randomBytes } from 'node:crypto';

import pg from 'pg';

/** A migrated database of one's own. */
export interface TestDatabase {
  /** As the role that owns the tables. */
  readonly ownerUrl: string;
  /** As the application's role. */
  readonly appUrl: string;
  /** As superuser on this database: for faults that no role of ours may cause. */
  readonly superuserUrl: string;
  close(): Promise<void>;
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this project of jest.config.mjs has no globalSetup`);
  return value;
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: given('MESA_TEST_SUPERUSER_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Clones the migrated template: about 40 ms, and nothing a test does is seen by another. */
export async function openDatabase({ template = 'mesa_template' } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER mesa_owner`);
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    ownerUrl: on(given('MESA_TEST_OWNER_URL')),
    appUrl: on(given('MESA_TEST_APP_URL')),
    superuserUrl: on(given('MESA_TEST_SUPERUSER_URL')),
    close: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';

import { openDatabase, type TestDatabase } from '../support/database.js';

/** A database of the file's own, seen by the role that owns the tables and by the application's. */
export interface Roles {
  owner: pg.Client;
  app: pg.Client;
}

/** Opens the database before the file's tests and drops it after them. */
export function useDatabase(): Roles {
  const roles = {} as Roles;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
    roles.owner = await connect(database.ownerUrl);
    roles.app = await connect(database.appUrl);
  });
  afterAll(async () => {
    await roles.owner.end();
    await roles.app.end();
    await database.close();
  });
  return roles;
}

export async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/** Runs the statements in one transaction, undone whole when one fails. */
export async function inTransaction<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

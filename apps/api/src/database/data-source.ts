import { DataSource } from 'typeorm';

import type { DatabaseAccess } from './connection.options.js';
import { databaseOptions } from './database.options.js';

/** A connection pool of its own, for what runs outside the application: commands and tests. */
export async function openDataSource(access: DatabaseAccess): Promise<DataSource> {
  return new DataSource(databaseOptions(access)).initialize();
}

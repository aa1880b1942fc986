import type { DataSourceOptions } from 'typeorm';

import { connectionOptions, type DatabaseAccess } from './connection.options.js';
import { entities } from './entities.js';

/** The database as the API, the commands and the tests open it. */
export function databaseOptions(access: DatabaseAccess) {
  return { ...connectionOptions(access), entities: [...entities] } as const satisfies DataSourceOptions;
}

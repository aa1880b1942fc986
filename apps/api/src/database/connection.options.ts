import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';

import { SnakeNaming } from './snake-naming.js';

export interface DatabaseAccess {
  readonly url: string;
  /** `app` serves requests and owns nothing; `owner` migrates. */
  readonly role: 'app' | 'owner';
  /** Connections at most. */
  readonly poolSize?: number;
  /** Milliseconds until PostgreSQL cancels a statement; the owner's may take as long as they need. */
  readonly statementTimeout?: number;
  /** How the connections show in pg_stat_activity. */
  readonly name?: string;
}

/** A calendar day stays the text it is: pg would make it an instant, midnight in the server's zone. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE ? (day: string) => day : pg.types.getTypeParser(oid, format),
};

/** Everything about a connection but the entities, which the migrations do without. */
export function connectionOptions({ url, role, poolSize = 10, statementTimeout = 10_000, name = 'mesa' }: DatabaseAccess) {
  return {
    type: 'postgres',
    url,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    poolSize,
    connectTimeoutMS: 5_000,
    applicationName: `${name}-${role}`,
    extra: {
      statement_timeout: role === 'app' ? statementTimeout : 0,
      lock_timeout: role === 'app' ? 5_000 : 30_000,
      idle_in_transaction_session_timeout: 15_000,
      types,
    },
  } as const satisfies DataSourceOptions;
}

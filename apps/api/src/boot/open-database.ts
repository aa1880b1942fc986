import type { Config } from '../config/config.js';
// The launcher is plain JavaScript beside the command runner: both start from it without a build.
import { startEmbedded } from '../../../../tools/postgres/embedded.mjs';

/** The database of this start, as its two roles. */
export interface OpenDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** The database that the environment names, or the embedded one in the data folder. */
export async function openDatabase(config: Config, say: (line: string) => void): Promise<OpenDatabase> {
  if (config.databaseUrl && config.migrationDatabaseUrl) {
    return { ownerUrl: config.migrationDatabaseUrl, appUrl: config.databaseUrl, stop: async () => undefined };
  }
  say('Starting the embedded PostgreSQL …');
  return startEmbedded({ dataDir: `${config.dataDir}/postgres`, log: say });
}

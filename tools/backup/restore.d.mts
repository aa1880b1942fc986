import type { ClientBase } from 'pg';

/** What a restore needs of the program: its schema, and the proof of the audit log. */
export interface Program<Verification = unknown> {
  /** Every migration that it knows, oldest first. */
  migrationNames: readonly string[];
  /** Brings an empty database to the schema that these migrations made. */
  migrateTo(ownerUrl: string, names: readonly string[]): Promise<void>;
  /** Brings it to the program's own schema and grants the application's role its rights. */
  migrate(ownerUrl: string, appRole: string): Promise<void>;
  verifySeals(client: ClientBase): Promise<Verification>;
}

/** @throws BackupError, whose sentence is for the person at the terminal. */
export declare function restore<Verification>(options: {
  /** As the role that owns the tables. */
  ownerUrl: string;
  /** The application's role, which gets its rights anew. */
  appRole: string;
  /** The folder of uploads. */
  files: string;
  /** A backup. */
  file: string;
  /** Lose what the database and the folder of uploads hold. */
  replace?: boolean;
  program: Program<Verification>;
}): Promise<{ rows: number; tables: number; madeAt: string; verification: Verification }>;

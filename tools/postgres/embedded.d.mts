export type StartFault =
  | 'locked'
  | 'newer_version'
  | 'older_version'
  | 'disk_full'
  | 'not_writable'
  | 'port'
  | 'passwords_missing'
  | 'unsupported_platform'
  | 'failed';

/** The message says the fault to a person; `reason` names it for a program. */
export declare class EmbeddedDatabaseError extends Error {
  readonly reason: StartFault;
  constructor(reason: StartFault, message: string, cause?: unknown);
}

export interface EmbeddedOptions {
  /** Holds the cluster, its log and its passwords; made if it is missing. */
  dataDir: string;
  /** Told each step in words. */
  log?: (line: string) => void;
  /** Gives up safety against a power cut for speed: for tests only. */
  fast?: boolean;
}

export interface EmbeddedDatabase {
  port: number;
  /** Role `mesa_owner`: owns the database `mesa` and migrates it. */
  ownerUrl: string;
  /** Role `mesa_app`: owns nothing; may do what the migrations grant. */
  appUrl: string;
  /** Role `postgres` on the database `postgres`: clones databases in tests, backs up and restores. */
  superuserUrl: string;
  /** Ends the server if this call started it; a server shared with another process is left running. */
  stop: () => Promise<void>;
}

export declare function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase>;

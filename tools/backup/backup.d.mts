export declare const FORMAT: number;

/** @throws BackupError, whose sentence is for the person at the terminal. */
export declare function backUp(options: {
  /** As the role that owns the tables. */
  ownerUrl: string;
  /** The folder of uploads; it may be missing. */
  files: string;
  /** Where the backup is written; made if it is missing. */
  folder: string;
  now?: Date;
}): Promise<{ file: string; rows: number; tables: number }>;

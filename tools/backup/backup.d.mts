export declare const FORMAT: number;

/** @throws BackupError, whose sentence is for the person at the terminal. */
export declare function backUp(options: {
  /** As the role that owns the tables. */
  ownerUrl: string;
  /** The folder of uploads, once the rows are written; it may be missing. */
  files: () => Promise<string>;
  /** Where the backup is written; made if it is missing. */
  folder: string;
  now?: Date;
}): Promise<{ file: string; rows: number; tables: number }>;

/**
 * Why the embedded database did not start, as a word a program can act on; the message says it to a person.
 * @typedef {'locked' | 'newer_version' | 'older_version' | 'disk_full' | 'not_writable' | 'port'
 *   | 'passwords_missing' | 'unsupported_platform' | 'failed'} StartFault
 */

export class EmbeddedDatabaseError extends Error {
  /**
   * @param {StartFault} reason
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(reason, message, cause) {
    super(message, { cause });
    this.name = 'EmbeddedDatabaseError';
    this.reason = reason;
  }
}

/** @type {[RegExp, StartFault, (folder: string) => string][]} */
const KNOWN_FAULTS = [
  [/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i, 'disk_full',
    (folder) => `The disk that holds the data folder ${folder} is full. Free some space and start again.`],
  [/EACCES|EROFS|EPERM|ENOTDIR|EEXIST|Permission denied|Read-only file system|Operation not permitted/i, 'not_writable',
    (folder) => `The data folder ${folder} cannot be written to. Give this user the right to write there, or set DATA_DIR to another folder.`],
  [/Address already in use|could not bind/i, 'port',
    () => 'No free port was found on 127.0.0.1 for the embedded database.'],
];

/**
 * Puts an error of the file system, of initdb or of the server into words.
 * @param {string} folder
 * @param {unknown} error an Error, or the tail of the server's log
 */
export function describeFault(folder, error) {
  if (error instanceof EmbeddedDatabaseError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = error instanceof Error ? `${code} ${error.message}` : String(error);
  const known = KNOWN_FAULTS.find(([pattern]) => pattern.test(text));
  if (known) return new EmbeddedDatabaseError(known[1], known[2](folder), error);
  return new EmbeddedDatabaseError('failed', `The embedded database in ${folder} did not start: ${text.trim()}`, error);
}

/** A fault whose sentence is for the person at the terminal. */
export class BackupError extends Error {
  /**
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(message, cause) {
    super(message, { cause });
    this.name = 'BackupError';
  }
}

import { ConfigError } from '../config/config.js';

/** Errors whose message is already written for the person at the terminal. */
const SAYS_IT = new Set(['EmbeddedDatabaseError', 'NewerDatabaseError', 'DemonstrationError']);

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');
const portOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'port' in error ? String(error.port) : '');

/** What a failed start says to the person at the terminal: what happened and what to do, no stack. */
export function explainFault(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${portOf(error)} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`;
    case 'EACCES':
      return `Not permitted: ${(error as Error).message}. Choose a port above 1023 or a data folder you may write to.`;
    case 'ENOSPC':
    case '53100':
      return 'The disk is full. Nothing that was confirmed is lost; free some space and start again.';
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return 'The database cannot be reached. Check DATABASE_URL and MIGRATION_DATABASE_URL, and that the server is running.';
    case '28P01':
    case '28000':
      return 'The database refused the sign-in. Check user and password in DATABASE_URL and MIGRATION_DATABASE_URL.';
    case '3D000':
      return 'That database does not exist on the server. Create it, or correct the name in DATABASE_URL.';
    default:
      return error instanceof Error && SAYS_IT.has(error.name) ? error.message : `The start failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

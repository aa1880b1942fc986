import { Audit1764000001000 } from './migrations/1764000001000-audit.js';
import { Forums1764000002000 } from './migrations/1764000002000-forums.js';
import { Members1764000003000 } from './migrations/1764000003000-members.js';
import { Meetings1764000004000 } from './migrations/1764000004000-meetings.js';
import { Accounts1764000100000 } from './migrations/1764000100000-accounts.js';

/** Every migration, oldest first. */
export const migrations = [
  Audit1764000001000,
  Forums1764000002000,
  Members1764000003000,
  Meetings1764000004000,
  Accounts1764000100000,
] as const;

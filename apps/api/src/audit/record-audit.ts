import { createHash, randomBytes } from 'node:crypto';
import type { RoleName } from '@mesa/domain/permissions';
import canonicalize from 'canonicalize';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { Viewer } from '../auth/viewer.js';

/** One line of the audit log: who did what, as whom, on which object. */
export interface AuditEntry {
  /** The act's name: `convene_meeting`. */
  readonly act: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly forumId?: string | null;
  /** The role in which the act was made; several at once are normal. */
  readonly role?: RoleName | null;
  readonly seatId?: string | null;
  /** Values before and after, without secrets; kept apart from the log and erasable. */
  readonly before?: unknown;
  readonly after?: unknown;
}

const SALT_BYTES = 16;

/** Writes the row in the write's own transaction; the log keeps a salted digest of the values, which lie apart. */
export async function recordAudit(manager: EntityManager, viewer: Viewer, now: Temporal.Instant, entry: AuditEntry): Promise<void> {
  const id = uuidv7();
  const stored = JSON.stringify({ before: entry.before ?? null, after: entry.after ?? null });
  // The digest is of what the table holds, and JSON has neither dates nor absent values.
  const values = JSON.parse(stored) as { before: unknown; after: unknown };
  const salt = randomBytes(SALT_BYTES);
  const digest = createHash('sha256').update(salt).update(canonicalize(values) ?? '').digest();
  await manager.query(
    `with logged as (
       insert into audit_log (id, at, account_id, role, seat_id, act, object_type, object_id, forum_id, request_id, value_digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id)
     insert into audit_value (audit_log_id, salt, before, after, client_address) select id, $12, $13, $14, $15 from logged`,
    [id, now.toString(), viewer.account?.id ?? null, entry.role ?? null, entry.seatId ?? null, entry.act, entry.objectType, entry.objectId, entry.forumId ?? null, viewer.requestId, digest, salt, JSON.stringify(values.before), JSON.stringify(values.after), viewer.address || null],
  );
}

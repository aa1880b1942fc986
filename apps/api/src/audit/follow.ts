import type { ClientBase } from 'pg';

import { type LogPlace, settledRowsAfter, START } from './seal.repository.js';

type Followed = Awaited<ReturnType<typeof settledRowsAfter>>[number];

/**
 * Hands a follower of the log (mail, cache, live updates) the settled rows after its cursor, in order, and
 * moves the cursor in the caller's transaction: what the follower does with them happens once, or again
 * whole. A second process that follows under the same name waits here. The rows it was given.
 */
export async function follow(client: ClientBase, follower: string, limit: number, act: (rows: readonly Followed[]) => Promise<void>): Promise<number> {
  const rows = await settledRowsAfter(client, await cursorOf(client, follower), limit);
  const last = rows.at(-1);
  if (!last) return 0;
  await act(rows);
  await client.query('update audit_cursor set transaction_id = $2, audit_log_id = $3 where follower = $1', [follower, last.transactionId, last.id]);
  return rows.length;
}

async function cursorOf(client: ClientBase, follower: string): Promise<LogPlace> {
  await client.query('insert into audit_cursor (follower, transaction_id, audit_log_id) values ($1, $2, $3) on conflict do nothing', [follower, START.transactionId, START.auditLogId]);
  const { rows: [cursor] } = await client.query<LogPlace>('select transaction_id::text as "transactionId", audit_log_id as "auditLogId" from audit_cursor where follower = $1 for update', [follower]);
  return cursor ?? START;
}

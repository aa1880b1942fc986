import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { conflict } from '@mesa/domain/errors';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { Viewer } from '../auth/viewer.js';

/** A key that this transaction holds; `objectId` is what an earlier one with the same input made. */
export interface Claim {
  readonly id: string;
  readonly objectId: string | null;
}

/**
 * Takes the key for this transaction. Another transaction with the same key waits here until we end.
 * Null when there is no key, or nobody is signed in to own it.
 * @throws CONFLICT key_reused when the key came with other input before.
 */
export async function claimKey(manager: EntityManager, viewer: Viewer, operation: string, input: { readonly idempotencyKey?: string | null | undefined }): Promise<Claim | null> {
  const { idempotencyKey: key, ...rest } = input;
  if (key == null || !viewer.account) return null;
  const hash = createHash('sha256').update(`${operation}\n${canonicalize(rest) ?? ''}`).digest();
  const id = uuidv7();
  const taken: unknown[] = await manager.query(
    `insert into idempotency_key (id, account_id, key, request_hash) values ($1, $2, $3, $4)
     on conflict on constraint idempotency_key_once do nothing returning id`,
    [id, viewer.account.id, key, hash],
  );
  if (taken.length) return { id, objectId: null };
  const [earlier]: { id: string; request_hash: Buffer; payload: { id: string } | null }[] = await manager.query(
    'select id, request_hash, payload from idempotency_key where account_id = $1 and key = $2',
    [viewer.account.id, key],
  );
  if (!earlier?.payload || !earlier.request_hash.equals(hash)) throw conflict('key_reused');
  return { id: earlier.id, objectId: earlier.payload.id };
}

/** Keeps what the write made with its key, in the write's own transaction. */
export async function settleKey(manager: EntityManager, claim: Claim, objectId: string): Promise<void> {
  await manager.query('update idempotency_key set payload = $2 where id = $1', [claim.id, JSON.stringify({ id: objectId })]);
}

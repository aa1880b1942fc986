import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';
import type { ClientBase } from 'pg';

import { merkleRootOf, sealHashOf } from './seal-hash.js';
import { endOf, type LogPlace, rowsBetween, sealsAfter, START, type StoredSeal } from './seal.repository.js';

/** What is wrong with a seal, or with what it closed. */
export type SealFault = 'chain' | 'hash' | 'rows' | 'values';

export interface Verification {
  readonly seals: number;
  /** Rows that were found and proved. */
  readonly rows: number;
  /** Oldest seals whose rows retention has deleted, which proves nothing of them; their hashes still hold. */
  readonly withoutRows: number;
  /** The hash of the last seal, as hexadecimal: publish it, and nobody can write the log anew. */
  readonly head: string | null;
  readonly broken: { readonly number: number; readonly fault: SealFault } | null;
}

const SEALS_AT_ONCE = 500;

/** Recomputes every hash of the chain from the rows, and every digest whose values are still kept; stops at the first seal that does not hold. */
export async function verifySeals(client: ClientBase): Promise<Verification> {
  let previous: StoredSeal | null = null;
  let [rows, withoutRows] = [0, 0];
  for (;;) {
    const seals: StoredSeal[] = await sealsAfter(client, previous?.number ?? 0, SEALS_AT_ONCE);
    for (const seal of seals) {
      const { fault, found } = await check(client, seal, previous, rows === 0);
      if (fault) return { seals: previous?.number ?? 0, rows, withoutRows, head: previous?.hash ?? null, broken: { number: seal.number, fault } };
      rows += found;
      if (found === 0) withoutRows += 1;
      previous = seal;
    }
    if (seals.length < SEALS_AT_ONCE) return { seals: previous?.number ?? 0, rows, withoutRows, head: previous?.hash ?? null, broken: null };
  }
}

/** `mayBeEmpty`: retention deletes from the beginning; a gap after a row that is kept is none of its doing. */
async function check(client: ClientBase, seal: StoredSeal, previous: StoredSeal | null, mayBeEmpty: boolean): Promise<{ fault: SealFault | null; found: number }> {
  if (seal.number !== (previous?.number ?? 0) + 1 || seal.previousHash !== (previous?.hash ?? null)) return { fault: 'chain', found: 0 };
  if (sealHashOf(seal).toString('hex') !== seal.hash) return { fault: 'hash', found: 0 };
  const [after, upTo] = [previous ? endOf(previous) : START, endOf(seal)];
  const rows = await rowsBetween(client, after, upTo);
  if (rows.length === 0 && mayBeEmpty) return { fault: null, found: 0 };
  if (rows.length !== seal.rowCount || merkleRootOf(rows).toString('hex') !== seal.merkleRoot) return { fault: 'rows', found: 0 };
  return { fault: (await valuesHold(client, after, upTo)) ? null : 'values', found: rows.length };
}

/** Whether the values that are kept have the digests that the log holds; values that were erased have none to compare. */
async function valuesHold(client: ClientBase, after: LogPlace, upTo: LogPlace): Promise<boolean> {
  const { rows } = await client.query<{ salt: Buffer; before: unknown; after: unknown; digest: Buffer | null }>(
    `select v.salt, v.before, v.after, l.value_digest as digest from audit_log l join audit_value v on v.audit_log_id = l.id
     where (l.transaction_id, l.id) > ($1::xid8, $2::uuid) and (l.transaction_id, l.id) <= ($3::xid8, $4::uuid)`,
    [after.transactionId, after.auditLogId, upTo.transactionId, upTo.auditLogId],
  );
  return rows.every(({ salt, digest, ...values }) => digest?.equals(createHash('sha256').update(salt).update(canonicalize({ before: values.before, after: values.after }) ?? '').digest()) === true);
}

import type { ClientBase } from 'pg';

import type { SealContent, SealedRow } from './seal-hash.js';

/** A place in the log: the order of audit rows is that of their transactions, then of their ids. */
export interface LogPlace {
  /** An xid8. */
  readonly transactionId: string;
  readonly auditLogId: string;
}

/** Before every row. */
export const START: LogPlace = { transactionId: '0', auditLogId: '00000000-0000-0000-0000-000000000000' };

export interface StoredSeal extends SealContent {
  readonly hash: string;
  readonly lastTransactionId: string;
}

type LogRow = SealedRow & { readonly transactionId: string };

const UTC = `at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

const ROW = `id, to_char(at ${UTC}) as at, account_id as "accountId", role, seat_id as "seatId", act,
  object_type as "objectType", object_id as "objectId", forum_id as "forumId", request_id as "requestId",
  encode(value_digest, 'hex') as "valueDigest", transaction_id::text as "transactionId"`;

const SEAL = `select number, to_char(at ${UTC}) as at, row_count as "rowCount", encode(merkle_root, 'hex') as "merkleRoot",
  encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash,
  last_transaction_id::text as "lastTransactionId", last_audit_log_id as "lastAuditLogId" from audit_seal`;

/** What every transaction still to come will stand behind. A row with a greater id may yet be overtaken: never read by `id > last`. */
const SETTLED = 'transaction_id < pg_snapshot_xmin(pg_current_snapshot())';

/** Settled rows after a place, in order. */
export async function settledRowsAfter(client: ClientBase, { transactionId, auditLogId }: LogPlace, limit: number): Promise<LogRow[]> {
  const { rows } = await client.query<LogRow>(`select ${ROW} from audit_log where (transaction_id, id) > ($1::xid8, $2::uuid) and ${SETTLED} order by transaction_id, id limit $3`, [transactionId, auditLogId, limit]);
  return rows;
}

/** The rows that a seal closed: those after the seal before it, up to its own last. */
export async function rowsBetween(client: ClientBase, after: LogPlace, upTo: LogPlace): Promise<LogRow[]> {
  const { rows } = await client.query<LogRow>(
    `select ${ROW} from audit_log where (transaction_id, id) > ($1::xid8, $2::uuid) and (transaction_id, id) <= ($3::xid8, $4::uuid) order by transaction_id, id`,
    [after.transactionId, after.auditLogId, upTo.transactionId, upTo.auditLogId],
  );
  return rows;
}

export async function lastSeal(client: ClientBase): Promise<StoredSeal | null> {
  const { rows: [seal] } = await client.query<StoredSeal>(`${SEAL} order by number desc limit 1`);
  return seal ?? null;
}

export async function sealsAfter(client: ClientBase, number: number, limit: number): Promise<StoredSeal[]> {
  const { rows } = await client.query<StoredSeal>(`${SEAL} where number > $1 order by number limit $2`, [number, limit]);
  return rows;
}

export async function insertSeal(client: ClientBase, seal: StoredSeal): Promise<void> {
  const bytes = (hex: string | null): Buffer | null => (hex === null ? null : Buffer.from(hex, 'hex'));
  await client.query(
    `insert into audit_seal (number, at, row_count, merkle_root, previous_hash, hash, last_transaction_id, last_audit_log_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [seal.number, seal.at, seal.rowCount, bytes(seal.merkleRoot), bytes(seal.previousHash), bytes(seal.hash), seal.lastTransactionId, seal.lastAuditLogId],
  );
}

/** Where a seal ends; the start of the log where there is none. */
export const endOf = (seal: StoredSeal | null): LogPlace => (seal ? { transactionId: seal.lastTransactionId, auditLogId: seal.lastAuditLogId } : START);

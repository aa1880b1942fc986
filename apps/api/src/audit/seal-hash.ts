import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

/** An audit row as it is hashed. Its transaction is left out: a restored database counts transactions anew. */
export interface SealedRow {
  readonly id: string;
  /** UTC with microseconds. */
  readonly at: string;
  readonly accountId: string | null;
  readonly role: string | null;
  readonly seatId: string | null;
  readonly act: string;
  readonly objectType: string;
  readonly objectId: string | null;
  readonly forumId: string | null;
  readonly requestId: string | null;
  /** Hexadecimal; the values themselves may be erased. */
  readonly valueDigest: string | null;
}

/** What a seal's own hash covers. Hashes are hexadecimal. */
export interface SealContent {
  readonly number: number;
  /** UTC with microseconds. */
  readonly at: string;
  readonly rowCount: number;
  readonly merkleRoot: string;
  readonly previousHash: string | null;
  readonly lastAuditLogId: string;
}

const FORMAT = 1;

/** Leaves and nodes are marked, so that neither can be passed off as the other (RFC 6962, 2.1). */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const sha256 = (...parts: (Buffer | string)[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const leafOf = ({ id, at, accountId, role, seatId, act, objectType, objectId, forumId, requestId, valueDigest }: SealedRow): Buffer =>
  sha256(LEAF, canonicalize({ id, at, accountId, role, seatId, act, objectType, objectId, forumId, requestId, valueDigest }) ?? '');

/** The Merkle root of rows in their order; a node without a neighbour goes up as it is. */
export function merkleRootOf(rows: readonly SealedRow[]): Buffer {
  let level = rows.map(leafOf);
  while (level.length > 1) {
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => level.slice(2 * index, 2 * index + 2));
    level = pairs.map(([left, right]) => (left && right ? sha256(NODE, left, right) : (left as Buffer)));
  }
  return level[0] ?? sha256();
}

/** SHA-256 of the RFC 8785 JSON of the seal, which names the one before: the chain. */
export function sealHashOf({ number, at, rowCount, merkleRoot, previousHash, lastAuditLogId }: SealContent): Buffer {
  return sha256(canonicalize({ format: FORMAT, number, at, rowCount, merkleRoot, previousHash, lastAuditLogId }) ?? '');
}

import { createHash } from 'node:crypto';

import { ACTA_FORMAT, type ActaBlock, actaHash, blockHash, type Sha256 } from '@mesa/domain/acta';
import type { EntityManager } from 'typeorm';

import { ChainLink } from './chain-link.entity.js';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

export const hashOfBlock = async (salt: Buffer, content: ActaBlock): Promise<Buffer> => Buffer.from(await blockHash(salt, content, sha256), 'hex');

/**
 * Two publications in one forum wait for each other here, so that its chain never forks; the order of
 * ids keeps two joint meetings from waiting in a circle. Other writes that only name the forum go on.
 */
export async function lockChains(manager: EntityManager, forumIds: readonly string[]): Promise<void> {
  await manager.query('select id from forum where id = any ($1) order by id for no key update', [forumIds]);
}

interface NewLink {
  readonly forumId: string;
  /** Permanent ordinal of the meeting in that forum. */
  readonly meeting: number;
  readonly minutesId: string;
  readonly erratum: { readonly id: string; readonly number: number } | null;
  readonly blockHashes: readonly Buffer[];
  readonly linkedAt: Date;
  readonly linkedById: string | null;
}

/** Adds a link to the end of a forum's chain, which the transaction holds. */
export async function appendLink(manager: EntityManager, { forumId, meeting, minutesId, erratum, blockHashes, linkedAt, linkedById }: NewLink): Promise<void> {
  const head = await manager.findOne(ChainLink, { where: { forumId }, order: { position: 'DESC' } });
  const link = {
    format: ACTA_FORMAT,
    forum: forumId,
    meeting,
    erratum: erratum?.number ?? null,
    blocks: blockHashes.map((hash) => hash.toString('hex')),
    previous: head?.hash.toString('hex') ?? null,
  } as const;
  const hash = Buffer.from(await actaHash(link, sha256), 'hex');
  await manager.save(
    manager.create(ChainLink, {
      forumId, position: (head?.position ?? 0) + 1, minutesId, erratumId: erratum?.id ?? null, format: ACTA_FORMAT,
      previousHash: head?.hash ?? null, hash, linkedAt, linkedById,
    }),
  );
}

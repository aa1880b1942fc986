import { ACTA_FORMAT, actaHash, blockHash, fromHex, SALT_BYTES, type ActaBlock, type ChainLink, type Sha256 } from './acta.js';

/** Why a block's content is not in the export; the page and the PDF mark the place. */
export type BlockGap =
  | { readonly why: 'withheld'; readonly reason: string | null }
  | {
      readonly why: 'withdrawn';
      /** The law or rule that asks for it. */
      readonly rule: string;
      readonly orderedBy: string | null;
      readonly orderedOn: string | null;
      /** Day of the withdrawal. */
      readonly withdrawnOn: string;
      readonly withdrawnBy: string | null;
    };

/** One block as exported: its hash always, salt and content only when public. */
export interface ExportedBlock {
  readonly hash: string;
  readonly salt: string | null;
  readonly content: ActaBlock | null;
  readonly gap: BlockGap | null;
}

/** One link of a forum's chain as anyone may download it. */
export interface ActaExport extends Omit<ChainLink, 'format' | 'blocks'> {
  readonly format: number;
  readonly blocks: readonly ExportedBlock[];
  readonly hash: string;
}

export interface ActaFault {
  readonly kind: 'unknown_format' | 'block_hash' | 'unexplained_gap' | 'acta_hash' | 'chain';
  /** Position from 1 of the block, or in `verifyChain` of the link; null for the whole acta. */
  readonly position: number | null;
}

async function faultOfBlock(block: ExportedBlock, position: number, sha256: Sha256): Promise<ActaFault | null> {
  if (block.salt === null || block.content === null) {
    const explained = block.salt === null && block.content === null && block.gap !== null;
    return explained ? null : { kind: 'unexplained_gap', position };
  }
  const salt = fromHex(block.salt);
  const holds =
    salt?.length === SALT_BYTES && (await blockHash(salt, block.content, sha256)) === block.hash;
  return holds ? null : { kind: 'block_hash', position };
}

/**
 * Recomputes an export: every public block against its hash, and the acta's hash from the block
 * hashes, withheld and withdrawn ones included. Empty when all holds. Source: invariants 1 and 10.
 */
export async function verifyActa(acta: ActaExport, sha256: Sha256): Promise<ActaFault[]> {
  if (acta.format !== ACTA_FORMAT) return [{ kind: 'unknown_format', position: null }];
  const faults = await Promise.all(acta.blocks.map((block, index) => faultOfBlock(block, index + 1, sha256)));
  const { forum, meeting, erratum, previous } = acta;
  const blocks = acta.blocks.map(({ hash }) => hash);
  const computed = await actaHash({ format: ACTA_FORMAT, forum, meeting, erratum, blocks, previous }, sha256);
  const whole: ActaFault[] = computed === acta.hash ? [] : [{ kind: 'acta_hash', position: null }];
  return [...faults.filter((fault) => fault !== null), ...whole];
}

/** Whether links, in order from the first, continue each other: each names the hash before it. */
export function verifyChain(links: readonly Pick<ActaExport, 'hash' | 'previous'>[]): ActaFault[] {
  return links.flatMap(({ previous }, index): ActaFault[] =>
    previous === (links[index - 1]?.hash ?? null) ? [] : [{ kind: 'chain', position: index + 1 }],
  );
}

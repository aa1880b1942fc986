import canonicalize from 'canonicalize';

import type { PartialDate } from './partial-date.js';
import type {
  Attendance,
  DecisionMethod,
  DecisionResult,
  MeetingMode,
  PresenceCapacity,
  QuorumState,
  SeatStanding,
} from './vocabulary.js';

/**
 * The published acta, format 1. Permanent from the first one published: the names and the meaning of
 * every field below enter hashes that others recompute. A change is a new format beside this one.
 * Instants are ISO 8601 in UTC; hashes are SHA-256 in lower-case hexadecimal.
 */
export const ACTA_FORMAT = 1;

/** Bytes of salt before each block, so that a withheld passage cannot be guessed from its hash. */
export const SALT_BYTES = 16;

export interface HeadingBlock {
  readonly type: 'heading';
  readonly language: string;
  readonly title: string;
  readonly purpose: string | null;
  /** One entry per forum that held the meeting, since a joint meeting's actas share their blocks. */
  readonly forums: readonly {
    readonly id: string;
    readonly name: string;
    readonly ordinal: number;
    readonly officialNumber: string | null;
    readonly quorum: { readonly state: QuorumState; readonly present: number; readonly required: number | null } | null;
  }[];
  readonly heldOn: PartialDate | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly timeZone: string;
  readonly place: string | null;
  readonly mode: MeetingMode;
}

/** Position from 1 in the agenda, and the item's title as it then was. */
export interface AgendaItemReference {
  readonly position: number;
  readonly title: string;
}

export interface PassageBlock {
  readonly type: 'passage';
  readonly agendaItem: AgendaItemReference | null;
  readonly language: string;
  readonly text: string;
}

export interface AttendanceBlock {
  readonly type: 'attendance';
  /** The seat's label; null for those who were there for none. */
  readonly seat: string | null;
  /** A member's or an observer's seat; null without a seat. */
  readonly standing: SeatStanding | null;
  readonly bench: string | null;
  readonly voting: boolean;
  readonly attendance: Attendance;
  readonly capacity: PresenceCapacity | null;
  /** The name only where it is public; null means that the seat alone is. */
  readonly person: string | null;
}

export interface DecisionBlock {
  readonly type: 'decision';
  readonly agendaItem: AgendaItemReference | null;
  readonly language: string;
  readonly text: string;
  readonly method: DecisionMethod;
  readonly result: DecisionResult;
  /** By bench, or one row without bench; null where no votes were counted. */
  readonly tally:
    | readonly {
        readonly bench: string | null;
        readonly inFavour: number;
        readonly against: number;
        readonly abstained: number;
      }[]
    | null;
  readonly dissent: string | null;
}

export interface AttachmentBlock {
  readonly type: 'attachment';
  readonly title: string;
  readonly language: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the file's content. */
  readonly sha256: string;
}

export interface ErratumBlock {
  readonly type: 'erratum';
  /** Position from 1 of the block that it corrects; null where it concerns the whole. */
  readonly corrects: number | null;
  readonly language: string;
  readonly text: string;
}

export type ActaBlock =
  | HeadingBlock
  | PassageBlock
  | AttendanceBlock
  | DecisionBlock
  | AttachmentBlock
  | ErratumBlock;

/** What a link of a forum's chain is made of: an acta, or with `erratum` one erratum to it. */
export interface ChainLink {
  readonly format: typeof ACTA_FORMAT;
  /** Permanent id of the forum, not its slug. */
  readonly forum: string;
  /** Permanent ordinal of the meeting in that forum. */
  readonly meeting: number;
  /** Number from 1 of the erratum to that acta; null for the acta itself. */
  readonly erratum: number | null;
  /** Block hashes in order. */
  readonly blocks: readonly string[];
  /** Hash of the link before, in this forum's chain; null for the first. */
  readonly previous: string | null;
}

/** SHA-256, handed in because server and browser have it from different places. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>;

function canonicalBytes(value: ActaBlock | Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('only a JSON object has canonical bytes');
  return new TextEncoder().encode(json);
}

/**
 * The bytes whose SHA-256 is the block's hash: the salt, then the block as RFC 8785 JSON in UTF-8,
 * without Unicode normalisation.
 * @throws RangeError when the salt is not 16 bytes; Error on a lone surrogate or a number that is not finite.
 */
export function blockPreimage(salt: Uint8Array, block: ActaBlock): Uint8Array<ArrayBuffer> {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`);
  const json = canonicalBytes(block);
  const preimage = new Uint8Array(salt.length + json.length);
  preimage.set(salt);
  preimage.set(json, salt.length);
  return preimage;
}

/** The bytes whose SHA-256 is the acta's (or the erratum's) hash in the forum's chain. */
export function actaPreimage({ format, forum, meeting, erratum, blocks, previous }: ChainLink): Uint8Array<ArrayBuffer> {
  const link = { format, forum, meeting, blocks, previous };
  return canonicalBytes(erratum === null ? link : { ...link, erratum });
}

/** Lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes of a hexadecimal text, or null where it is none. */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> | null {
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(hex)) return null;
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}

/** The hash of a block under its salt. */
export const blockHash = async (salt: Uint8Array, block: ActaBlock, sha256: Sha256): Promise<string> =>
  toHex(await sha256(blockPreimage(salt, block)));

/** The hash of an acta or erratum. */
export const actaHash = async (link: ChainLink, sha256: Sha256): Promise<string> =>
  toHex(await sha256(actaPreimage(link)));

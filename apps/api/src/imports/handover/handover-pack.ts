import { invalid } from '@mesa/domain/errors';
import type { ActaExport } from '@mesa/domain/acta-verification';
import { isRecord, recordOf } from '@mesa/domain/imports/raw-record';
import { isValidSlug } from '@mesa/domain/slug';
import { isUUID } from 'class-validator';

import { FORUM_COLUMNS, HANDOVER_TABLES, pointersOf } from './handover-tables.js';

export const HANDOVER_FORMAT = 'mesa-abierta-handover';

export type HandoverRow = Readonly<Record<string, unknown>>;

/** Everything that the next administration needs, as another installation takes it in. */
export interface HandoverPack {
  readonly format: typeof HANDOVER_FORMAT;
  readonly version: 1;
  /** Day in the forum's zone. */
  readonly exportedOn: string;
  readonly jurisdiction: { readonly name: string; readonly timeZone: string };
  readonly forum: HandoverRow;
  /** Of each table, by its name. */
  readonly rows: Readonly<Record<string, readonly HandoverRow[]>>;
  /** The published actas as anyone may verify them, with the hashes of what is withheld. */
  readonly actas: readonly { readonly ordinal: number; readonly links: readonly ActaExport[] }[];
  /** Meetings that were held and whose minutes are not published. */
  readonly pendingMinutes: readonly { readonly ordinal: number; readonly heldOn: string | null }[];
}

const only = (row: HandoverRow, columns: readonly string[]): HandoverRow => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));

const isRow = (value: unknown): value is HandoverRow => isRecord(value) && typeof value['id'] === 'string' && isUUID(value['id']);

/**
 * Reads a pack that came from anywhere: of each row only what a pack may say.
 * @throws INVALID on `file`: malformed, or unknown where it is of another format or version
 */
export function readPack(text: string): HandoverPack {
  const content = recordOf(parsed(text));
  if (content['format'] !== HANDOVER_FORMAT || content['version'] !== 1) throw invalid({ file: 'unknown' });
  const { forum, rows, actas } = content;
  if (!isRow(forum) || !isRecord(rows) || !Array.isArray(actas)) throw invalid({ file: 'malformed' });
  const read = HANDOVER_TABLES.map(({ name, columns }) => {
    const given = rows[name] ?? [];
    if (!Array.isArray(given) || !given.every(isRow)) throw invalid({ file: 'malformed' });
    return [name, given.map((row) => only(row, columns))] as const;
  });
  const packed = Object.fromEntries(read);
  if (!pointsNowhereElse(packed, forum['id'])) throw invalid({ file: 'malformed' });
  const slugs = [forum, ...(packed['action_plan'] ?? [])].map(({ slug }) => slug);
  if (!slugs.every((slug) => typeof slug === 'string' && isValidSlug(slug)) || !actas.every(isActa)) throw invalid({ file: 'malformed' });
  return { ...(content as unknown as HandoverPack), forum: only(forum, FORUM_COLUMNS), rows: packed };
}

const isEvery = (value: unknown, is: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);

/** An acta that came with a pack goes into the next one as it is: a page must be able to show it. */
const isActa = (acta: unknown): boolean => isRecord(acta) && Number.isInteger(acta['ordinal']) && isEvery(acta['links'], isLink);

const isLink = (link: unknown): boolean => isRecord(link) && typeof link['hash'] === 'string' && isEvery(link['blocks'], isBlock);

const isBlock = (block: unknown): boolean =>
  isRecord(block) && typeof block['hash'] === 'string' && (block['content'] === null || (isRecord(block['content']) && typeof block['content']['type'] === 'string'));

/** Whoever takes a pack in writes its rows as they are: each must be of its forum, and point at nothing that is here already. */
function pointsNowhereElse(rows: HandoverPack['rows'], forumId: unknown): boolean {
  const ids = new Map(Object.entries(rows).map(([table, given]) => [table, new Set(given.map(({ id }) => id))]));
  return HANDOVER_TABLES.every((table) => {
    const pointers = Object.entries(pointersOf(table));
    return (rows[table.name] ?? []).every((row) => (row['forum_id'] ?? forumId) === forumId && pointers.every(([column, other]) => (row[column] ?? null) === null || ids.get(other)?.has(row[column])));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid({ file: 'malformed' });
  }
}

/** A file before anything of it was checked: readings of it never throw. */
export type RawRecord = Readonly<Record<string, unknown>>;

export interface Placed {
  readonly path: string;
  readonly record: RawRecord;
}

export const isRecord = (value: unknown): value is RawRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordOf = (value: unknown): RawRecord => (isRecord(value) ? value : {});

/** A text that says something; a number is a text where a file writes a year so. */
export function textIn(record: RawRecord, key: string): string | null {
  const value = record[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The texts of a list; anything else in it is passed over. */
export function textsIn(record: RawRecord, key: string): string[] {
  const value = record[key];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The records of a list, each with its place. */
export function recordsIn(parent: RawRecord, key: string, under = ''): Placed[] {
  const value = parent[key];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) => (isRecord(item) ? [{ path: `${under}${key}.${index}`, record: item }] : []));
}

export interface PlacedText {
  readonly path: string;
  readonly key: string;
  readonly value: string;
}

/** Sections that are about the file, not about the forum. */
const ABOUT_THE_FILE: ReadonlySet<string> = new Set(['import_traps', 'notes', 'meetings_note', 'evaluator_findings', 'status_vocabulary', 'status_vocabulary_source']);

/** Deeper than any record; a hostile file is walked no further. */
const DEPTH = 12;

/** Every text below a value, with its place and the key that it stands under. */
export function* textsBelow(value: unknown, path = '', key = '', depth = 0): Generator<PlacedText> {
  if (typeof value === 'string') yield { path, key, value };
  if (typeof value !== 'object' || value === null || depth > DEPTH) return;
  for (const [name, inner] of Object.entries(value)) {
    if (depth === 0 && ABOUT_THE_FILE.has(name)) continue;
    yield* textsBelow(inner, path === '' ? name : `${path}.${name}`, Array.isArray(value) ? key : name, depth + 1);
  }
}

import type { AttendanceBlock } from './acta.js';
import type { ActaWords } from './acta-words.js';
import { label } from './labels.js';
import type { Language } from './vocabulary.js';

/** A paragraph, and where it begins in its passage; UTF-16 units. */
export interface PlacedParagraph {
  readonly start: number;
  readonly text: string;
}

/** The paragraphs of a passage with their places: blank lines part them, and blank ones are none. */
export function placedParagraphs(text: string): PlacedParagraph[] {
  const paragraphs: PlacedParagraph[] = [];
  let start = 0;
  for (const gap of [...text.matchAll(/\n\s*\n/g), null]) {
    const end = gap?.index ?? text.length;
    paragraphs.push({ start, text: text.slice(start, end) });
    start = end + (gap?.[0].length ?? 0);
  }
  return paragraphs.filter((paragraph) => paragraph.text.trim() !== '');
}

/** The paragraphs of a passage. */
export const paragraphsOf = (text: string): string[] => placedParagraphs(text).map((paragraph) => paragraph.text);

/** The `id` of a passage on the acta's page; `position` is that of its block, from 1, in every language. */
export const passageAnchor = (position: number): string => `b-${position}`;

/** The `id` of a paragraph there; `number` from 1 within its passage. */
export const paragraphAnchor = (position: number, number: number): string => `${passageAnchor(position)}-${number}`;

type Standing = Pick<AttendanceBlock, 'standing' | 'bench'>;

export interface AttendanceGroup<Row> {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/**
 * Rows of attendance in their order, under their bench; observers under one heading of their own.
 * A row whose words are not public stays under the heading of its neighbour: blocks stand in the order
 * of the benches, so it is most likely of the same one.
 */
export function attendanceGroups<Row extends { readonly content: Standing | null }>(rows: readonly Row[], words: Pick<ActaWords, 'noBench' | 'observers'>): AttendanceGroup<Row>[] {
  const headingOf = ({ standing, bench }: Standing): string => (standing === 'observer' ? words.observers : (bench ?? words.noBench));
  const first = rows.find(({ content }) => content !== null)?.content;
  const groups: { heading: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const heading = row.content ? headingOf(row.content) : (last?.heading ?? (first ? headingOf(first) : words.noBench));
    if (last?.heading === heading) last.rows.push(row);
    else groups.push({ heading, rows: [row] });
  }
  return groups;
}

/** Who was there for no seat, counted by capacity: `staff: 2; guest: 1`; null where nobody was. */
export function countedWithoutSeat(rows: readonly { readonly content: Pick<AttendanceBlock, 'seat' | 'capacity'> | null }[], language: Language): string | null {
  const names = rows.flatMap(({ content }) => (content && content.seat === null ? [label('presenceCapacity', content.capacity ?? 'guest', language)] : []));
  if (names.length === 0) return null;
  return [...new Set(names)].map((name) => `${name}: ${names.filter((one) => one === name).length}`).join('; ');
}

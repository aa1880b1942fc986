/** Characters kept on each side, to tell one place from another where the same words stand twice. */
const CONTEXT = 32;

/**
 * A place in a text that is found again after edits elsewhere: the words, what stood around them, and where they
 * were. Offsets are UTF-16 units. Source: W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector.
 */
export interface TextAnchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** The anchor of the words between two offsets. */
export const anchorAt = (text: string, start: number, end: number): TextAnchor => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT),
  start,
});

/**
 * Where the words stand now; null where they stand nowhere any more. Of several places that which has most of
 * the former neighbours, and among those the nearest to where they were.
 */
export function findAnchor(text: string, { exact, prefix, suffix, start }: TextAnchor): { readonly start: number; readonly end: number } | null {
  if (exact === '') return null;
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  const neighbours = (at: number): number => alikeEnd(text.slice(0, at), prefix) + alikeBeginning(text.slice(at + exact.length), suffix);
  const [best] = places.sort((a, b) => neighbours(b) - neighbours(a) || Math.abs(a - start) - Math.abs(b - start));
  return best === undefined ? null : { start: best, end: best + exact.length };
}

/** The text with other words in that place; null where the words stand nowhere any more. */
export function replaceAnchored(text: string, anchor: TextAnchor, replacement: string): string | null {
  const place = findAnchor(text, anchor);
  return place && text.slice(0, place.start) + replacement + text.slice(place.end);
}

function alikeBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

const reversed = (text: string): string => [...text].reverse().join('');
const alikeEnd = (one: string, other: string): number => alikeBeginning(reversed(one.slice(-CONTEXT)), reversed(other));

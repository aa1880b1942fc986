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

/** As many UTF-16 units of words are not found by chance. */
const TELLING = 24;

/**
 * Where the words stand still, and are the same: long enough to be told from others, or with at least half of their
 * former neighbours; null where they do not. For who only says so: a change is made wherever `findAnchor` finds them.
 */
export function findStanding(text: string, anchor: TextAnchor): { readonly start: number; readonly end: number } | null {
  const place = findAnchor(text, anchor);
  if (!place || anchor.exact.length >= TELLING) return place;
  const { prefix, suffix } = anchor;
  const alike = alikeEnd(text.slice(0, place.start), prefix) + alikeBeginning(text.slice(place.end), suffix);
  return alike * 2 >= prefix.length + suffix.length ? place : null;
}

/** Other words for a place; empty for none. */
export interface AnchoredChange {
  readonly anchor: TextAnchor;
  readonly replacement: string;
}

/**
 * The text with each change made, and for each whether it was. Every place is sought in the text as it was given: once
 * one of two like paragraphs is changed, a search would take the other for it. Not made: a change whose words stand
 * nowhere, one that touches words of an earlier in the list, and one after which the text does not fit.
 */
export function replaceAnchored(text: string, changes: readonly AnchoredChange[], fits: (changed: string) => boolean = () => true): { readonly text: string; readonly made: readonly boolean[] } {
  let changed = text;
  let taken: readonly Taken[] = [];
  const made = changes.map(({ anchor, replacement }) => {
    const place = findAnchor(text, anchor);
    if (!place || taken.some(({ start, end }) => place.start < end && start < place.end)) return false;
    const more = [...taken, { ...place, replacement }];
    const next = spliced(text, more);
    if (!fits(next)) return false;
    [taken, changed] = [more, next];
    return true;
  });
  return { text: changed, made };
}

interface Taken {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** From the end, so that no change moves the place of another. */
const spliced = (text: string, places: readonly Taken[]): string =>
  [...places].sort((a, b) => b.start - a.start).reduce((words, { start, end, replacement }) => words.slice(0, start) + replacement + words.slice(end), text);

function alikeBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

const reversed = (text: string): string => [...text].reverse().join('');
const alikeEnd = (one: string, other: string): number => alikeBeginning(reversed(one.slice(-CONTEXT)), reversed(other));

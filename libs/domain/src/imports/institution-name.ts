import { folded } from '../text.js';

/** What the spellings of one name have in common: no accents, capitals, points or articles. */
export const spelling = (name: string): string =>
  folded(name).replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/\b(?:de|del|la|el|los|las|y|the|of|and)\b/g, ' ').replace(/\s+/g, ' ').trim();

/** Letters to change until two words are one, up to `most`; beyond that `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}

const LONG_ENOUGH = 10;
const SLIPS = 2;

/** Whether two names look like one written twice: equal but for spelling, or one slip apart in a long name. */
export function looksAlike(a: string, b: string): boolean {
  const [one, other] = [spelling(a), spelling(b)];
  if (one === other) return true;
  // Two that are numbered apart are two.
  if (one.replace(/\D+/g, ' ') !== other.replace(/\D+/g, ' ')) return false;
  return Math.min(one.length, other.length) >= LONG_ENOUGH && distance(one, other, SLIPS) <= SLIPS;
}

import type { Completion, Language, StatementAuthor } from './vocabulary.js';

/** How far something is that calls for a word on what stood in the way. */
const CHALLENGED: readonly Completion[] = ['not_started', 'limited'];
/** Who reports on its own work; a bench or a monitoring body tells what it saw of the work of another. */
const REPORTERS: readonly StatementAuthor[] = ['responsible_unit', 'secretariat'];

/**
 * Whether a statement must say what stood in the way: the responsible unit's, or the secretariat's,
 * of what has not started or goes slowly. Source: issue 5, "Progress and proof".
 */
export const mustTellChallenges = (author: StatementAuthor, completion: Completion): boolean =>
  REPORTERS.includes(author) && CHALLENGED.includes(completion);

/** What two statements, of which the one verifies the other, come to. */
export type Verification = 'unverified' | 'confirmed' | 'differs';

/**
 * Whether others have looked at what a statement says. "Completed" is not "verified": it takes somebody
 * else who says the same, and whoever says otherwise is heard first.
 */
export function verificationOf(stated: Completion, verifications: readonly { readonly completion: Completion }[]): Verification {
  if (verifications.length === 0) return 'unverified';
  return verifications.every(({ completion }) => completion === stated) ? 'confirmed' : 'differs';
}

const GROUPS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = { es: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } };

/**
 * The amount that words like «1.200 atenciones» or «45,5 %» name, as their language writes numbers;
 * null where they name none, or more than one («7 de 12»): nothing is guessed.
 */
export function readAmount(words: string | null, language: string): number | null {
  const found = words?.match(/-?\d[\d.,\u00a0\u202f]*/gu) ?? [];
  if (found.length !== 1) return null;
  const { group, decimal } = GROUPS[language.startsWith('en') ? 'en' : 'es'];
  const written = (found[0] ?? '').replace(/[\u00a0\u202f]/gu, '').replace(/[.,]$/u, '');
  const grouped = new RegExp(`^-?\\d{1,3}([${group}]\\d{3})+([${decimal}]\\d+)?$`, 'u');
  const plain = /^-?\d+([.,]\d+)?$/u;
  if (grouped.test(written)) return Number(written.replaceAll(group, '').replace(decimal, '.'));
  return plain.test(written) ? Number(written.replace(',', '.')) : null;
}

/** One report of an indicator, as it was written. */
export interface IndicatorReport {
  readonly id: string;
  readonly indicatorValue: string | null;
  readonly language: string;
}

/** Where a value stands between baseline and target. */
export interface IndicatorPoint {
  readonly id: string;
  readonly value: number;
  /** From 0, the start of the axis, to 1, its end. */
  readonly at: number;
}

/** An axis that holds baseline, target and every reported value, and where each of them stands on it. */
export interface IndicatorAxis {
  readonly baseline: number;
  readonly target: number;
  readonly baselineAt: number;
  readonly targetAt: number;
  readonly points: readonly IndicatorPoint[];
}

/**
 * The reported values against baseline and target, from the one to the other; a value beyond them makes
 * the axis longer. An indicator that should fall has its baseline at the right end.
 * @returns null where baseline or target is no amount, both are the same, or no report names an amount.
 */
export function indicatorAxis(wording: { readonly baseline: string | null; readonly target: string | null; readonly language: string }, reports: readonly IndicatorReport[]): IndicatorAxis | null {
  const [baseline, target] = [readAmount(wording.baseline, wording.language), readAmount(wording.target, wording.language)];
  const values = reports.flatMap(({ id, indicatorValue, language }) => {
    const value = readAmount(indicatorValue, language);
    return value === null ? [] : [{ id, value }];
  });
  if (baseline === null || target === null || baseline === target || values.length === 0) return null;
  const all = [baseline, target, ...values.map(({ value }) => value)];
  const [from, until] = [Math.min(...all), Math.max(...all)];
  const at = (value: number): number => (value - from) / (until - from);
  return { baseline, target, baselineAt: at(baseline), targetAt: at(target), points: values.map((point) => ({ ...point, at: at(point.value) })) };
}

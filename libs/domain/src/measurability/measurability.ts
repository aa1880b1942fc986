import type { PartialDate } from '../partial-date.js';
import { folded } from '../text.js';
import { LANGUAGES } from '../vocabulary.js';
import { MEASURABILITY_VOCABULARY, type MeasurabilityVocabulary } from './vocabulary.js';

/** What makes it hard to tell one day whether a promise was kept; order is the order on screen. */
export const MEASURABILITY_FAULTS = ['no_date', 'fuzzy_date', 'due_before_dependency', 'no_unit', 'no_baseline', 'soft_verb', 'outside_control', 'several_promises'] as const;
export type MeasurabilityFault = (typeof MEASURABILITY_FAULTS)[number];

type Ends = Pick<PartialDate, 'precision' | 'latest' | 'earliest'>;

/** A commitment or milestone as it is written. */
export interface PromiseWords {
  readonly language: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly ends: Ends | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly unit: string | null;
  /** The ends of what it depends on. */
  readonly dependsOnEnds: readonly (Ends | null)[];
}

export interface MeasurabilityFinding {
  readonly fault: MeasurabilityFault;
  /** The words that show it; null where it is what is missing. */
  readonly words: string | null;
}

/** More of a text is explanation, and would take long to look through. UTF-16 units. */
const LOOKED_AT = 2_000;

/** What is said, and what of it is looked for: the same letters, small and without accents. */
interface Said {
  readonly text: string;
  readonly plain: string;
  readonly vocabulary: MeasurabilityVocabulary;
}

const found = (fault: MeasurabilityFault, words: string | null = null): MeasurabilityFinding => ({ fault, words });
const EXACT: ReadonlySet<string> = new Set(['day', 'month']);

/**
 * What a reader would miss who must say one day whether this was kept. It explains and never blocks. Words are only
 * looked at in Spanish and English. How well it does: docs/measurability.md.
 */
export function checkMeasurability(promise: PromiseWords): MeasurabilityFinding[] {
  const said = saidIn(promise);
  const findings = [...dateFaults(promise, said), ...dependencyFaults(promise), ...(said ? wordFaults(promise, said) : [])];
  return MEASURABILITY_FAULTS.flatMap((fault) => findings.filter((finding) => finding.fault === fault));
}

/** Null in a language that the check does not know. */
function saidIn({ language, title, text }: PromiseWords): Said | null {
  const known = LANGUAGES.find((one) => one === language.split('-')[0]);
  if (!known) return null;
  const words = [title, text].filter(Boolean).join('. ').replace(/\s+/g, ' ').trim().slice(0, LOOKED_AT).normalize('NFC');
  return { text: words, plain: folded(words), vocabulary: MEASURABILITY_VOCABULARY[known] };
}

/** The words that a pattern finds, as they were written. */
function wordsOf({ text, plain }: Said, pattern: RegExp, until = plain.length): string | null {
  const match = pattern.exec(plain.slice(0, until));
  if (!match) return null;
  // Hardly a letter has another length without its accent; where one has, the plain words do.
  return (plain.length === text.length ? text : plain).slice(match.index, match.index + match[0].length);
}

function dateFaults({ ends }: PromiseWords, said: Said | null): MeasurabilityFinding[] {
  if (ends) return EXACT.has(ends.precision) ? [] : [found('fuzzy_date')];
  if (!said) return [found('no_date')];
  if (said.vocabulary.exactTime.test(said.plain)) return [];
  const vague = wordsOf(said, said.vocabulary.vagueTime);
  return [vague === null ? found('no_date') : found('fuzzy_date', vague)];
}

/** A day is compared with the last that the other may mean: only what cannot be is a fault. */
function dependencyFaults({ ends, dependsOnEnds }: PromiseWords): MeasurabilityFinding[] {
  const latest = ends?.latest;
  return latest && dependsOnEnds.some((other) => other?.earliest && other.earliest > latest) ? [found('due_before_dependency')] : [];
}

function wordFaults(promise: PromiseWords, said: Said): MeasurabilityFinding[] {
  const { baseline, target, unit } = promise;
  const { vocabulary, plain } = said;
  const promised = endOfPromise(said);
  const isCounted = counts(said);
  const change = wordsOf(said, vocabulary.change);
  const isMeasured = isCounted || Boolean(unit ?? target) || vocabulary.measure.test(plain);
  const hasBaseline = Boolean(baseline) || vocabulary.baseline.test(plain);
  const faults: (readonly [fault: MeasurabilityFault, words: string | null])[] = [
    ['no_unit', isMeasured ? null : change],
    ['no_baseline', hasBaseline ? null : change],
    ['soft_verb', isCounted ? null : wordsOf(said, vocabulary.softAct, promised)],
    ['outside_control', wordsOf(said, vocabulary.othersDo)],
    ['several_promises', joinedIn(promise)],
  ];
  return faults.flatMap(([fault, words]) => (words === null ? [] : [found(fault, words)]));
}

/** A title and its text are one promise said twice: each is looked at alone. */
function joinedIn(promise: PromiseWords): string | null {
  for (const title of [promise.title, promise.text]) {
    const said = saidIn({ ...promise, title, text: null });
    for (const pattern of said?.vocabulary.joined ?? []) {
      const words = said && wordsOf(said, pattern, endOfPromise(said));
      if (words !== null) return words;
    }
  }
  return null;
}

/** Where it begins to say why. */
function endOfPromise({ plain, vocabulary: { purpose } }: Said): number {
  const at = plain.search(purpose);
  return at > 0 ? at : plain.length;
}

/** A figure that is no part of a time. */
const counts = ({ plain, vocabulary: { exactTime, vagueTime } }: Said): boolean =>
  /\d/.test([exactTime, vagueTime].reduce((left, time) => left.replace(new RegExp(time.source, 'g'), ' '), plain.replace(/\b\d{1,2} de (?=[a-z])/g, ' ')));

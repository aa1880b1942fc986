import type { WordingFidelity } from '@mesa/domain/vocabulary';

import { Wording } from '../../commitments/wording.entity.js';
import type { CommitmentRecord, MilestoneRecord } from '../import-file.js';
import { type Given, type ImportedRow, ref, row } from '../imported-row.js';
import { dateOf } from './date.js';
import { sourceOf } from './document.js';
import { FILE_LANGUAGE } from './language.js';

interface Words extends Pick<Given<Wording>, 'title' | 'text' | 'problem' | 'language'> {
  readonly fidelity: WordingFidelity;
}

type Titled = Pick<CommitmentRecord, 'title' | 'title_local'>;

/** A title in its own language, unless other words stand beside it: a wording is in one language. */
const titleOf = ({ title, title_local }: Titled, native: string, isAlone: boolean): Pick<Words, 'title' | 'language'> =>
  title_local !== null && (isAlone || title === null) ? { title: title_local, language: native } : { title, language: title === null && isAlone ? 'und' : FILE_LANGUAGE };

const datesOf = ({ start, end }: { start: string | null; end: string | null }, printed: string | null = null) => ({
  starts: dateOf(start),
  // As printed, where no day was read out of it.
  ends: dateOf(end ?? (start === null ? printed : null)),
});

export function commitmentWording(key: string, record: CommitmentRecord, native: string): ImportedRow {
  const { problem, objective, source } = record;
  const isAlone = problem === null && objective === null;
  const words: Words = { ...titleOf(record, native, isAlone), text: objective, problem, fidelity: isAlone ? 'unknown' : 'summary' };
  return row(Wording, `${key}/wordings/original`, { state: 'in_force', ...words, ...datesOf(record) },
    { once: { commitmentId: ref(key), sourceDocumentId: sourceOf(source) }, numbering: { among: 'commitmentWordings', parent: ref(key) } });
}

export const hasAmendedWords = ({ amended }: MilestoneRecord): boolean => amended !== null;

/** The key of the words that are in force. */
export const inForceKey = (key: string, milestone: MilestoneRecord): string => `${key}/wordings/${hasAmendedWords(milestone) ? 'amended' : 'original'}`;

/** What the record says of its words, else what the files are: summaries; no words are of no fidelity. */
function fidelityOf({ wording, title, title_local }: MilestoneRecord, text: string | null): WordingFidelity {
  if (text === null && wording !== 'verbatim') return wording === null && (title ?? title_local) !== null ? 'summary' : 'unknown';
  return wording ?? 'summary';
}

/** Only what a file gives: a record that was taken in before files had these says nothing new by their absence. */
const measureOf = ({ indicator, baseline, target, unit }: MilestoneRecord) =>
  ({ ...(indicator !== null && { indicator }), ...(baseline !== null && { baseline }), ...(target !== null && { target }), ...(unit !== null && { unit }) });

/** Original and amended words, each a wording of its own; of an unknown original only the title is known. */
export function milestoneWordings(key: string, record: MilestoneRecord, native: string): ImportedRow[] {
  const isAmended = hasAmendedWords(record);
  const wording = (which: 'original' | 'amended', text: string | null): ImportedRow =>
    row(Wording, `${key}/wordings/${which}`, {
      state: isAmended && which === 'original' ? 'superseded' : 'in_force', ...titleOf(record, native, text === null), text, fidelity: fidelityOf(record, text),
      ...datesOf(record, record.date_text), ...measureOf(record),
    }, { once: { milestoneId: ref(key), sourceDocumentId: sourceOf(record.source) }, numbering: { among: 'milestoneWordings', parent: ref(key) } });
  return [wording('original', record.original), ...(isAmended ? [wording('amended', record.amended)] : [])];
}

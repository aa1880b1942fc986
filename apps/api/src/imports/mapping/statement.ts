import type { Completion } from '@mesa/domain/vocabulary';

import { StatusStatement } from '../../commitments/status-statement.entity.js';
import type { CommitmentRecord, MilestoneRecord } from '../import-file.js';
import { type ImportedRow, ref, row } from '../imported-row.js';
import { dateOf } from './date.js';
import { sourceOf } from './document.js';
import { FILE_LANGUAGE } from './language.js';
import { inForceKey } from './wording.js';

interface Stated {
  readonly wording: string;
  readonly completion: Completion | null;
  readonly raw: string | null;
  readonly text: string | null;
  readonly source: string;
}

/** What a published source says of the words in force; a status that it does not give is unknown, whatever its words suggest. */
function statementRows(key: string, { wording, completion, raw, text, source }: Stated): ImportedRow[] {
  if (completion === null && raw === null) return [];
  return [
    row(StatusStatement, `${key}/statement`, {
      state: 'published', completion: completion ?? 'unknown', completionRaw: raw, text, language: FILE_LANGUAGE,
      statedOn: dateOf(null), period: dateOf(null), sourceDocumentId: sourceOf(source),
    }, { once: { wordingId: ref(wording), author: 'published_source' } }),
  ];
}

/** The completion of a commitment is the evaluator's, who also names its results. */
export const commitmentStatement = (key: string, { completion, completion_raw, results, source }: CommitmentRecord): ImportedRow[] =>
  statementRows(key, { wording: `${key}/wordings/original`, completion, raw: completion_raw, text: null, source: results?.source ?? source });

const KNOWN_BASES: readonly (string | null)[] = ['official_page', 'end_of_commitment_report', 'evaluation', null];

/** Words that the source puts beside its status ("the narrative says it was extended") stay beside it. */
export const milestoneStatement = (key: string, record: MilestoneRecord): ImportedRow[] =>
  statementRows(key, { wording: inForceKey(key, record), completion: record.status, raw: record.status_raw, text: KNOWN_BASES.includes(record.basis) ? null : record.basis, source: record.source });

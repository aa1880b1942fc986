import type { Tristate } from '@mesa/domain/vocabulary';

import { AmendmentChangeWording } from '../../amendments/amendment-change-wording.entity.js';
import { AmendmentChange } from '../../amendments/amendment-change.entity.js';
import { Amendment } from '../../amendments/amendment.entity.js';
import type { CommitmentRecord, ImportFile } from '../import-file.js';
import { type ImportedRow, ref, row } from '../imported-row.js';
import { commitmentsOf, type KeyedCommitment, milestonesOf } from './commitment.js';
import { dateOf } from './date.js';
import { sourceOf } from './document.js';
import { FILE_LANGUAGE } from './language.js';
import { planKey } from './plan.js';
import { hasAmendedWords } from './wording.js';

const tristate = (value: boolean | null): Tristate => {
  if (value === null) return 'unknown';
  return value ? 'yes' : 'no';
};

/** Why, then what, then why of single milestones, each in the source's words; null where it says nothing. */
function reasonOf({ amendment, milestones }: CommitmentRecord): string | null {
  const ofMilestones = milestones.flatMap(({ title, amendment_reason }) => (amendment_reason === null ? [] : [[title, amendment_reason].filter(Boolean).join(': ')]));
  const parts = [amendment?.why, amendment?.what, ...ofMilestones].filter((part) => part != null);
  return parts.length > 0 ? parts.join('\n\n') : null;
}

interface Change {
  readonly key: string;
  readonly from: string | null;
  readonly to: string;
}

/** The rewordings that the file knows; else only that the words in force have come out of a change. */
function changesOf(commitment: KeyedCommitment): Change[] {
  const known = milestonesOf(commitment).flatMap(({ key, record }): Change[] =>
    hasAmendedWords(record) ? [{ key, from: `${key}/wordings/original`, to: `${key}/wordings/amended` }] : []);
  return known.length > 0 ? known : [{ key: commitment.key, from: null, to: `${commitment.key}/wordings/original` }];
}

/** One amendment for each commitment that its source calls amended; who decided it, and when, stays unknown unless said. */
export const amendmentRows = (file: ImportFile): ImportedRow[] =>
  commitmentsOf(file)
    .filter(({ record }) => record.amended === true || record.milestones.some(hasAmendedWords))
    .flatMap((commitment) => {
      const { record } = commitment;
      const key = `${commitment.key}/amendment`;
      const planId = ref(planKey(record.plan));
      return [
        row(Amendment, key, {
          kind: 'substantive', state: 'in_force', reason: reasonOf(record), language: FILE_LANGUAGE, consulted: tristate(record.amendment?.mesa_consulted ?? null),
          effective: dateOf(record.amendment?.when ?? null), sourceDocumentId: sourceOf(record.amendment?.source ?? record.source),
        }, { once: { planId, forumId: ref('forum') }, numbering: { among: 'amendments', parent: planId } }),
        ...changesOf(commitment).flatMap((change) => changeRows(key, change)),
      ];
    });

function changeRows(amendment: string, { key, from, to }: Change): ImportedRow[] {
  const change = `${amendment}/changes/${key}`;
  const side = (which: 'from' | 'to', wording: string): ImportedRow =>
    row(AmendmentChangeWording, `${change}/${which}`, {}, { once: { changeId: ref(change), side: which, wordingId: ref(wording), position: 1 } });
  return [
    row(AmendmentChange, change, {}, { once: { amendmentId: ref(amendment), kind: 'replace' }, numbering: { among: 'changes', parent: ref(amendment) } }),
    ...(from === null ? [] : [side('from', from)]),
    side('to', to),
  ];
}

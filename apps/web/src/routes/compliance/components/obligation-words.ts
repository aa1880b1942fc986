import type { TFunction } from 'i18next';

import { label, NO_DEADLINE_LABEL } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';
import type { ObligationEntry_obligationFragment } from './ObligationEntry.generated.js';

type Obligation = ObligationEntry_obligationFragment;

/** The last day, or the days between which it lies where the dates are not exact. */
export function lastDay(t: TFunction<'compliance'>, { dueEarliest, dueOn }: Pick<Obligation, 'dueEarliest' | 'dueOn'>, language: Language): string {
  if (dueOn === null) return NO_DEADLINE_LABEL[language];
  const day = formatDay(dueOn, language);
  return dueEarliest === null || dueEarliest === dueOn ? day : t('between', { from: formatDay(dueEarliest, language), until: day });
}

/** Whether the day on which it was done is only the last one that the words of its date may mean. */
const isDoneByThen = ({ until, evidence }: Pick<Obligation, 'until' | 'evidence'>): boolean => {
  const then = evidence.filter(({ outcome, on }) => outcome === 'counts' && on !== null && on.latest === until);
  return until !== null && then.length > 0 && then.every(({ on }) => on?.earliest !== until);
};

/** What was asked and what is on record, in a sentence. */
export function obligationSentence(t: TFunction<'compliance'>, obligation: Obligation, language: Language): string {
  const { asked, counted, from, state, until, dueOn } = obligation;
  const day = lastDay(t, obligation, language);
  const done = until === null ? null : formatDay(until, language);
  if (asked !== null) {
    const period = from === null || dueOn === null ? (from === null ? '' : t('period.since', { from: formatDay(from, language) })) : t('period.both', { from: formatDay(from, language), until: formatDay(dueOn, language) });
    return `${period} ${t('counted', { count: counted ?? 0, asked })}`.trim();
  }
  switch (state) {
    case 'kept':
      return done === null ? t('sentence.kept', { day }) : t(isDoneByThen(obligation) ? 'sentence.keptBy' : 'sentence.keptOn', { done, day });
    case 'due':
      return t('sentence.due', { day });
    case 'missed':
      return done === null ? t('sentence.missed', { day }) : t(isDoneByThen(obligation) ? 'sentence.lateBy' : 'sentence.late', { done, day });
    case 'unknown':
      return t('sentence.unknown', { day });
  }
}

/** Why nobody can say, where nobody can. */
export const whyWords = ({ why }: Pick<Obligation, 'why'>, language: Language): string | null => (why === null ? null : label('unknownReason', why, language));

import type { TFunction } from 'i18next';

import { formatDay } from '@mesa/domain/local-time';
import { formatPartialDate, type PartialDate } from '@mesa/domain/partial-date';
import type { Language } from '@mesa/domain/vocabulary';

type Words = TFunction<'forums'>;

function between(t: Words, from: string | null, until: string | null): string | null {
  if (from !== null && until !== null) return t('period.both', { from, until });
  if (from !== null) return t('period.from', { from });
  return until === null ? null : t('period.until', { until });
}

const dayWords = (t: Words, language: Language, day: string | null): string | null => (day === null ? null : t('period.day', { date: formatDay(day, language) }));

/** "desde el 1 de marzo de 2022"; null where neither end is known. */
export const termWords = (t: Words, language: Language, from: string | null, until: string | null): string | null =>
  between(t, dayWords(t, language, from), dayWords(t, language, until));

function dateWords(t: Words, language: Language, date: PartialDate | null): string | null {
  if (date === null) return null;
  const words = formatPartialDate(date, language);
  return date.precision === 'day' ? t('period.day', { date: words }) : words;
}

/** The same of dates as people gave them: "desde marzo de 2022". */
export const partialTermWords = (t: Words, language: Language, from: PartialDate | null, until: PartialDate | null): string | null =>
  between(t, dateWords(t, language, from), dateWords(t, language, until));

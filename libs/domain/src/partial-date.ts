import { dayInWords, monthInWords, semesterInWords } from './calendar-words.js';
import type { DatePrecision, Language } from './vocabulary.js';

/**
 * A date as somebody gave it. `earliest` and `latest` are ISO days that bound what the words can
 * mean; null is an open end. Source: DOMAIN, "Dates as people gave them".
 */
export interface PartialDate {
  readonly raw: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: DatePrecision;
}

/** Late means that today, a calendar day of the jurisdiction, is after the latest day; never without one. */
export const isLate = (date: PartialDate, today: string): boolean => date.latest !== null && today > date.latest;

function compareNullsLast(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Orders by latest (open ends last), then earliest. The caller breaks ties by id. */
export const comparePartialDates = (a: PartialDate, b: PartialDate): number =>
  compareNullsLast(a.latest, b.latest) || compareNullsLast(a.earliest, b.earliest);

const ONGOING: Readonly<Record<Language, string>> = { es: 'permanente', en: 'ongoing' };

/**
 * The date in words, never more exact than it was given: a month stays a month. What cannot be said
 * from the bounds alone (seasons, recurrences, free text) comes back as it was written.
 */
export function formatPartialDate(date: PartialDate, lang: Language): string {
  if (date.precision === 'ongoing') return ONGOING[lang];
  if (date.earliest === null) return date.raw;
  const [year = 0, month = 0, day = 0] = date.earliest.split('-').map(Number);
  switch (date.precision) {
    case 'day':
      return dayInWords(year, month, day, lang);
    case 'month':
      return monthInWords(year, month, lang);
    case 'semester':
      return semesterInWords(year, month === 1 ? 1 : 2, lang);
    case 'year':
      return String(year);
    case 'season':
    case 'text':
    case 'recurring':
      return date.raw;
  }
}

import type { TFunction } from 'i18next';

import type { SeriesPattern_patternFragment } from './components/SeriesPattern.generated.js';

type Words = TFunction<'series'>;

/** "cada mes, el primer jueves", "cada 2 semanas, el martes" */
export function patternInWords(t: Words, { unit, every, weekday, nth }: SeriesPattern_patternFragment): string {
  const how = t(`every.${unit}`, { count: every });
  const day = t(`weekday.${weekday}`);
  return unit === 'month' ? t('pattern.month', { how, nth: t(`nth.${nthKey(nth)}`), day }) : t('pattern.week', { how, day });
}

export const NTHS = ['first', 'second', 'third', 'fourth', 'last'] as const;
type Nth = (typeof NTHS)[number];

/** The number that the API takes for a word of the form. */
export const nthOf = (key: string | null): number | null => ({ first: 1, second: 2, third: 3, fourth: 4, last: -1 })[key ?? ''] ?? null;

export const nthKey = (nth: number | null): Nth => NTHS.find((key) => nthOf(key) === nth) ?? 'first';

const FIELDS = ['title', 'purpose', 'kind', 'mode', 'place', 'from', 'minutes', 'unit', 'every', 'weekday', 'nth', 'startsOn', 'endsOn', 'holidayRule', 'agenda', 'on'] as const;

/** The label of each field of a series' forms, by the path of the input. */
export const seriesLabels = (t: Words): Record<string, string> => Object.fromEntries(FIELDS.map((field) => [field, t(`form.${field}`)]));

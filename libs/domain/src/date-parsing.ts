import { Temporal } from 'temporal-polyfill';

import { MONTH_NAMES } from './calendar-words.js';
import type { PartialDate } from './partial-date.js';
import { folded } from './text.js';
import type { DatePrecision, Language } from './vocabulary.js';

/** Which half of the world the seasons of a text belong to; unknown widens the bounds to the year. */
export type Hemisphere = 'north' | 'south';

type Bounds = Omit<PartialDate, 'raw'>;
type Reader = (text: string, lang: Language, hemisphere: Hemisphere | undefined) => Bounds | null;

const span = (earliest: string, latest: string, precision: DatePrecision): Bounds => ({ earliest, latest, precision });

const pad = (value: number): string => String(value).padStart(2, '0');

const lastDayOf = (year: number, month: number): string =>
  `${year}-${pad(month)}-${pad(Temporal.PlainYearMonth.from({ year, month }).daysInMonth)}`;

const months = (year: number, from: number, to: number, precision: DatePrecision): Bounds =>
  span(`${year}-${pad(from)}-01`, lastDayOf(year, to), precision);

function day(year: number, month: number, date: number): Bounds | null {
  try {
    const iso = Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' }).toString();
    return span(iso, iso, 'day');
  } catch {
    return null;
  }
}

const fold = (text: string): string => folded(text.trim()).replace(/[\s.,]+/g, ' ').trim();

const MONTHS = new Map<string, number>(
  [...MONTH_NAMES.es, ...MONTH_NAMES.en].flatMap((name, index) => {
    const month = (index % 12) + 1;
    const word = fold(name);
    return [[word, month], [word.slice(0, 3), month]] as [string, number][];
  }),
).set('setiembre', 9).set('sept', 9);

const readIso: Reader = (text) => {
  const match = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [year, month, date] = match.slice(1).map(Number);
  if (year === undefined) return null;
  if (match[2] === undefined) return months(year, 1, 12, 'year');
  if (month === undefined || month < 1 || month > 12) return null;
  return match[3] === undefined ? months(year, month, month, 'month') : day(year, month, date ?? 0);
};

/** `28/02/2019` in Spanish; in English only where one number cannot be a month. */
const readSlashes: Reader = (text, lang) => {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-]([12]\d{3})$/.exec(text);
  if (match === null) return null;
  const [first = 0, second = 0, year = 0] = match.slice(1).map(Number);
  if (lang === 'es' || first > 12) return day(year, second, first);
  return second > 12 ? day(year, first, second) : null;
};

const readDayInWords: Reader = (text) => {
  const dayFirst = /^(\d{1,2})(?:º|°|st|nd|rd|th)?(?: de| of)? ([a-z]+)(?: de| del)? ([12]\d{3})$/.exec(text);
  if (dayFirst !== null) return wordedDay(dayFirst[1], dayFirst[2], dayFirst[3]);
  const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? ([12]\d{3})$/.exec(text);
  return monthFirst === null ? null : wordedDay(monthFirst[2], monthFirst[1], monthFirst[3]);
};

function wordedDay(date: string | undefined, name = '', year: string | undefined): Bounds | null {
  const month = MONTHS.get(name);
  return month === undefined ? null : day(Number(year), month, Number(date));
}

const readMonthInWords: Reader = (text) => {
  const match = /^([a-z]+)(?: de| del| of)? ([12]\d{3})$/.exec(text);
  const month = MONTHS.get(match?.[1] ?? '');
  return month === undefined ? null : months(Number(match?.[2]), month, month, 'month');
};

const FIRST_HALF = /^(?:(?:1|1er|1º|1°|i|primer) semestre|(?:1st|first) (?:half|semester)|h1|s1)(?: del?| of)?(?: ano)? ([12]\d{3})$/;
const SECOND_HALF = /^(?:(?:2|2do|2º|2°|ii|segundo) semestre|(?:2nd|second) (?:half|semester)|h2|s2)(?: del?| of)?(?: ano)? ([12]\d{3})$/;

const readSemester: Reader = (text) => {
  const first = FIRST_HALF.exec(text)?.[1];
  if (first !== undefined) return months(Number(first), 1, 6, 'semester');
  const second = SECOND_HALF.exec(text)?.[1];
  return second === undefined ? null : months(Number(second), 7, 12, 'semester');
};

type Season = 'spring' | 'summer' | 'autumn' | 'winter';
const SEASONS: Readonly<Record<string, Season>> = {
  primavera: 'spring', spring: 'spring', verano: 'summer', summer: 'summer',
  otono: 'autumn', autumn: 'autumn', fall: 'autumn', invierno: 'winter', winter: 'winter',
};
/** First month of each season in the north, by meteorological quarters; the south is half a year off. */
const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

const readSeason: Reader = (text, _lang, hemisphere) => {
  const match = /^([a-z]+)(?: de| del| of)? ([12]\d{3})$/.exec(text);
  const season = SEASONS[match?.[1] ?? ''];
  if (season === undefined) return null;
  const year = Number(match?.[2]);
  if (hemisphere !== undefined) {
    const first = hemisphere === 'north' ? FIRST_MONTH[season] : ((FIRST_MONTH[season] + 5) % 12) + 1;
    if (first !== 12) return months(year, first, first + 2, 'season');
  }
  // A season over New Year is named by either of its years, and an unknown hemisphere may mean that one.
  const mayCrossNewYear = season === 'winter' || season === 'summer';
  return span(`${year}-01-01`, mayCrossNewYear ? lastDayOf(year + 1, 2) : `${year}-12-31`, 'season');
};

const ONGOING = /^(?:ongoing|permanent|permanente|continuo|continua|en curso|indefinido|continuous)$/;
const RECURRING = new RegExp(
  '^(?:' +
    'anual|anualmente|mensual|mensualmente|bimestral|trimestral|semestral|semanal|periodico|periodicamente|cada .+|' +
    'annual|annually|yearly|monthly|weekly|quarterly|biannual|recurring|every .+|once a .+' +
    ')$',
);

const readOpen: Reader = (text) => {
  if (ONGOING.test(text)) return { earliest: null, latest: null, precision: 'ongoing' };
  return RECURRING.test(text) ? { earliest: null, latest: null, precision: 'recurring' } : null;
};

const READERS: readonly Reader[] = [
  readIso, readSlashes, readDayInWords, readMonthInWords, readSemester, readSeason, readOpen,
];

/**
 * Reads a date as it was written, in the language of the text; `raw` is kept byte for byte. What is
 * not understood for certain is `text` without bounds, and so is never late.
 */
export function parsePartialDate(raw: string, lang: Language, hemisphere?: Hemisphere): PartialDate {
  const text = fold(raw);
  for (const read of READERS) {
    const bounds = read(text, lang, hemisphere);
    if (bounds !== null) return { raw, ...bounds };
  }
  return { raw, earliest: null, latest: null, precision: 'text' };
}

import { Temporal } from 'temporal-polyfill';

import { dayInWords, WEEKDAY_NAMES } from './calendar-words.js';
import { invalid } from './errors.js';
import type { Language } from './vocabulary.js';

/** What to take when a wall time happens twice; asked of the person, never chosen for them. */
export type Disambiguation = 'earlier' | 'later';

/** An instant as the database's driver or an injected clock gives it. */
export type Moment = Date | Temporal.Instant;

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;

/** An ISO calendar day, `2022-01-15`, that exists. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** An IANA zone that this machine's tzdata knows. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function plainDateTime(local: string): Temporal.PlainDateTime {
  if (!LOCAL_TIME.test(local)) throw invalid({ localTime: 'malformed' });
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    throw invalid({ localTime: 'malformed' });
  }
}

const toDate = (moment: Temporal.ZonedDateTime): Date => new Date(moment.epochMilliseconds);

const zoned = (instant: Moment, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(
    instant instanceof Date ? instant.getTime() : instant.epochMilliseconds,
  ).toZonedDateTimeISO(zone);

/**
 * The instant of a wall time (`2022-09-11T19:30`) in an IANA zone.
 * Source: DOMAIN, "A future meeting is local wall time + zone; the instant is derived".
 * @throws DomainError INVALID on `localTime`: `malformed`; `nonexistent_time` where the clocks jump over
 * it; `ambiguous_time` where they pass it twice and no choice was made.
 */
export function instantOf(local: string, zone: string, choice?: Disambiguation): Date {
  const wall = plainDateTime(local);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (!earlier.toPlainDateTime().equals(wall)) throw invalid({ localTime: 'nonexistent_time' });
  if (earlier.equals(later)) return toDate(earlier);
  if (choice === undefined) throw invalid({ localTime: 'ambiguous_time' });
  return toDate(choice === 'earlier' ? earlier : later);
}

/** The wall time of an instant, to the minute: `2022-09-11T19:30`. */
export const wallTime = (instant: Moment, zone: string): string =>
  zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** The calendar day in the jurisdiction's zone at `now`, an instant of an injected clock. */
export const today = (zone: string, now: Moment): string => zoned(now, zone).toPlainDate().toString();

/** "15 de enero de 2022", "15 January 2022"; with the weekday "sábado 15 de enero de 2022". */
export function formatDay(day: string, lang: Language, options: { readonly weekday?: boolean } = {}): string {
  const date = Temporal.PlainDate.from(day);
  const words = dayInWords(date.year, date.month, date.day, lang);
  return options.weekday === true ? `${WEEKDAY_NAMES[lang][date.dayOfWeek - 1] ?? ''} ${words}` : words;
}

/** "19:30", always on 24 hours. */
export const formatTime = (instant: Moment, zone: string): string => wallTime(instant, zone).slice(-5);

/** "15 de enero de 2022, 19:30", in the jurisdiction's zone, the same on server and browser. */
export const formatDateTime = (instant: Moment, zone: string, lang: Language): string =>
  `${formatDay(today(zone, instant), lang)}, ${formatTime(instant, zone)}`;

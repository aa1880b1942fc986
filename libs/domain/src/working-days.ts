import { Temporal } from 'temporal-polyfill';

import type { DayUnit } from './vocabulary.js';

/** ISO days (`2022-09-19`) on which the jurisdiction does not work. */
export type Holidays = ReadonlySet<string>;

const MOST_HOLIDAYS_IN_A_ROW = 366;

/** Monday to Friday, less the jurisdiction's holidays. Source: DOMAIN, "Dates as people gave them". */
export const isWorkingDay = (day: string, holidays: Holidays): boolean =>
  Temporal.PlainDate.from(day).dayOfWeek <= 5 && !holidays.has(day);

/** The day `n` calendar days after (before, if negative) `day`; `day` itself does not count. */
export const addCalendarDays = (day: string, n: number): string =>
  Temporal.PlainDate.from(day).add({ days: n }).toString();

/**
 * The n-th working day after `day`, which does not count itself; n ≥ 0, and 0 is `day`.
 * Negative n counts back, as a notice does from the day of the meeting.
 */
export function addWorkingDays(day: string, n: number, holidays: Holidays): string {
  const step = n < 0 ? -1 : 1;
  let current = day;
  let left = Math.abs(n);
  let idle = 0;
  while (left > 0) {
    current = addCalendarDays(current, step);
    if (isWorkingDay(current, holidays)) {
      left -= 1;
      idle = 0;
    } else if ((idle += 1) > MOST_HOLIDAYS_IN_A_ROW) {
      throw new RangeError('the list of holidays leaves no working day');
    }
  }
  return current;
}

/** `n` days in the unit that a rule names, counted from the day after `day`. */
export const addDays = (day: string, n: number, unit: DayUnit, holidays: Holidays): string =>
  unit === 'working_days' ? addWorkingDays(day, n, holidays) : addCalendarDays(day, n);

/** Calendar days from `from` to `to`: 1 from today to tomorrow, negative when `to` is past. */
export const calendarDaysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;

/** Working days after `from` up to and including `to`; negative, by the same count, when `to` is before. */
export function workingDaysBetween(from: string, to: string, holidays: Holidays): number {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addCalendarDays(day, 1);
    if (isWorkingDay(day, holidays)) count += 1;
  }
  return count;
}

/** The instant at which a deadline ends: 24:00 local of its last day, whatever the clocks do that night. */
export function deadlineInstant(lastDay: string, zone: string): Date {
  const end = Temporal.PlainDate.from(lastDay).add({ days: 1 }).toZonedDateTime(zone);
  return new Date(end.epochMilliseconds);
}

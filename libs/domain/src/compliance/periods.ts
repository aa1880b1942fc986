import { Temporal } from 'temporal-polyfill';

import { addCalendarDays, calendarDaysBetween } from '../working-days.js';

/** The days that the words of a date can mean; null is an open end. */
export interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A stretch of days, both included, and how many are asked in it. */
export interface Window {
  readonly from: string;
  readonly until: string;
  readonly asked: number;
}

/** The same day `n` calendar months later, or the last one of a shorter month: 31 August and six months is 28 or 29 February. */
export const addMonths = (day: string, n: number): string => Temporal.PlainDate.from(day).add({ months: n }).toString();

/** Calendar days to `day`, or null where it is past. */
export const daysLeftTo = (day: string, today: string): number | null => (day < today ? null : calendarDaysBetween(today, day));

const monthsFrom = (from: string, untilExcluded: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(untilExcluded), { largestUnit: 'months' }).months;

/** Of `n` in `months`, what a shorter stretch is asked: its share, rounded down to whole ones. */
function shareOf(n: number, months: number, from: string, until: string): number {
  return Math.floor((n * Math.min(months, monthsFrom(from, addCalendarDays(until, 1)))) / months);
}

/**
 * Stretches of `months` one after another from `from` on, up to the one that holds today; the last one ends with
 * `end`. One cut short is asked its share, and one whose share is nothing is left out.
 */
export function windowsFrom(from: string, end: string | null, today: string, n: number, months: number): Window[] {
  const windows: Window[] = [];
  for (let at = 0; ; at += 1) {
    const start = addMonths(from, at * months);
    if (start > today || (end !== null && start > end)) break;
    const whole = addCalendarDays(addMonths(from, (at + 1) * months), -1);
    const until = end !== null && end < whole ? end : whole;
    windows.push({ from: start, until, asked: shareOf(n, months, start, until) });
  }
  return windows.filter(({ asked }) => asked > 0);
}

/** The first day of the calendar month, quarter, semester or year that holds `day`. */
function beginningOf(day: string, months: number): string {
  const { year, month } = Temporal.PlainDate.from(day);
  return Temporal.PlainDate.from({ year, month: month - ((month - 1) % months), day: 1 }).toString();
}

/** The calendar months, quarters, semesters or years from the one that holds `from`; the first begins with `from`. */
export function calendarWindows(from: string, end: string | null, today: string, n: number, months: number): Window[] {
  const whole = windowsFrom(beginningOf(from, months), end, today, n, months);
  return whole
    .map((window) => (window.from < from ? { ...window, from, asked: Math.min(window.asked, shareOf(n, months, from, window.until)) } : window))
    .filter(({ asked }) => asked > 0);
}

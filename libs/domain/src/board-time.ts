import { Temporal } from 'temporal-polyfill';

import type { PartialDate } from './partial-date.js';

/** Days that a drawing holds, both within it. */
export interface TimeAxis {
  readonly from: string;
  readonly until: string;
  /** The first day of each year after the first. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Where today is; null where it lies outside. */
  readonly today: number | null;
}

/** One milestone on a time axis, from 0 to 1. */
export interface TimeBar {
  /** Where it may begin at the earliest; with `sure` the part that lies within every reading of its dates. */
  readonly from: number;
  readonly until: number;
  /** Null where no day belongs to it for certain: a month is not a day. */
  readonly sure: { readonly from: number; readonly until: number } | null;
  /** Whether it has no end: drawn to the edge, and open. */
  readonly isOpen: boolean;
}

interface Dated {
  readonly starts: PartialDate | null;
  readonly ends: PartialDate | null;
}

const dayNumber = (day: string): number => Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(day)).days;

/** A share of the axis; the end of a day, where it is the last one. */
function place({ from, until }: Pick<TimeAxis, 'from' | 'until'>, day: string, end: 'begins' | 'ends'): number {
  const [first, last] = [dayNumber(from), dayNumber(until) + 1];
  const at = (dayNumber(day) + (end === 'ends' ? 1 : 0) - first) / (last - first);
  return Math.min(1, Math.max(0, at));
}

/**
 * Whole years around every known day of the milestones and around today; null where no milestone has one.
 * @param today ISO day of the jurisdiction
 */
export function timeAxis(milestones: readonly Dated[], today: string): TimeAxis | null {
  const days = milestones.flatMap(({ starts, ends }) => [starts?.earliest, starts?.latest, ends?.earliest, ends?.latest]).filter((day) => typeof day === 'string').sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const near = (day: string, years: number): boolean => Math.abs(dayNumber(day) - dayNumber(today)) < years * 366;
  const [begin, end] = [Number((today < first && near(first, 2) ? today : first).slice(0, 4)), Number((today > last && near(last, 2) ? today : last).slice(0, 4))];
  const axis = { from: `${begin}-01-01`, until: `${end}-12-31` };
  const years = Array.from({ length: end - begin }, (_, index) => begin + index + 1).map((year) => ({ year, at: place(axis, `${year}-01-01`, 'begins') }));
  return { ...axis, years, today: today < axis.from || today > axis.until ? null : (place(axis, today, 'begins') + place(axis, today, 'ends')) / 2 };
}

/**
 * Where a milestone stands on the axis. Without a known beginning there is only the time in which it may end; an end
 * that is open goes to the edge. Null where its dates name no day: a recurrence, words, or nothing.
 */
export function timeBar({ starts, ends }: Dated, axis: Pick<TimeAxis, 'from' | 'until'>): TimeBar | null {
  if (ends === null) return null;
  const from = starts?.earliest ?? ends.earliest;
  if (from === null || from === undefined) return ends.latest === null ? null : { from: place(axis, ends.latest, 'begins'), until: place(axis, ends.latest, 'ends'), sure: null, isOpen: false };
  const isOpen = ends.latest === null;
  const until = ends.latest === null ? 1 : place(axis, ends.latest, 'ends');
  const begun = starts?.latest ?? null;
  const sureFrom = begun === null ? null : place(axis, begun, 'begins');
  const sureUntil = isOpen ? 1 : place(axis, ends.earliest ?? ends.latest ?? from, 'begins');
  const day = ends.precision === 'day' && ends.earliest === ends.latest;
  const end = day && !isOpen ? until : sureUntil;
  return { from: place(axis, from, 'begins'), until, sure: sureFrom !== null && end > sureFrom ? { from: sureFrom, until: end } : day ? { from: place(axis, ends.earliest ?? from, 'begins'), until } : null, isOpen };
}

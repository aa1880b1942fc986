import { addWorkingDays, type Holidays, isWorkingDay } from '@mesa/domain/working-days';
import { type SeriesHolidayRule, type SeriesUnit, type Weekday, WEEKDAYS } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/** How often: "the first Thursday of every third month", "Tuesday every second week". */
export interface SeriesPattern {
  readonly unit: SeriesUnit;
  readonly every: number;
  readonly weekday: Weekday;
  /** Which weekday of the month: 1 to 4, or -1 for the last; null by weeks. */
  readonly nth: number | null;
}

export interface SeriesQuestion {
  readonly rrule: string;
  /** From this day on, and not before the day from which dates are asked. */
  readonly startsOn: string;
  readonly from: string;
  readonly until: string;
  readonly exceptions: readonly string[];
  readonly holidays: Holidays;
  readonly holidayRule: SeriesHolidayRule;
}

export interface SeriesDate {
  /** By the pattern: names the date for ever, wherever a holiday moves it. */
  readonly on: string;
  readonly day: string;
}

/** One series never makes more at once: a year of every second week. */
const MOST = 26;
const NAME = /^FREQ=(MONTHLY|WEEKLY);INTERVAL=(\d+);BYDAY=(-?\d)?([A-Z]{2})$/;

/** The days of a series, as RFC 5545 counts them; nothing here knows of meetings. */
@Injectable()
export class SeriesDatesService {
  ruleOf({ unit, every, weekday, nth }: SeriesPattern): string {
    return `FREQ=${unit === 'month' ? 'MONTHLY' : 'WEEKLY'};INTERVAL=${every};BYDAY=${unit === 'month' ? (nth ?? 1) : ''}${weekday}`;
  }

  patternOf(rrule: string): SeriesPattern {
    const [, freq, every, nth, weekday] = NAME.exec(rrule) ?? [];
    if (!freq) throw new Error(`no rule of a series: ${rrule}`);
    return { unit: freq === 'MONTHLY' ? 'month' : 'week', every: Number(every), nth: nth === undefined ? null : Number(nth), weekday: weekday as Weekday };
  }

  /** The dates from a day to another, exceptions left out; a holiday stays, is left out or makes the meeting wait for the next working day. */
  dates({ rrule, startsOn, from, until, exceptions, holidays, holidayRule }: SeriesQuestion): SeriesDate[] {
    const noon = (day: string): Temporal.ZonedDateTime => Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime('UTC');
    // Days have no zone: counted in UTC, whatever the clocks of a place do.
    const anchor = firstOf(this.patternOf(rrule), startsOn);
    const rule = new RRuleTemporal({ rruleString: `DTSTART;TZID=UTC:${anchor.replaceAll('-', '')}T120000\nRRULE:${rrule}`, maxIterations: 10_000 });
    return rule
      .between(noon(from), noon(until), true)
      .map((date) => date.toString().slice(0, 10))
      .filter((on) => !exceptions.includes(on) && (holidayRule !== 'skip' || !holidays.has(on)))
      .slice(0, MOST)
      .map((on) => ({ on, day: holidayRule === 'move' && !isWorkingDay(on, holidays) ? addWorkingDays(on, 1, holidays) : on }));
  }
}

/** Every second Tuesday begins with the first one that comes, whichever day of its week the series starts on; months are counted from its first. */
function firstOf({ unit, weekday }: SeriesPattern, startsOn: string): string {
  if (unit === 'month') return startsOn;
  const day = Temporal.PlainDate.from(startsOn);
  return day.add({ days: (WEEKDAYS.indexOf(weekday) + 8 - day.dayOfWeek) % 7 }).toString();
}

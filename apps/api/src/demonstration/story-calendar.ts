import { formatDay } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';
import { addWorkingDays, type Holidays } from '@mesa/domain/working-days';
import { Temporal } from 'temporal-polyfill';

import { publicHolidays } from '../auth/set-up-check.js';

/** IANA zone of the invented town. */
export const ZONE = 'America/Santiago';
export const COUNTRY = 'CL';

/** The days of the story: all of them working days, counted from the day of the first start. */
export class StoryCalendar {
  readonly #holidays: Holidays;
  readonly #days = new Map<number, string>();

  constructor(private readonly today: string) {
    this.#holidays = new Set(publicHolidays(COUNTRY, 'es', Number(today.slice(0, 4))).map(({ day }) => day));
  }

  static from(now: Temporal.Instant): StoryCalendar {
    return new StoryCalendar(now.toZonedDateTimeISO(ZONE).toPlainDate().toString());
  }

  /** The `n`-th working day from today, before it where negative: `2026-03-31`. Each is counted from the one nearer to today. */
  day(n: number): string {
    const known = n === 0 ? this.today : this.#days.get(n);
    if (known !== undefined) return known;
    const step = Math.sign(n);
    const day = addWorkingDays(this.day(n - step), step, this.#holidays);
    this.#days.set(n, day);
    return day;
  }

  /** "31 de marzo de 2026". */
  inWords(n: number): string {
    return formatDay(this.day(n), 'es');
  }

  /** "marzo de 2026", as a period is written. */
  month(n: number, language: Language = 'es'): string {
    return formatDay(this.day(n), language).replace(/^\d+ (de )?/, '');
  }

  year(n: number): number {
    return Number(this.day(n).slice(0, 4));
  }

  /** The moment of a wall time on that day; working hours are in no hole of the clocks. */
  moment(n: number, time: string): Temporal.Instant {
    return Temporal.PlainDateTime.from(`${this.day(n)}T${time}`).toZonedDateTime(ZONE).toInstant();
  }
}

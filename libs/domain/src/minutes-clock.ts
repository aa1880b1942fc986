import type { MinutesRule } from './rules.js';
import type { DayUnit } from './vocabulary.js';
import { addDays, calendarDaysBetween, type Holidays, workingDaysBetween } from './working-days.js';

export interface MinutesClockQuestion {
  readonly rule: MinutesRule | null;
  /** Last calendar day of the meeting; null where it is not known, and where it was not held. */
  readonly heldOn: string | null;
  /** Days of the jurisdiction; null while it has not happened. */
  readonly circulatedOn: string | null;
  /** When the newest version was sent; null while it has not been. */
  readonly versionCirculatedOn: string | null;
  readonly publishedOn: string | null;
  readonly today: string;
  readonly holidays: Holidays;
}

/** A deadline of the rules: the last day, and whether it was missed. */
export interface MinutesDeadline {
  readonly lastDay: string;
  readonly late: boolean;
}

/** Time to observe on the version that is out: the last day, and whether it has passed. */
export interface ObservationPeriod {
  readonly lastDay: string;
  readonly isOver: boolean;
}

export interface MinutesClock {
  readonly heldOn: string;
  /** From the meeting to publication, or to today while there is none; in `unit`. */
  readonly days: number;
  /** As the rules count; calendar days where they do not say. */
  readonly unit: DayUnit;
  /** Null where the rules set none: no clock runs. */
  readonly circulate: MinutesDeadline | null;
  /** Null where the rules set none, and while the newest version is not out. */
  readonly observe: ObservationPeriod | null;
  readonly publish: MinutesDeadline | null;
}

/**
 * How long the minutes have taken, against the forum's rules. Null where the day of the meeting is not
 * known. The day of the meeting does not count. Source: DOMAIN, ForumRules (minutes) and "Dates".
 */
export function minutesClock(question: MinutesClockQuestion): MinutesClock | null {
  const { rule, heldOn, circulatedOn, versionCirculatedOn, publishedOn, today, holidays } = question;
  if (heldOn === null) return null;
  const ruled = rule?.dayUnit ?? null;
  const unit = ruled ?? 'calendar_days';
  const lastDayOf = (from: string | null, days: number | null | undefined): string | null =>
    from === null || days === null || days === undefined || ruled === null ? null : addDays(from, days, ruled, holidays);
  const deadline = (days: number | null | undefined, doneOn: string | null): MinutesDeadline | null => {
    const lastDay = lastDayOf(heldOn, days);
    return lastDay === null ? null : { lastDay, late: (doneOn ?? today) > lastDay };
  };
  const observeUntil = lastDayOf(versionCirculatedOn, rule?.daysToObserve);
  const until = publishedOn ?? today;
  return {
    heldOn,
    days: unit === 'working_days' ? workingDaysBetween(heldOn, until, holidays) : calendarDaysBetween(heldOn, until),
    unit,
    // What was published without being circulated here was circulated by then.
    circulate: deadline(rule?.daysToCirculate, circulatedOn ?? publishedOn),
    observe: observeUntil === null ? null : { lastDay: observeUntil, isOver: today > observeUntil },
    publish: deadline(rule?.daysToPublish, publishedOn),
  };
}

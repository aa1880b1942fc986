import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

import { escaped, plain, PRODUCT } from './calendar-file.js';
import { timeZoneComponent } from './time-zone.js';

/** The last day of something, as a calendar program shows it. */
export interface Deadline {
  /** The same as long as the same is asked. */
  readonly uid: string;
  /** Calendar day. */
  readonly day: string;
  /** The day since which it is so. */
  readonly stampedOn: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

const REFRESH_SECONDS = 24 * 3600;

/** Whole days, which belong to no zone and keep nobody busy. Source: RFC 5545. */
export function deadlineFile(deadlines: readonly Deadline[], name: string): string {
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH, scale: 'GREGORIAN', name: escaped(name), ttl: REFRESH_SECONDS });
  for (const { uid, day, stampedOn, title, description, url } of deadlines) {
    calendar.createEvent({
      id: uid,
      stamp: new Date(`${stampedOn}T00:00:00Z`),
      start: Temporal.PlainDate.from(day),
      allDay: true,
      summary: plain(title),
      description: plain(description),
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // A calendar must have some component: one without deadlines says at least that there is a clock.
  const file = `${calendar.toString()}\r\n`;
  return deadlines.length > 0 ? file : file.replace('END:VCALENDAR', () => `${timeZoneComponent('UTC', { from: 1970, until: 1970 })}\r\nEND:VCALENDAR`);
}

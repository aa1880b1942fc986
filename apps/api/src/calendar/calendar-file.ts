import ical, { ICalAttendeeRole, ICalAttendeeStatus, type ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

import { timeZoneComponent } from './time-zone.js';

/** A person whom an invitation names. */
export interface CalendarAttendee {
  readonly name: string;
  readonly email: string;
  readonly partstat: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED';
  /** Asked to answer; an observer is not, and does not take part. */
  readonly pressed: boolean;
}

/** A meeting as a calendar program reads it. */
export interface CalendarMeeting {
  /** Permanent. */
  readonly uid: string;
  /** Raised when the meeting is moved or cancelled. */
  readonly sequence: number;
  readonly stampedAt: Date;
  /** An IANA name. */
  readonly timeZone: string;
  /** Local calendar day, `2022-09-11`. */
  readonly day: string;
  /** Local wall time, `19:30`. */
  readonly from: string;
  readonly until: string | null;
  readonly title: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string;
  /** The way in: only in what an invited person alone reads. */
  readonly joinUrl: string | null;
  readonly cancelled: boolean;
  /** By page where no address may be told: iTIP wants an organizer in every file, and any URI will do. */
  readonly organizer: { readonly name: string; readonly email: string } | { readonly name: string; readonly page: string };
  readonly attendees: readonly CalendarAttendee[];
}

/** What the file is for: to be subscribed to, to invite, to call off. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** Of the calendar, not of a meeting in it. */
export interface CalendarOptions {
  readonly name: string;
  /** How often a program should ask again, of a feed. */
  readonly refreshHours?: number;
}

/** The library puts the hyphen of an unregistered name before it. */
export const PRODUCT = '//Mesa Abierta//Mesa Abierta//ES';
const MOST_OCTETS = 75;
/** What RFC 5545 lets no text contain: it would end the line, or the reading of the file. */
const CONTROLS = /(?![\t\r\n])\p{Cc}/gu;

/**
 * An iCalendar file, with CRLF line ends, lines of at most 75 octets and the zones' real transitions.
 * Source: RFC 5545, RFC 5546 (iTIP), RFC 7986 (CONFERENCE, REFRESH-INTERVAL).
 */
export function calendarFile(method: CalendarMethod, meetings: readonly CalendarMeeting[], options: CalendarOptions): string {
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[method], scale: 'GREGORIAN', name: escaped(options.name) });
  if (options.refreshHours !== undefined) calendar.ttl(options.refreshHours * 3600);
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting));
  return withAdditions(calendar, meetings);
}

function eventOf(meeting: CalendarMeeting): ICalEventData {
  const { day, from, until, timeZone, organizer, location } = meeting;
  return {
    id: meeting.uid,
    sequence: meeting.sequence,
    stamp: meeting.stampedAt,
    timezone: timeZone,
    // As wall time: what people agreed on stays, should the zone's rules change.
    start: wallTime(day, from),
    // Nobody said when it ends: no DTEND, rather than an hour that we made up.
    end: until === null ? null : wallTime(day, until),
    summary: plain(meeting.title),
    description: plain(meeting.description),
    location: location === null ? null : plain(location),
    url: meeting.url,
    status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: 'email' in organizer ? { name: plain(organizer.name), email: organizer.email } : null,
    attendees: meeting.attendees.map(({ name, email, partstat, pressed }) => ({
      name: plain(name),
      email,
      rsvp: pressed,
      role: pressed ? ICalAttendeeRole.REQ : ICalAttendeeRole.NON,
      status: partstat === 'NEEDS-ACTION' ? ICalAttendeeStatus.NEEDSACTION : ICalAttendeeStatus[partstat],
    })),
  };
}

/**
 * What the library cannot write, or not in its place: the zones after all of the calendar's own properties
 * (RFC 5545, 3.6), and lines at the end of each event; events stand in the order in which they were made.
 */
function withAdditions(calendar: ICalCalendar, meetings: readonly CalendarMeeting[]): string {
  const [head = '', ...events] = `${calendar.toString()}\r\n`.split(/\r\n(?=BEGIN:VEVENT|END:VCALENDAR)/);
  const added = events.map((event, index) => event.replace(/(?=\r\nEND:VEVENT$)/, () => additionsOf(meetings[index])));
  return [head, ...zonesOf(meetings), ...added].join('\r\n');
}

/** A calendar must have some component: one without meetings says at least that there is a clock. */
function zonesOf(meetings: readonly CalendarMeeting[]): string[] {
  if (meetings.length === 0) return [timeZoneComponent('UTC', { from: 1970, until: 1970 })];
  return [...new Set(meetings.map(({ timeZone }) => timeZone))].filter((zone) => zone !== 'UTC').map((zone) => timeZoneComponent(zone, yearsOf(meetings, zone)));
}

function additionsOf({ organizer, joinUrl }: Partial<CalendarMeeting> = {}): string {
  const lines = [
    ...(organizer && 'page' in organizer ? [`ORGANIZER;CN="${parameter(organizer.name)}":${new URL(organizer.page).href}`] : []),
    ...(joinUrl ? [`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${new URL(joinUrl).href}`] : []),
  ];
  return lines.map((line) => `\r\n${folded(line)}`).join('');
}

/** Cut between characters, so that no line has more than 75 octets with the space that continues it. */
function folded(line: string): string {
  const lines = [''];
  for (const character of line) {
    if (Buffer.byteLength(lines.at(-1) + character) < MOST_OCTETS) lines.push(`${lines.pop()}${character}`);
    else lines.push(` ${character}`);
  }
  return lines.join('\r\n');
}

/** Source: RFC 6868. */
const parameter = (text: string): string => plain(text).replaceAll('^', '^^').replaceAll('"', "^'").replaceAll(/\r\n|\r|\n/g, '^n');

const wallTime = (day: string, time: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(`${day}T${time}`);

function yearsOf(meetings: readonly CalendarMeeting[], zone: string): { from: number; until: number } {
  const years = meetings.filter(({ timeZone }) => timeZone === zone).map(({ day }) => Number(day.slice(0, 4)));
  return { from: Math.min(...years), until: Math.max(...years) };
}

/** Unicode's separators of lines become line ends, before a reader cuts the file at them. */
export const plain = (text: string): string => text.replaceAll(/[\u2028\u2029]/g, '\n').replaceAll(CONTROLS, '');

/** The library escapes texts of events, but not the calendar's name. */
export const escaped = (text: string): string => plain(text).replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r\n|\r|\n/g, '\\n');

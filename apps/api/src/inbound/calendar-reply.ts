import { instantOf, isTimeZone } from '@mesa/domain/local-time';
import ICAL from 'ical.js';

/** What an answer from a calendar program says. */
export interface CalendarReply {
  /** Of the meeting. */
  readonly uid: string;
  /** Of the meeting as the program knew it. */
  readonly sequence: number;
  /** In lower case, without `mailto:`. */
  readonly attendee: string;
  readonly partstat: string;
  /** When the meeting began, as the program knew it; null where it does not say, or in a zone that nobody knows. */
  readonly startsAt: Date | null;
}

type Jcal = never[];

/** Bytes; a reply is about one kilobyte. */
const LARGEST = 64 * 1024;
const MOST_NAME = 255;

/**
 * The one answer of an iTIP REPLY; null for anything else: another method, no event or several, no attendee or
 * several, a file that is none. Nothing of it is trusted. Source: RFC 5546, 3.2.3.
 */
export function readCalendarReply(text: string): CalendarReply | null {
  if (text.length > LARGEST) return null;
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as Jcal);
    if (calendar.name !== 'vcalendar' || String(calendar.getFirstPropertyValue('method')).toUpperCase() !== 'REPLY') return null;
    const [event, ...others] = calendar.getAllSubcomponents('vevent');
    // An answer to one of a series is none to a meeting of ours.
    return event && others.length === 0 && !event.hasProperty('recurrence-id') ? answerIn(event) : null;
  } catch {
    return null;
  }
}

function answerIn(event: ICAL.Component): CalendarReply | null {
  const [attendee, ...others] = event.getAllProperties('attendee');
  const uid = event.getFirstPropertyValue('uid');
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
  const address = /^mailto:(.+)$/i.exec(String(attendee?.getFirstValue() ?? ''))?.[1];
  const partstat = attendee?.getFirstParameter('partstat');
  if (others.length > 0 || !address || !partstat || typeof uid !== 'string' || uid.length > MOST_NAME || address.length > MOST_NAME || !Number.isSafeInteger(sequence) || sequence < 0) return null;
  return { uid, sequence, attendee: addressIn(address), partstat: partstat.toUpperCase(), startsAt: startOf(event) };
}

function startOf(event: ICAL.Component): Date | null {
  const start = event.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time) || start.isDate) return null;
  const zone = event.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  // The zone by its name where it is one of ours, else as the file describes it.
  if (zone && isTimeZone(zone)) return instantOf(start.toString().slice(0, 16), zone, 'earlier');
  return start.zone === ICAL.Timezone.localTimezone ? null : new Date(start.toUnixTime() * 1000);
}

/** As accounts keep them; some programs escape the address as a URI. */
function addressIn(given: string): string {
  let address = given;
  try {
    address = decodeURIComponent(given);
  } catch {
    // A per cent sign of its own.
  }
  return address.trim().toLowerCase();
}

import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { Temporal } from 'temporal-polyfill';

import { type CalendarMeeting, type CalendarMethod, calendarFile } from './calendar-file.js';

const MEETING: CalendarMeeting = {
  uid: '0192f0c1-0000-7000-8000-000000000001',
  sequence: 2,
  stampedAt: new Date('2022-08-20T15:04:05Z'),
  timeZone: 'America/Santiago',
  day: '2022-09-12',
  from: '19:30',
  until: '21:00',
  title: 'Sesión 4; ñandú, «acta»',
  description: 'Propósito: acordar la pauta.\nSe decidirá: el plan\\proyecto 🙂',
  location: 'Salón Consistorial, Av. Grecia 8735',
  url: 'https://mesa.example/es/penalolen/mesa/sesiones/4',
  joinUrl: null,
  cancelled: false,
  organizer: { name: 'Mesa "de Gobierno" Abierto', email: 'mesa@example.org' },
  attendees: [],
};

const file = (change: Partial<CalendarMeeting> = {}, method: CalendarMethod = 'REQUEST'): string => calendarFile(method, [{ ...MEETING, ...change }], { name: 'Mesa' });

const eventsOf = (text: string): ICAL.Event[] => new ICAL.Component(ICAL.parse(text) as never[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

/** The one event of a file, as ical.js reads it. */
function read(text: string): ICAL.Event {
  const [event] = eventsOf(text);
  if (!event) throw new Error('no event');
  return event;
}

/** The same as node-ical reads it, which takes a zone by its name and not by its VTIMEZONE. */
function readByName(text: string): VEvent {
  const event = Object.values(nodeIcal.sync.parseICS(text)).find((component) => component?.type === 'VEVENT');
  if (event?.type !== 'VEVENT') throw new Error('no event');
  return event;
}

const instant = (zone: string, day: string, from: string): number => Temporal.PlainDateTime.from(`${day}T${from}`).toZonedDateTime(zone).epochMilliseconds;
const valueOf = (event: ICAL.Event, name: string): unknown => event.component.getFirstPropertyValue(name);

const ZONES = ['America/Santiago', 'America/Punta_Arenas', 'America/Coyhaique', 'Europe/Madrid', 'Africa/Casablanca', 'Pacific/Easter', 'UTC'];

/** The day before, of and after each change of the clocks, noon and evening (21:00 happens twice on Easter Island); and the middle of each month. */
function daysOf(zone: string, from: number, until: number): { day: string; from: string }[] {
  const days = new Set(Array.from({ length: (until - from + 1) * 12 }, (_, month) => `${from + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`));
  let at = Temporal.ZonedDateTime.from({ timeZone: zone, year: from, month: 1, day: 1 }).getTimeZoneTransition('next');
  for (; at !== null && at.year <= until; at = at.getTimeZoneTransition('next')) {
    for (const apart of [-1, 0, 1]) days.add(at.toPlainDate().add({ days: apart }).toString());
  }
  return [...days].filter((day) => Number(day.slice(0, 4)) <= until).flatMap((day) => [{ day, from: '12:00' }, { day, from: '18:15' }]);
}

describe('the instants of a calendar file', () => {
  it.each(ZONES)('are those of the zone, by its VTIMEZONE and by its name: %s, 2019 to 2036', (zone) => {
    const days = daysOf(zone, 2019, 2036);
    const text = calendarFile('PUBLISH', days.map((at, index) => ({ ...MEETING, ...at, uid: `m${index}`, until: null, timeZone: zone })), { name: 'Mesa' });
    const expected = days.map((at, index) => [`m${index}`, instant(zone, at.day, at.from)]);
    expect(eventsOf(text).map((event) => [event.uid, event.startDate.toUnixTime() * 1000])).toEqual(expected);
    const byName = Object.values(nodeIcal.sync.parseICS(text)).flatMap((component) => (component?.type === 'VEVENT' ? [[component.uid, component.start.getTime()]] : []));
    expect(byName).toEqual(expected);
  });

  it.each([
    ['2022-09-10', '2022-09-10T23:30:00Z'],
    ['2022-09-11', '2022-09-11T22:30:00Z'],
    ['2024-09-07', '2024-09-07T23:30:00Z'],
    ['2024-09-08', '2024-09-08T22:30:00Z'],
    ['2029-09-01', '2029-09-01T23:30:00Z'],
    ['2029-09-02', '2029-09-02T22:30:00Z'],
    ['2030-09-07', '2030-09-07T23:30:00Z'],
    ['2030-09-08', '2030-09-08T22:30:00Z'],
  ])('follow what was decreed in Chile: %s at 19:30', (day, utc) => {
    const text = file({ day });
    expect(read(text).startDate.toUnixTime() * 1000).toBe(Date.parse(utc));
    expect(readByName(text).start.getTime()).toBe(Date.parse(utc));
  });

  it('rest on dated components, with no rule guessed', () => {
    expect(file({ day: '2022-09-12' })).toContain(['BEGIN:DAYLIGHT', 'DTSTART:20220911T000000', 'TZOFFSETFROM:-0400', 'TZOFFSETTO:-0300', 'TZNAME:-03:00', 'END:DAYLIGHT'].join('\r\n'));
    expect(file()).not.toContain('RRULE');
    // Magallanes keeps one offset since 2016; what began then is its standard time.
    expect(file({ timeZone: 'America/Punta_Arenas' }).match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toEqual(['BEGIN:STANDARD']);
  });

  it('have no end that nobody gave', () => {
    expect(file({ until: null })).not.toMatch(/DTEND|DURATION/);
    expect(file()).toContain('DTEND;TZID=America/Santiago:20220912T210000\r\n');
    expect(file({ timeZone: 'UTC' })).toContain('DTSTART:20220912T193000Z\r\n');
  });

  it('are stamped in UTC, by a product with a name', () => {
    expect(file()).toContain('PRODID:-//Mesa Abierta//Mesa Abierta//ES\r\n');
    expect(file()).toContain('DTSTAMP:20220820T150405Z\r\n');
  });
});

describe('the texts of a calendar file', () => {
  it('come back as they were written, from both parsers', () => {
    const text = file();
    expect(read(text)).toMatchObject({ uid: MEETING.uid, sequence: 2, summary: MEETING.title, description: MEETING.description, location: MEETING.location });
    expect(readByName(text)).toMatchObject({ uid: MEETING.uid, sequence: 2, summary: MEETING.title, description: MEETING.description, location: MEETING.location });
    expect(valueOf(read(text), 'url')).toBe(MEETING.url);
  });

  it.each(['a\r\nATTENDEE:mailto:x@example.org', 'a\rb', 'línea\nlínea', 'coma, punto; barra\\fin', 'مجلس 会議 Mapuche ngütram', '👩‍👩‍👧‍👦'.repeat(40), 'ñ'.repeat(400), 'x\u2028y'])('cannot be told from the file: %j', (title) => {
    const text = file({ title, description: title, location: title });
    expect(read(text).summary).toBe(title.replaceAll(/\r\n|\r|\u2028/g, '\n'));
    expect(read(text).attendees).toEqual([]);
    expect(readByName(text).summary).toBe(title.replaceAll(/\r\n|\r|\u2028/g, '\n'));
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('a backslash before an n is no line end', () => {
    // node-ical takes it for one, in whatever file.
    expect(read(file({ title: 'C:\\nuevo' })).summary).toBe('C:\\nuevo');
  });

  it('end every line with CRLF, at most 75 octets long, without control characters', () => {
    const text = file({ title: 'a\u0000b\u000bc\u007f\u0085', description: 'ñ'.repeat(3000), joinUrl: `https://meet.example/${'x'.repeat(300)}` });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/(?!\t)\p{Cc}/u);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(read(text).summary).toBe('abc');
  });

  it("the calendar's own name is escaped too", () => {
    const text = calendarFile('PUBLISH', [MEETING], { name: 'Mesa, barrio; uno\r\nX-EVIL:1' });
    const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
    // ical.js leaves NAME, which RFC 7986 added, as it stands in the file.
    expect(calendar.getFirstPropertyValue('name')).toBe('Mesa\\, barrio\\; uno\\nX-EVIL:1');
    expect(calendar.getFirstProperty('x-evil')).toBeNull();
  });
});

describe('who is invited, and the way in', () => {
  const ATTENDEES = [
    { name: 'Ñuñez, "Ana"', email: 'ana@example.org', partstat: 'NEEDS-ACTION', pressed: true },
    { name: 'Observador', email: 'observa@example.org', partstat: 'ACCEPTED', pressed: false },
  ] as const;

  it('a member is asked to answer, an observer is not', () => {
    const [member, observer] = read(file({ attendees: ATTENDEES })).attendees;
    expect(member?.toJSON().slice(0, 2)).toEqual(['attendee', { role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: 'TRUE', cn: 'Ñuñez, "Ana"' }]);
    expect(String(member?.getFirstValue()).toLowerCase()).toBe('mailto:ana@example.org');
    expect(observer?.toJSON()[1]).toMatchObject({ role: 'NON-PARTICIPANT', partstat: 'ACCEPTED', rsvp: 'FALSE' });
    expect(read(file()).organizer).toBe('mailto:mesa@example.org');
  });

  it('a feed names no address: its organizer is a page', () => {
    const page = 'https://mesa.example/es/penalolen/mesa';
    const text = file({ organizer: { name: 'Mesa "Ñuñoa"^', page } }, 'PUBLISH');
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text).not.toMatch(/ATTENDEE|mailto|@/i);
    expect(read(text).component.getFirstProperty('organizer')?.toJSON()).toEqual(['organizer', { cn: 'Mesa "Ñuñoa"^' }, 'cal-address', page]);
  });

  it('the way in stands only where it was given, in its own meeting', () => {
    const text = calendarFile('REQUEST', [MEETING, { ...MEETING, uid: 'b', joinUrl: 'https://meet.example/a,b;c?d=1' }, { ...MEETING, uid: 'c' }], { name: 'Mesa' });
    expect(eventsOf(text).map((event) => valueOf(event, 'conference'))).toEqual([null, 'https://meet.example/a,b;c?d=1', null]);
    expect(text).toContain('CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example/a,b;c?d=1\r\n');
  });

  it('says whether the meeting stands', () => {
    expect(valueOf(read(file()), 'status')).toBe('CONFIRMED');
    const cancelled = file({ cancelled: true, sequence: 3 }, 'CANCEL');
    expect(cancelled).toContain('METHOD:CANCEL\r\n');
    expect(valueOf(read(cancelled), 'status')).toBe('CANCELLED');
    expect(read(cancelled).sequence).toBe(3);
  });

  it('a feed says how often to ask', () => {
    const text = calendarFile('PUBLISH', [MEETING], { name: 'Mesa', refreshHours: 6 });
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n');
    // The calendar's own properties come before its components.
    expect(text.indexOf('X-PUBLISHED-TTL')).toBeLessThan(text.indexOf('BEGIN:VTIMEZONE'));
  });

  it('a calendar without meetings has a component all the same', () => {
    expect(calendarFile('PUBLISH', [], { name: 'Mesa' }).match(/BEGIN:\w+/g)).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'BEGIN:STANDARD']);
  });
});

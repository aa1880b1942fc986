import { Temporal } from 'temporal-polyfill';

/** Beyond this a switch of offset is taken for the zone's new standard time, not for a summer. */
const LONGEST_SUMMER_DAYS = 330;
/** Where a zone never changed its clocks there is no moment to date its one component from. */
const EVER = '19700101T000000';

interface Change {
  readonly at: Temporal.Instant;
  readonly before: string;
  readonly after: string;
  readonly isSummer: boolean;
}

/**
 * The VTIMEZONE of a zone for meetings between two years, in the zone's real transitions, each a dated
 * component of its own. No RRULE: Chile's dates are decreed year by year (11 September 2022, because of
 * the plebiscite of the 4th), and no rule gives them all.
 * Source: RFC 5545, 3.6.5. Years are inclusive.
 */
export function timeZoneComponent(zone: string, years: { readonly from: number; readonly until: number }): string {
  const changes = changesOf(zone, years);
  const components = changes.length > 0 ? changes.map(observance) : [component('STANDARD', EVER, offsetAt(zone, years.from), offsetAt(zone, years.from))];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...components, 'END:VTIMEZONE'].join('\r\n');
}

/** From the last change before the first year, which gives that January its offset, to the end of the last year. */
function changesOf(zone: string, { from, until }: { readonly from: number; readonly until: number }): Change[] {
  const start = Temporal.ZonedDateTime.from({ timeZone: zone, year: from, month: 1, day: 1 });
  const end = Temporal.ZonedDateTime.from({ timeZone: zone, year: until + 1, month: 1, day: 1 });
  const found: Change[] = [];
  let at = start.getTimeZoneTransition('previous') ?? start.getTimeZoneTransition('next');
  while (at !== null && Temporal.ZonedDateTime.compare(at, end) < 0) {
    const next = at.getTimeZoneTransition('next');
    found.push(changeAt(at, next));
    at = next;
  }
  return found;
}

function changeAt(at: Temporal.ZonedDateTime, next: Temporal.ZonedDateTime | null): Change {
  const before = at.subtract({ nanoseconds: 1 });
  const goesBack = next !== null && at.until(next, { largestUnit: 'days' }).days <= LONGEST_SUMMER_DAYS;
  return { at: at.toInstant(), before: before.offset, after: at.offset, isSummer: at.offsetNanoseconds > before.offsetNanoseconds && goesBack };
}

/** An observance begins at the wall time that the offset before it showed. */
function observance({ at, before, after, isSummer }: Change): string {
  return component(isSummer ? 'DAYLIGHT' : 'STANDARD', basic(at.toZonedDateTimeISO(before)), before, after);
}

const component = (kind: 'STANDARD' | 'DAYLIGHT', start: string, from: string, to: string): string =>
  [`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${unpunctuated(from)}`, `TZOFFSETTO:${unpunctuated(to)}`, `TZNAME:${to}`, `END:${kind}`].join('\r\n');

const offsetAt = (zone: string, year: number): string => Temporal.ZonedDateTime.from({ timeZone: zone, year, month: 1, day: 1 }).offset;

const unpunctuated = (offset: string): string => offset.replaceAll(':', '');

/** `20220911T000000`. */
const basic = (moment: Temporal.ZonedDateTime): string => moment.toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');

import { finding, type ImportFinding } from './finding.js';
import { type Placed, type RawRecord, recordOf, recordsIn, textIn, textsBelow } from './raw-record.js';
import { datesWithin, readWrittenDate } from './written-date.js';

const DATE_KEYS: ReadonlySet<string> = new Set(['submitted', 'start', 'end', 'administration_end', 'formed_on', 'since', 'until', 'date', 'from', 'to', 'when', 'minutes_published', 'date_text']);

const isPartial = (value: string): boolean => /^[12]\d{3}(?:-\d{2})?$/.test(value);

/** Dates that have two readings, dates whose order is the other one, and dates that are less than a day. */
function writtenFindings(content: unknown): ImportFinding[] {
  return [...textsBelow(content)].flatMap(({ path, key, value }) => {
    if (!DATE_KEYS.has(key)) return [];
    if (isPartial(value)) return [finding('partial_date', path, value)];
    return datesWithin(value).flatMap((date) => {
      const read = readWrittenDate(date, null);
      if (read.kind === 'ambiguous') return [finding('ambiguous_date', path, date)];
      return read.kind === 'iso' && read.monthFirst ? [finding('us_dates', path, date)] : [];
    });
  });
}

const hasDate = (record: RawRecord): boolean => ['start', 'end', 'date_text'].some((key) => textIn(record, key) !== null);

const yearsOf = (text: string | null): [number, number] | null => {
  const match = /\b([12]\d{3})-([12]\d{3})\b/.exec(text ?? '');
  return match ? [Number(match[1]), Number(match[2])] : null;
};

function planFindings({ path, record }: Placed): ImportFinding[] {
  const [end, administrationEnd] = [textIn(record, 'end'), textIn(record, 'administration_end')];
  const titles = ['title', 'title_local'].flatMap((key) => textIn(record, key) ?? []);
  const endYear = Number(end?.slice(0, 4));
  const isOtherwise = end !== null && titles.some((title) => (yearsOf(title)?.[1] ?? endYear) !== endYear);
  const conflict = textIn(record, 'title_conflict');
  return [
    ...(end !== null && administrationEnd !== null && end !== administrationEnd ? [finding('two_end_dates', `${path}.administration_end`, `${end} / ${administrationEnd}`)] : []),
    ...(conflict !== null || isOtherwise ? [finding('plan_years_conflict', `${path}.title`, conflict ?? titles.join(' / '))] : []),
  ];
}

function milestoneFindings(commitment: Placed, planStart: string | null): ImportFinding[] {
  const milestones = recordsIn(commitment.record, 'milestones', `${commitment.path}.`);
  const undated = milestones.filter(({ record }) => !hasDate(record));
  const isBlank = milestones.length > 0 && undated.length === milestones.length && hasDate(commitment.record);
  return [
    ...undated.map(({ path, record }) => finding('unknown_dates', path, textIn(record, 'code') ?? textIn(record, 'title') ?? textIn(record, 'title_local'))),
    ...(isBlank ? [finding('blank_milestone_dates', commitment.path, textIn(commitment.record, 'title') ?? textIn(commitment.record, 'external_id'))] : []),
    ...milestones.flatMap(({ path, record }) => {
      const end = textIn(record, 'end');
      return end !== null && planStart !== null && /^[12]\d{3}(?:-|$)/.test(end) && end.slice(0, planStart.length) < planStart.slice(0, end.length) ? [finding('milestone_before_plan', `${path}.end`, `${end} < ${planStart}`)] : [];
    }),
    ...milestones.flatMap(({ path, record }) => {
      const narrative = [textIn(record, 'basis'), textIn(record, 'status_raw')].join(' ');
      return textIn(record, 'status') === 'completed' && /\bextended\b|prorrog|prolong/i.test(narrative) ? [finding('extended_but_finished', `${path}.basis`, narrative.trim())] : [];
    }),
  ];
}

function meetingFindings({ path, record }: Placed): ImportFinding[] {
  const date = textIn(record, 'date');
  const other = textIn(recordOf(record['date_conflict']), 'other');
  const year = /\b(?:19|20)\d{2}\b/.exec(textIn(record, 'title') ?? '')?.[0];
  const isOtherYear = date !== null && year !== undefined && !date.startsWith(year);
  return [
    ...(date === null ? [finding('non_dated_meeting', path, textIn(record, 'place') ?? textIn(record, 'body'))] : []),
    ...(other !== null || isOtherYear ? [finding('wrong_year_in_title', `${path}.date`, `${date ?? ''} / ${other ?? year ?? ''}`)] : []),
  ];
}

/** What a file says of days that a person must know: nothing is turned into a day that was not given. */
export function dateFindings(content: RawRecord): ImportFinding[] {
  const plans = recordsIn(content, 'plans');
  const starts = new Map(plans.map(({ record }) => [textIn(record, 'id'), textIn(record, 'start')]));
  return [
    ...writtenFindings(content),
    ...plans.flatMap(planFindings),
    ...recordsIn(content, 'commitments').flatMap((commitment) => milestoneFindings(commitment, starts.get(textIn(commitment.record, 'plan')) ?? null)),
    ...recordsIn(content, 'meetings').flatMap(meetingFindings),
  ];
}

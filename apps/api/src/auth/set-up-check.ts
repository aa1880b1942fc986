import { type ErrorReason, invalid } from '@mesa/domain/errors';
import { isTimeZone } from '@mesa/domain/local-time';
import type { ForumRules } from '@mesa/domain/rules';
import { checkRules } from '@mesa/domain/rules-check';
import { isReservedSlug, isValidSlug } from '@mesa/domain/slug';
import Holidays from 'date-holidays';

import { checkMailAddress } from './mail-address.js';
import type { CompleteSetUpInput } from './set-up.input.js';

/** Years whose holidays are entered, beside the present one. */
const YEARS = { before: 1, after: 3 } as const;

/** Each fault of the form that the input classes cannot see. @throws INVALID by field path */
export function refuseSetUpFaults({ jurisdiction, forum, benches, secretariat }: CompleteSetUpInput): void {
  const faults: Record<string, ErrorReason> = {};
  slugFault('jurisdiction.slug', jurisdiction.slug, faults);
  slugFault('forum.slug', forum.slug, faults);
  if (!isTimeZone(jurisdiction.timeZone)) faults['jurisdiction.timeZone'] = 'unknown';
  if (!(jurisdiction.countryCode in new Holidays().getCountries())) faults['jurisdiction.countryCode'] = 'unknown';
  if (new Set(jurisdiction.languages).size < jurisdiction.languages.length) faults['jurisdiction.languages'] = 'already_exists';
  for (const [index, bench] of benches.entries()) {
    if (benches.findIndex(({ key }) => key === bench.key) < index) faults[`benches.${index}.key`] = 'already_exists';
  }
  const email = checkMailAddress(secretariat.email);
  if (!email.ok) faults['secretariat.email'] = email.reason;
  if (Object.keys(faults).length) throw invalid(faults);
}

function slugFault(path: string, slug: string, faults: Record<string, ErrorReason>): void {
  if (!isValidSlug(slug)) faults[path] = isReservedSlug(slug) ? 'reserved' : 'malformed';
}

/** @throws INVALID by path (`rules.quorum.total`) */
export function rulesOf(json: string): ForumRules {
  const checked = checkRules(parsed(json));
  if (checked.ok) return checked.rules;
  throw invalid(Object.fromEntries(Object.entries(checked.fields).map(([path, reason]) => [path === '' ? 'rules.json' : `rules.${path}`, reason])));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw invalid({ 'rules.json': 'malformed' });
  }
}

/** The country's public holidays around a year, one a day; the secretariat corrects them. */
export function publicHolidays(countryCode: string, language: string, year: number): { day: string; name: string }[] {
  const calendar = new Holidays(countryCode);
  const years = Array.from({ length: YEARS.before + YEARS.after + 1 }, (_, index) => year - YEARS.before + index);
  const found = years.flatMap((each) => calendar.getHolidays(each, language)).filter(({ type }) => type === 'public');
  const byDay = new Map(found.map(({ date, name }) => [date.slice(0, 10), name]));
  return [...byDay].map(([day, name]) => ({ day, name }));
}

import type { PartialDate } from './partial-date.js';

/** From when until when a wording was in force, as far as anybody says. */
export interface InForcePeriod {
  /** ISO day before which nothing of its plan was in force; null where nobody says. */
  readonly notBefore: string | null;
  /** The day from which it was; null where no source says. */
  readonly since: PartialDate | null;
  /** The day from which it no longer was; null while it is, and where no source says. */
  readonly until: PartialDate | null;
  /** Whether something took its place, or it was dropped. */
  readonly ended: boolean;
}

/** What stood on a day: one wording for certain, those among which the sources do not decide, or none. */
export interface Standing<W> {
  readonly isCertain: boolean;
  readonly wordings: readonly W[];
}

type Answer = 'yes' | 'no' | 'unknown';

/** Whether a day is the date or after it. */
function hasCome(date: PartialDate | null, day: string): Answer {
  if (date?.latest && date.latest <= day) return 'yes';
  return date?.earliest && day < date.earliest ? 'no' : 'unknown';
}

function stood({ since, until, ended }: InForcePeriod, day: string): Answer {
  const begun = hasCome(since, day);
  const over = ended ? hasCome(until, day) : 'no';
  if (begun === 'no' || over === 'yes') return 'no';
  return begun === 'yes' && over === 'no' ? 'yes' : 'unknown';
}

/**
 * Of the versions of one commitment or milestone, the first first, those that stood on an ISO day of the jurisdiction.
 * Never a guess: a date that is known to the month leaves that month open. `inForce` is null for a version that never was in force.
 * Source: issue "The action plan", the plan as it stood on a date; DOMAIN, "Dates as people gave them".
 */
export function standingOn<W extends { readonly inForce: InForcePeriod | null }>(versions: readonly W[], day: string): Standing<W> {
  // No version stood before those that came before it.
  let floor = '';
  const answered = versions.map((wording) => {
    const begins = wording.inForce?.notBefore ?? '';
    const answer = wording.inForce && day >= begins && day >= floor ? stood(wording.inForce, day) : 'no';
    floor = wording.inForce?.since?.earliest ?? floor;
    return { wording, answer };
  });
  // One stands at most: one that is certain rules the others out.
  const certain = answered.filter(({ answer }) => answer === 'yes');
  if (certain.length === 1) return { isCertain: true, wordings: certain.map(({ wording }) => wording) };
  const possible = answered.filter(({ answer }) => answer !== 'no').map(({ wording }) => wording);
  return { isCertain: possible.length === 0, wordings: possible };
}

/** The day of an address such as `?al=2023-06-30`; null where none is asked for, or it is no day of the calendar. */
export function dayAsked(search: URLSearchParams): string | null {
  const asked = search.get('al') ?? '';
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(asked);
  if (!parts) return null;
  const time = new Date(`${asked}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== asked ? null : asked;
}

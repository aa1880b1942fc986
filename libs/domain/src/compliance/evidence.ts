import type { MeetingState } from '../meeting-state.js';
import type { PartialDate } from '../partial-date.js';
import type { Evidence, EvidenceOutcome, EvidenceReason } from './obligation.js';
import type { Bounds } from './periods.js';

/** A meeting as the record has it. Drafts are no facts and are left out. */
export interface MeetingFact {
  readonly id: string;
  readonly ordinal: number | null;
  readonly title: string | null;
  readonly language: string;
  readonly state: Exclude<MeetingState, 'draft'>;
  /** An informal talk is recorded, and is no meeting. */
  readonly isFormal: boolean;
  /** When it was held, else for when it is convened. */
  readonly on: PartialDate | null;
  /** Whether anybody who attended is named, by person, seat or organization. */
  readonly hasNames: boolean;
  /** The forum's benches of government and civil society; null: the record does not say whether it was there. */
  readonly benches: readonly { readonly name: string; readonly present: boolean | null }[];
  /** Whether somebody of civil society was there, by bench or by the sector of a seat. */
  readonly civilSociety: boolean | null;
  /** Whether its agenda points at a commitment or milestone; null: it has none, or points at nothing. */
  readonly isAboutResults: boolean | null;
  /** Calendar days of what was done about it; null where not known, or not done. */
  readonly convenedOn: string | null;
  readonly scheduledOn: string | null;
  readonly circulatedOn: string | null;
  readonly publishedOn: string | null;
  readonly rulesId: string | null;
}

/** Something that happened on a day: a decision, a document added, an act recorded by the secretariat. */
export interface DatedFact {
  readonly kind: 'decision' | 'document' | 'record' | 'acta';
  readonly id: string;
  readonly on: PartialDate | null;
  readonly text: string | null;
  readonly language: string;
  readonly ordinal: number | null;
  readonly url: string | null;
  /** Null: it counts. */
  readonly fault: EvidenceReason | null;
}

interface Weight {
  readonly outcome: EvidenceOutcome;
  readonly why: EvidenceReason | null;
  readonly missing?: readonly string[];
}

const OVER: ReadonlySet<MeetingFact['state']> = new Set(['in_session', 'adjourned', 'held']);

/**
 * Whether a meeting counts as one of the forum: it took place, formally, on a day that is known, with each bench
 * that the forum has. Without names in a forum of two benches nobody can say whether both were there: unknown. A
 * forum without benches has met all the same, which is said. Source: DOMAIN, below the table of rules.
 */
export function weighMeeting(meeting: MeetingFact, today: string): Weight {
  const { state, isFormal, on, benches, hasNames } = meeting;
  if (state === 'cancelled') return { outcome: 'does_not_count', why: 'cancelled' };
  if (state === 'not_held') return { outcome: 'does_not_count', why: 'not_held' };
  if (!isFormal) return { outcome: 'does_not_count', why: 'informal' };
  if (!OVER.has(state)) return on?.latest && on.latest >= today ? { outcome: 'planned', why: null } : { outcome: 'does_not_count', why: 'not_recorded_as_held' };
  const absent = benches.filter(({ present }) => present === false).map(({ name }) => name);
  if (absent.length > 0) return { outcome: 'does_not_count', why: 'without_bench', missing: absent };
  if (on === null || on.earliest === null || on.latest === null) return { outcome: 'unknown', why: 'no_date' };
  const unsure = benches.filter(({ present }) => present === null).map(({ name }) => name);
  if (unsure.length > 0) return { outcome: 'unknown', why: hasNames ? 'bench_unknown' : 'no_names', missing: unsure };
  return { outcome: 'counts', why: hasNames || benches.length > 0 ? null : 'no_names' };
}

/** As a meeting with civil society on results: one of the forum, with civil society there, about commitments. */
export function weighResultsMeeting(meeting: MeetingFact, today: string): Weight {
  const weight = weighMeeting(meeting, today);
  if (weight.outcome === 'does_not_count' || weight.outcome === 'planned') return weight;
  if (meeting.civilSociety === false) return { outcome: 'does_not_count', why: 'without_civil_society' };
  if (weight.outcome === 'unknown') return weight;
  if (meeting.civilSociety === null) return { outcome: 'unknown', why: 'civil_society_unknown' };
  return meeting.isAboutResults === true ? weight : { outcome: 'unknown', why: 'results_unknown' };
}

/** A meeting as evidence, weighed by one rule. */
export function meetingEvidence({ id, on, title, language, ordinal }: MeetingFact, { outcome, why, missing = [] }: Weight): Evidence {
  return { kind: 'meeting', id, on, text: title, language, ordinal, url: null, outcome, why, missing };
}

/** A dated fact as evidence. Without a day it may count, and nobody knows when. */
export function factEvidence({ fault, ...fact }: DatedFact): Evidence {
  const isDated = fact.on !== null && fact.on.earliest !== null && fact.on.latest !== null;
  const weight: Weight = fault === 'imported' || (fault === null && !isDated)
    ? { outcome: 'unknown', why: fault ?? 'no_date' }
    : { outcome: fault === null ? 'counts' : 'does_not_count', why: fault };
  return { ...fact, ...weight, missing: [] };
}

/** A day of the record whose both ends are known. */
export interface Event extends Evidence {
  readonly on: PartialDate & { readonly earliest: string; readonly latest: string };
}

export const hasBothEnds = (evidence: Evidence): evidence is Event => evidence.on !== null && evidence.on.earliest !== null && evidence.on.latest !== null;

/** By the latest day it may mean, then the earliest. */
export const inTime = (a: Event, b: Event): number => a.on.latest.localeCompare(b.on.latest) || a.on.earliest.localeCompare(b.on.earliest) || a.id.localeCompare(b.id);

/** Whether a date can lie within a stretch of days; what has no date lies in none. */
export const touches = (on: Bounds | null, from: string | null, until: string | null): boolean =>
  on !== null && (on.earliest !== null || on.latest !== null) && (until === null || (on.earliest ?? on.latest ?? '') <= until) && (from === null || (on.latest ?? on.earliest ?? '') >= from);

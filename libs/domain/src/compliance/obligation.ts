import type { PartialDate } from '../partial-date.js';

/**
 * The rules of the compliance calendar, in the order on screen. Source: DOMAIN, "Rules the compliance calendar
 * computes"; each rule's own source stands in `RULE_SOURCES` and in the doc comment of its function.
 */
export const COMPLIANCE_RULES = [
  'forum_meets',
  'repository_updated',
  'contributions_answered',
  'results_meetings',
  'ogp_site_updated',
  'inception_report',
  'end_of_commitment_report',
  'cosoc_sessions',
  'own_frequency',
  'notice_given',
  'minutes_circulated',
  'minutes_published',
  'responses_in_time',
] as const;
export type ComplianceRule = (typeof COMPLIANCE_RULES)[number];

/** Where a rule comes from. */
export const RULE_SOURCES = {
  forum_meets: 'ogp_standards',
  repository_updated: 'ogp_standards',
  contributions_answered: 'ogp_standards',
  results_meetings: 'ogp_standards',
  ogp_site_updated: 'ogp_local_inception_form',
  inception_report: 'ogp_local_inception_form',
  end_of_commitment_report: 'ogp_local_end_of_commitment_form',
  cosoc_sessions: 'ley_18695_art_94',
  own_frequency: 'own_rules',
  notice_given: 'own_rules',
  minutes_circulated: 'own_rules',
  minutes_published: 'own_rules',
  responses_in_time: 'own_rules',
} as const satisfies Readonly<Record<ComplianceRule, string>>;
export type RuleSource = (typeof RULE_SOURCES)[ComplianceRule];

/** `unknown` is neither kept nor missed: the record does not say enough. */
export const OBLIGATION_STATES = ['kept', 'due', 'missed', 'unknown'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Whether a rule's clock runs for this forum, and if not, why. */
export const RULE_CLOCKS = ['runs', 'not_set', 'not_applicable', 'no_dates'] as const;
export type RuleClock = (typeof RULE_CLOCKS)[number];

export const EVIDENCE_KINDS = ['meeting', 'decision', 'acta', 'document', 'record', 'comments', 'statement', 'amendment', 'assessment'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** `planned`: it will count if it happens. */
export const EVIDENCE_OUTCOMES = ['counts', 'does_not_count', 'unknown', 'planned'] as const;
export type EvidenceOutcome = (typeof EVIDENCE_OUTCOMES)[number];

/** Why something does not count, may count, or counts with a remark. */
export const EVIDENCE_REASONS = [
  'informal', 'cancelled', 'not_held', 'not_recorded_as_held', 'without_bench', 'out_of_session', 'without_civil_society',
  'same_day', 'withdrawn', 'no_names', 'bench_unknown', 'no_date', 'date_vague', 'civil_society_unknown', 'results_unknown', 'imported', 'late',
  'before_submission',
] as const;
export type EvidenceReason = (typeof EVIDENCE_REASONS)[number];

/** Why a state is unknown. */
export const UNKNOWN_REASONS = ['uncertain_evidence', 'vague_dates', 'not_kept_here', 'no_record', 'no_contributions'] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** One thing that was looked at, and what it weighs. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly id: string;
  /** Null where no date is known. */
  readonly on: PartialDate | null;
  /** Its title as written, or null. */
  readonly text: string | null;
  readonly language: string;
  /** Number of the meeting in addresses. */
  readonly ordinal: number | null;
  readonly url: string | null;
  readonly outcome: EvidenceOutcome;
  readonly why: EvidenceReason | null;
  /** What was missing: names of benches; else empty. */
  readonly missing: readonly string[];
}

/** One stretch of one rule: what was asked, by when, and what the record shows. Days are ISO days of the jurisdiction. */
export interface Obligation {
  /** The same as long as the same is asked. */
  readonly key: string;
  readonly rule: ComplianceRule;
  readonly state: ObligationState;
  readonly why: UnknownReason | null;
  /** Of which plan, commitment, phase or meeting, in its own words; null where the forum itself is meant. */
  readonly subject: string | null;
  readonly subjectLanguage: string;
  /** The commitment or plan that it is about, for who records that it was done. */
  readonly commitmentId: string | null;
  readonly planId: string | null;
  /** From which day it is counted; null where not known. */
  readonly from: string | null;
  /** The day on which it ended: fulfilled, or the period over; null while it goes on. */
  readonly until: string | null;
  /** The first day that the words of the record may mean as the last one. */
  readonly dueEarliest: string | null;
  /** The last day: missed is what was not done by its end. */
  readonly dueOn: string | null;
  /** Calendar days from today to the earliest last day, while it is due; else null. */
  readonly daysLeft: number | null;
  /** How many were asked in the period, and how many count. Null where it is not a matter of counting. */
  readonly asked: number | null;
  readonly counted: number | null;
  readonly evidence: readonly Evidence[];
}

/** A rule with its obligations, those ahead first, then the latest. */
export interface RuleStanding {
  readonly rule: ComplianceRule;
  readonly source: RuleSource;
  readonly clock: RuleClock;
  readonly obligations: readonly Obligation[];
}

/** An obligation that is about the forum itself; a rule fills in the rest. */
export const obligation = (rule: ComplianceRule, given: Partial<Obligation> & Pick<Obligation, 'key' | 'state'>): Obligation => ({
  rule, why: null, subject: null, subjectLanguage: 'und', commitmentId: null, planId: null, from: null, until: null,
  dueEarliest: null, dueOn: null, daysLeft: null, asked: null, counted: null, evidence: [], ...given,
});

/** What a standing is when there is nothing to count from. */
export const standing = (rule: ComplianceRule, clock: RuleClock, obligations: readonly Obligation[] = []): RuleStanding => ({
  rule, source: RULE_SOURCES[rule], clock, obligations: inOrder(obligations),
});

const isAhead = ({ state }: Obligation): boolean => state === 'due';

/** Those ahead first, by their day; then the latest. */
function inOrder(obligations: readonly Obligation[]): Obligation[] {
  const ahead = obligations.filter(isAhead).sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.key.localeCompare(b.key));
  const past = obligations.filter((one) => !isAhead(one)).sort((a, b) => (b.dueOn ?? '').localeCompare(a.dueOn ?? '') || b.key.localeCompare(a.key));
  return [...ahead, ...past];
}

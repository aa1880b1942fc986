import { type Event, factEvidence, hasBothEnds, inTime } from './evidence.js';
import type { CommitmentFact, ComplianceFacts, PlanFact } from './facts.js';
import { sinceKept } from './forum-rules-of-ogp.js';
import { intervalObligations } from './interval.js';
import { type ComplianceRule, type Evidence, type Obligation, obligation, type RuleStanding, standing, type UnknownReason } from './obligation.js';
import { addMonths, type Bounds, daysLeftTo } from './periods.js';

const MOST_MONTHS_WITHOUT_UPDATE = 4;
const MONTHS_TO_INCEPTION_REPORT = 2;
const MONTHS_TO_END_REPORT = 1;

const aboutPlan = ({ id, title, language }: PlanFact): Partial<Obligation> => ({ planId: id, subject: title, subjectLanguage: language });

/** The OGP Local site is updated at least every four months, from submission to the plan's end. Source: OGP Local inception form. */
export function siteUpdated(facts: ComplianceFacts, today: string): RuleStanding {
  if (facts.plans.length === 0) return standing('ogp_site_updated', 'not_applicable');
  const found = facts.plans.filter(({ submitted }) => submitted?.latest).flatMap((plan) =>
    intervalObligations({
      rule: 'ogp_site_updated', months: MOST_MONTHS_WITHOUT_UPDATE, start: plan.submitted, end: plan.ends?.latest ?? null,
      evidence: plan.siteUpdates.map(factEvidence), today: closedOn(plan, today), silenceProves: sinceKept(facts), about: aboutPlan(plan),
    }));
  return standing('ogp_site_updated', found.length > 0 ? 'runs' : 'no_dates', found);
}

/** Once a plan has ended its clock stands at its last day. */
function closedOn({ ends }: PlanFact, today: string): string {
  const end = ends?.latest ?? null;
  return end !== null && end < today ? end : today;
}

/** The inception report is filed within two months of the plan's submission; one from before it is not of this plan. Source: OGP Local inception form. */
export function inceptionReport(facts: ComplianceFacts, today: string): RuleStanding {
  if (facts.plans.length === 0) return standing('inception_report', 'not_applicable');
  const found = facts.plans.flatMap((plan) => filed({ rule: 'inception_report', from: plan.submitted, months: MONTHS_TO_INCEPTION_REPORT, evidence: inceptionEvidence(plan), about: aboutPlan(plan), key: plan.id }, facts, today));
  return standing('inception_report', found.length > 0 ? 'runs' : 'no_dates', found);
}

/** What surely is from before the plan was submitted does not count; what was withdrawn keeps its reason. */
function inceptionEvidence({ submitted, inceptionReports }: PlanFact): Evidence[] {
  const since = submitted?.earliest ?? null;
  const isBefore = ({ outcome, on }: Evidence): boolean => outcome !== 'does_not_count' && since !== null && on !== null && on.latest !== null && on.latest < since;
  return inceptionReports.map(factEvidence).map((one) => (isBefore(one) ? { ...one, outcome: 'does_not_count', why: 'before_submission' } : one));
}

/**
 * The end-of-commitment report is filed within one month of the commitment's end; one whose wording has no end
 * ends with its plan. Source: OGP Local end-of-commitment form.
 */
export function endReports(facts: ComplianceFacts, today: string): RuleStanding {
  if (facts.plans.length === 0) return standing('end_of_commitment_report', 'not_applicable');
  const found = facts.plans.flatMap((plan) => plan.commitments.flatMap((commitment) => endReport(plan, commitment, facts, today)));
  return standing('end_of_commitment_report', found.length > 0 ? 'runs' : 'no_dates', found);
}

function endReport(plan: PlanFact, { id, title, language, ends, reports }: CommitmentFact, facts: ComplianceFacts, today: string): Obligation[] {
  const from = ends?.latest ? ends : plan.ends;
  const about = { planId: plan.id, commitmentId: id, subject: title ?? plan.title, subjectLanguage: title === null ? plan.language : language };
  return filed({ rule: 'end_of_commitment_report', from, months: MONTHS_TO_END_REPORT, evidence: reports.map(factEvidence), about, key: id }, facts, today);
}

interface Filing {
  readonly rule: ComplianceRule;
  /** The event from which the months are counted. */
  readonly from: Bounds | null;
  readonly months: number;
  readonly evidence: readonly Evidence[];
  readonly about: Partial<Obligation>;
  readonly key: string;
}

/** One report, once. A commitment that ends after today is not yet counted; its report is ahead all the same. */
function filed({ rule, from, months, evidence: found, about, key }: Filing, facts: ComplianceFacts, today: string): Obligation[] {
  const latest = from?.latest ?? null;
  if (latest === null) return [];
  const due = { earliest: addMonths(from?.earliest ?? latest, months), latest: addMonths(latest, months) };
  const evidence = found.map((one) => (one.outcome === 'counts' && hasBothEnds(one) && one.on.earliest > due.latest ? { ...one, why: 'late' as const } : one));
  const { state, why } = judged(evidence, due, today, sinceKept(facts)(latest));
  // In time or late, it is on record from the first one on that counts.
  const until = thatCount(evidence)[0]?.on.latest ?? null;
  return [obligation(rule, { key: `${rule}:${key}`, ...about, state, why, from: latest, until, dueEarliest: due.earliest, dueOn: due.latest, daysLeft: state === 'due' ? daysLeftTo(due.earliest, today) : null, evidence })];
}

/** Those that count, and when; the first one first. */
const thatCount = (evidence: readonly Evidence[]): Event[] => evidence.filter(({ outcome }) => outcome === 'counts').filter(hasBothEnds).sort(inTime);

function judged(evidence: readonly Evidence[], due: { readonly earliest: string; readonly latest: string }, today: string, silenceProves: boolean): { readonly state: Obligation['state']; readonly why: UnknownReason | null } {
  const dated = thatCount(evidence);
  if (dated.some(({ on }) => on.latest <= due.earliest)) return { state: 'kept', why: null };
  if (dated.some(({ on }) => on.earliest <= due.latest)) return { state: 'unknown', why: 'vague_dates' };
  if (evidence.some(({ outcome }) => outcome === 'unknown')) return { state: 'unknown', why: 'uncertain_evidence' };
  if (dated.length > 0) return { state: 'missed', why: null };
  if (today <= due.earliest) return { state: 'due', why: null };
  if (today <= due.latest) return { state: 'unknown', why: 'vague_dates' };
  return silenceProves ? { state: 'missed', why: null } : { state: 'unknown', why: 'not_kept_here' };
}

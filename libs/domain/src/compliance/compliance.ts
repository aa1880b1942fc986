import { calendarDaysBetween } from '../working-days.js';
import type { AdministrationFact, ComplianceFacts } from './facts.js';
import { contributionsAnswered, cosocSessions, forumMeets, repositoryUpdated, resultsMeetings } from './forum-rules-of-ogp.js';
import { type ComplianceRule, COMPLIANCE_RULES, type Obligation, type RuleStanding } from './obligation.js';
import { endReports, inceptionReport, siteUpdated } from './ogp-local.js';
import { minutesInTime, noticeGiven, ownFrequency, responsesInTime } from './own-rules.js';

const RULES: Readonly<Record<ComplianceRule, (facts: ComplianceFacts, today: string) => RuleStanding>> = {
  forum_meets: forumMeets,
  repository_updated: repositoryUpdated,
  contributions_answered: contributionsAnswered,
  results_meetings: resultsMeetings,
  ogp_site_updated: siteUpdated,
  inception_report: inceptionReport,
  end_of_commitment_report: endReports,
  cosoc_sessions: cosocSessions,
  own_frequency: ownFrequency,
  notice_given: noticeGiven,
  minutes_circulated: (facts, today) => minutesInTime('minutes_circulated', facts, today),
  minutes_published: (facts, today) => minutesInTime('minutes_published', facts, today),
  responses_in_time: responsesInTime,
};

/** How a forum stands with every rule today, a calendar day of its jurisdiction. Source: DOMAIN, "Rules the compliance calendar computes". */
export const complianceOf = (facts: ComplianceFacts, today: string): RuleStanding[] => COMPLIANCE_RULES.map((rule) => RULES[rule](facts, today));

/** Everything that is due, of all rules, by its day. */
export const ahead = (standings: readonly RuleStanding[]): Obligation[] =>
  standings.flatMap(({ obligations }) => obligations.filter(({ state }) => state === 'due')).sort((a, b) => (a.dueEarliest ?? '9999').localeCompare(b.dueEarliest ?? '9999') || a.key.localeCompare(b.key));

/** What was missed and can still be ended: the gap is open. */
export const openGaps = (standings: readonly RuleStanding[]): Obligation[] =>
  standings.flatMap(({ obligations }) => obligations.filter(({ state, until }) => state === 'missed' && until === null));

/** Days before the last one on which somebody is warned, the earliest first. */
export const WARNING_DAYS = [30, 7] as const;
export type WarningDays = (typeof WARNING_DAYS)[number];

/** Rules whose gap somebody is warned of; minutes, notice and responses have reminders of their own. */
export const WARNED_RULES = ['forum_meets', 'repository_updated', 'results_meetings', 'ogp_site_updated', 'inception_report', 'end_of_commitment_report', 'cosoc_sessions', 'own_frequency'] as const satisfies readonly ComplianceRule[];

/** Whether anybody is warned of a gap in it. */
export const isWarned = (rule: ComplianceRule): boolean => (WARNED_RULES as readonly ComplianceRule[]).includes(rule);

/** A short period is not warned of a month before: it has hardly begun. */
const LONG_ENOUGH_DAYS = 62;

/**
 * Which warning an obligation asks for today: the last one whose day has come. None where what is planned would keep
 * it, but for the last one.
 */
export function warningOf({ rule, state, daysLeft, from, dueEarliest, asked, counted, evidence }: Obligation): WarningDays | null {
  if (state !== 'due' || daysLeft === null || dueEarliest === null || !isWarned(rule)) return null;
  const reached = WARNING_DAYS.findLast((days) => daysLeft <= days) ?? null;
  if (reached !== 30) return reached;
  const isShort = from !== null && calendarDaysBetween(from, dueEarliest) < LONG_ENOUGH_DAYS;
  const planned = evidence.filter(({ outcome, on }) => outcome === 'planned' && (on?.latest ?? '9999') <= dueEarliest).length;
  return isShort || planned >= (asked ?? 1) - (counted ?? 0) ? null : reached;
}

/** Those in office in a period, as far as their terms are known. Several administrations may answer for one gap. */
export function administrationsDuring(administrations: readonly AdministrationFact[], from: string | null, until: string): AdministrationFact[] {
  return administrations.filter(({ started, ended }) => started?.earliest && started.earliest <= until && (from === null || (ended?.latest ?? '9999') >= from));
}

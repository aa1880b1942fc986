import { factEvidence, meetingEvidence, weighMeeting, weighResultsMeeting } from './evidence.js';
import type { ComplianceFacts, PhaseFact, PlanFact } from './facts.js';
import { countedObligations } from './counted.js';
import { intervalObligations } from './interval.js';
import { type Evidence, type Obligation, obligation, type RuleStanding, standing } from './obligation.js';
import { calendarWindows, daysLeftTo, windowsFrom } from './periods.js';

const MOST_MONTHS_WITHOUT_MEETING = 6;
const UPDATES_A_YEAR = 2;
const RESULTS_MEETINGS_A_YEAR = 2;
const COSOC_SESSIONS_A_YEAR = 4;
const YEAR = 12;

/** For what the product's own records show: not to find it is to know that it was not. */
const ALWAYS = (): boolean => true;

/** For what is known only if somebody recorded it: silence proves something from the day on which the forum is kept here. */
export const sinceKept = ({ keptSince }: ComplianceFacts) => (from: string): boolean => keptSince !== null && keptSince <= from;

const lastDayOf = ({ ended }: Pick<ComplianceFacts, 'ended'>): string | null => ended?.latest ?? null;

export const sessions = (facts: ComplianceFacts, today: string): Evidence[] => facts.meetings.map((meeting) => meetingEvidence(meeting, weighMeeting(meeting, today)));

/**
 * The forum meets at least every six calendar months, counted from the last meeting that counts; from its start where
 * there was none. Out-of-session decisions are shown and do not count.
 * Source: OGP Participation and Co-creation Standards (2022).
 */
export function forumMeets(facts: ComplianceFacts, today: string): RuleStanding {
  const evidence = [...sessions(facts, today), ...facts.outOfSession.map(factEvidence)];
  const hasMet = evidence.some(({ outcome }) => outcome === 'counts');
  const start = hasMet ? null : facts.started;
  const found = intervalObligations({ rule: 'forum_meets', months: MOST_MONTHS_WITHOUT_MEETING, start, end: lastDayOf(facts), evidence, today, silenceProves: ALWAYS, about: {} });
  return standing('forum_meets', found.length > 0 ? 'runs' : 'no_dates', found);
}

/**
 * The repository of evidence is updated at least twice in each calendar year, on two days. What is added here counts by
 * itself; what is kept elsewhere, when the secretariat records it. Source: OGP Standards (2022).
 */
export function repositoryUpdated(facts: ComplianceFacts, today: string): RuleStanding {
  const from = earliest([facts.started?.latest, ...facts.meetings.map(({ on }) => on?.latest), ...facts.repository.map(({ on }) => on?.latest), facts.keptSince]);
  if (from === null || from > today) return standing('repository_updated', 'no_dates');
  const windows = calendarWindows(from, lastDayOf(facts), today, UPDATES_A_YEAR, YEAR);
  return standing('repository_updated', 'runs', countedObligations({ rule: 'repository_updated', windows, evidence: facts.repository.map(factEvidence), today, byDay: true, silenceProves: sinceKept(facts), about: {} }));
}

const earliest = (days: readonly (string | null | undefined)[]): string | null => days.filter((day): day is string => typeof day === 'string').sort()[0] ?? null;

/** Each contribution to a phase of a plan gets a reasoned response. Source: OGP Standards (2022), "per process". */
export function contributionsAnswered(facts: ComplianceFacts, today: string): RuleStanding {
  const found = facts.plans.flatMap((plan) => plan.phases.filter(({ commentsOpen, asked }) => commentsOpen || asked > 0).map((phase) => ofPhase(plan, phase, today)));
  return standing('contributions_answered', found.length > 0 ? 'runs' : 'not_applicable', found);
}

/** Until the phase is over, and the last of the clocks that run has run out. */
function ofPhase(plan: PlanFact, { id, label, language, startsOn, endsOn, asked, waiting, lastDueOn }: PhaseFact, today: string): Obligation {
  const dueOn = endsOn !== null && lastDueOn !== null && lastDueOn > endsOn ? lastDueOn : endsOn;
  const isOver = dueOn !== null && today > dueOn;
  const state = !isOver ? 'due' : asked === 0 ? 'unknown' : waiting === 0 ? 'kept' : 'missed';
  return obligation('contributions_answered', {
    key: `contributions_answered:${id}`, state, why: state === 'unknown' ? 'no_contributions' : null, planId: plan.id,
    subject: label ?? plan.title, subjectLanguage: label === null ? plan.language : language, from: startsOn, until: isOver ? dueOn : null,
    dueEarliest: dueOn, dueOn, daysLeft: state === 'due' && dueOn !== null ? daysLeftTo(dueOn, today) : null, asked, counted: asked - waiting,
  });
}

/** When a plan is carried out: its phases of implementation, else its own dates, else from its submission. */
function implementationOf({ phases, starts, submitted, ends }: PlanFact): { readonly from: string | null; readonly until: string | null } {
  const own = phases.filter(({ kind }) => kind === 'implementation');
  const from = own.map(({ startsOn }) => startsOn).filter((day) => day !== null).sort()[0];
  const until = own.map(({ endsOn }) => endsOn).filter((day) => day !== null).sort().at(-1);
  return { from: from ?? starts?.latest ?? submitted?.latest ?? null, until: until ?? ends?.latest ?? null };
}

const aboutPlan = ({ id, title, language }: PlanFact): Partial<Obligation> => ({ planId: id, subject: title, subjectLanguage: language });

/**
 * Meetings with civil society on results, at least two in each year of implementation, counted from its first day.
 * Source: OGP Standards (2022).
 */
export function resultsMeetings(facts: ComplianceFacts, today: string): RuleStanding {
  if (facts.plans.length === 0) return standing('results_meetings', 'not_applicable');
  const evidence = facts.meetings.map((meeting) => meetingEvidence(meeting, weighResultsMeeting(meeting, today)));
  const dated = facts.plans.flatMap((plan) => {
    const { from, until } = implementationOf(plan);
    return from === null ? [] : countedObligations({ rule: 'results_meetings', windows: windowsFrom(from, until, today, RESULTS_MEETINGS_A_YEAR, YEAR), evidence, today, byDay: false, silenceProves: ALWAYS, about: aboutPlan(plan) });
  });
  return standing('results_meetings', dated.length > 0 ? 'runs' : 'no_dates', dated);
}

/** Ley 18.695, article 94: a COSOC sits at least four times in each calendar year. Only where the forum is one. */
export function cosocSessions(facts: ComplianceFacts, today: string): RuleStanding {
  if (!facts.isCosoc) return standing('cosoc_sessions', 'not_applicable');
  const from = earliest([facts.started?.latest, ...facts.meetings.map(({ on }) => on?.latest)]);
  if (from === null || from > today) return standing('cosoc_sessions', 'no_dates');
  const windows = calendarWindows(from, lastDayOf(facts), today, COSOC_SESSIONS_A_YEAR, YEAR);
  return standing('cosoc_sessions', 'runs', countedObligations({ rule: 'cosoc_sessions', windows, evidence: sessions(facts, today), today, byDay: false, silenceProves: ALWAYS, about: {} }));
}

/**
 * Whether a forum is a council of civil society organizations of Chile (COSOC), by its kind, its country and its name.
 * Source: Ley 18.695, article 94.
 */
export const isCosoc = (country: string | null, kind: string, names: readonly string[]): boolean =>
  country?.toUpperCase() === 'CL' && kind === 'council' && names.some((name) => /\bCOSOC\b|organizaciones de la sociedad civil/iu.test(name));

import { minutesClock } from '../minutes-clock.js';
import type { ForumRules } from '../rules.js';
import { addDays } from '../working-days.js';
import { countedObligations } from './counted.js';
import { type MeetingFact, meetingEvidence } from './evidence.js';
import type { ComplianceFacts, ResponseYear } from './facts.js';
import { sessions } from './forum-rules-of-ogp.js';
import { type ComplianceRule, type Evidence, type Obligation, obligation, type RuleStanding, standing } from './obligation.js';
import { calendarWindows, daysLeftTo } from './periods.js';

type Version = ComplianceFacts['rulesVersions'][number];

/** The version in force on a day; null where the forum had none. */
const versionOn = (versions: readonly Version[], day: string): Version | null => versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? null;

/** Whether any version has the rule: else no clock runs. */
const hasRule = ({ rulesVersions }: ComplianceFacts, has: (rules: ForumRules) => unknown): boolean => rulesVersions.some(({ rules }) => has(rules) !== null && has(rules) !== undefined);

const MONTHS_PER = { month: 1, quarter: 3, semester: 6, year: 12 } as const;
const LAST_DAY = '9999-12-31';

/** How often the forum's own rules ask it to meet, version by version. Source: ForumRules.frequency. */
export function ownFrequency(facts: ComplianceFacts, today: string): RuleStanding {
  if (!hasRule(facts, ({ frequency }) => frequency)) return standing('own_frequency', 'not_set');
  const evidence = sessions(facts, today);
  const found = facts.rulesVersions.flatMap(({ rules: { frequency }, effectiveFrom }, at) => {
    const end = [before(facts.rulesVersions[at + 1]?.effectiveFrom), facts.ended?.latest ?? LAST_DAY].sort()[0];
    if (!frequency || effectiveFrom > today) return [];
    const windows = calendarWindows(effectiveFrom, end === LAST_DAY || end === undefined ? null : end, today, frequency.n, MONTHS_PER[frequency.per]);
    return countedObligations({ rule: 'own_frequency', windows, evidence, today, byDay: false, silenceProves: () => true, about: {} });
  });
  return standing('own_frequency', 'runs', found);
}

const before = (day: string | undefined): string => (day === undefined ? LAST_DAY : addDays(day, -1, 'calendar_days', new Set()));

/** The notice of each meeting that was convened, by the rules of the day on which it was. Source: ForumRules.notice. */
export function noticeGiven(facts: ComplianceFacts, today: string): RuleStanding {
  if (!hasRule(facts, ({ notice }) => notice)) return standing('notice_given', 'not_set');
  const found = facts.meetings.flatMap((meeting): Obligation[] => {
    const { scheduledOn, convenedOn } = meeting;
    const notice = scheduledOn === null ? null : versionOn(facts.rulesVersions, convenedOn ?? scheduledOn)?.rules.notice;
    if (!notice || scheduledOn === null) return [];
    const dueOn = addDays(scheduledOn, -notice.n, notice.unit, facts.holidays);
    const state = convenedOn === null ? 'unknown' : convenedOn <= dueOn ? 'kept' : 'missed';
    return [ofMeeting('notice_given', meeting, { state, why: state === 'unknown' ? 'no_record' : null, until: convenedOn, dueOn }, today)];
  });
  return standing('notice_given', 'runs', found);
}

const MINUTES_RULES = { minutes_circulated: 'circulate', minutes_published: 'publish' } as const;

/** Minutes are circulated and published within the days that the rules of their meeting set. Source: ForumRules.minutes. */
export function minutesInTime(rule: keyof typeof MINUTES_RULES, facts: ComplianceFacts, today: string): RuleStanding {
  const field = rule === 'minutes_circulated' ? 'daysToCirculate' : 'daysToPublish';
  if (!hasRule(facts, ({ minutes }) => minutes?.[field])) return standing(rule, 'not_set');
  const found = facts.meetings.filter(({ state }) => state === 'held').flatMap((meeting): Obligation[] => {
    const { circulatedOn, publishedOn, rulesId, on } = meeting;
    const minutes = facts.rulesVersions.find(({ id }) => id === rulesId)?.rules.minutes ?? null;
    const clock = minutesClock({ rule: minutes, heldOn: on?.latest ?? null, circulatedOn, versionCirculatedOn: null, publishedOn, today, holidays: facts.holidays });
    const deadline = clock?.[MINUTES_RULES[rule]] ?? null;
    if (deadline === null) return [];
    // What was published without being circulated here was circulated by then.
    const doneOn = rule === 'minutes_circulated' ? (circulatedOn ?? publishedOn) : publishedOn;
    const state = deadline.late ? 'missed' : doneOn === null ? 'due' : 'kept';
    return [ofMeeting(rule, meeting, { state, until: doneOn, dueOn: deadline.lastDay }, today)];
  });
  return standing(rule, 'runs', found);
}

function ofMeeting(rule: ComplianceRule, meeting: MeetingFact, given: Pick<Obligation, 'state' | 'until' | 'dueOn'> & Partial<Obligation>, today: string): Obligation {
  return obligation(rule, {
    key: `${rule}:${meeting.id}`, subject: meeting.title, subjectLanguage: meeting.language, from: meeting.on?.latest ?? null, dueEarliest: given.dueOn,
    daysLeft: given.state === 'due' && given.dueOn !== null ? daysLeftTo(given.dueOn, today) : null, evidence: [meetingEvidence(meeting, { outcome: given.state === 'kept' ? 'counts' : given.state === 'missed' && given.until === null ? 'does_not_count' : given.state === 'due' ? 'planned' : given.state === 'unknown' ? 'unknown' : 'counts', why: given.state === 'missed' && given.until !== null ? 'late' : null })], ...given,
  });
}

/** Responses within the working days that the rules set, by the calendar year of their last day. Source: ForumRules.workingDaysToRespond. */
export function responsesInTime(facts: ComplianceFacts, today: string): RuleStanding {
  if (!hasRule(facts, ({ workingDaysToRespond }) => workingDaysToRespond)) return standing('responses_in_time', 'not_set');
  return standing('responses_in_time', 'runs', facts.responses.map((year) => ofYear(year, today)));
}

function ofYear({ year, asked, inTime, late, overdue, waiting, nextDueOn }: ResponseYear, today: string): Obligation {
  const state = late + overdue > 0 ? 'missed' : waiting > 0 ? 'due' : 'kept';
  const dueOn = nextDueOn ?? `${year}-12-31`;
  const comments: Evidence = { kind: 'comments', id: String(year), on: null, text: null, language: 'und', ordinal: null, url: null, outcome: state === 'kept' ? 'counts' : state === 'due' ? 'planned' : 'does_not_count', why: late > 0 ? 'late' : null, missing: [] };
  return obligation('responses_in_time', {
    key: `responses_in_time:${year}`, state, from: `${year}-01-01`, until: `${year}-12-31`, dueEarliest: dueOn, dueOn,
    daysLeft: state === 'due' ? daysLeftTo(dueOn, today) : null, asked, counted: inTime, evidence: [comments],
  });
}

import { factEvidence, meetingEvidence, touches, weighMeeting } from './evidence.js';
import type { ComplianceFacts, PlanFact } from './facts.js';
import type { Evidence } from './obligation.js';

/** What the two OGP Local forms ask, in words of ours. Source: OGP Local inception and end-of-commitment assessment forms. */
export const FORM_QUESTIONS = [
  'forum_exists', 'forum_is_multi_stakeholder', 'met_in_co_creation', 'plan_endorsed',
  'site_kept', 'informed_in_advance', 'open_to_contributions', 'contributions_answered', 'iterative_dialogue', 'forum_is_inclusive',
  'commitment_verifiable', 'commitment_relevant', 'commitment_new', 'commitment_promising',
  'completion', 'milestones_completed', 'difficulties', 'carried_out_as_planned', 'opened_government', 'stakeholders_took_part', 'lessons',
] as const;
export type FormQuestion = (typeof FORM_QUESTIONS)[number];

/** Whether the inception form asks it of each commitment. */
export const isOfCommitment = (question: FormQuestion): boolean => question.startsWith('commitment_');

/** `stated`: in somebody's words, which stand as its evidence. `judgement`: the data bring proof, and a person has to judge. */
export const FORM_ANSWERS = ['yes', 'no', 'partly', 'stated', 'judgement', 'unknown'] as const;
export type FormAnswer = (typeof FORM_ANSWERS)[number];

/** What is missing to answer, or to answer better. */
export const FORM_GAPS = [
  'start_date', 'rules', 'seats', 'government_seats', 'meetings', 'who_attended', 'adopting_decision', 'site_record', 'convening_dates', 'open_phase', 'public_contributions',
  'contributions', 'assessment', 'ogp_values', 'statements', 'monitoring_statement', 'milestones', 'challenges', 'interviews',
] as const;
export type FormGap = (typeof FORM_GAPS)[number];

/** One question answered from the data, with what it rests on and what is missing. */
export interface FormEntry {
  readonly question: FormQuestion;
  readonly answer: FormAnswer;
  /** Of which commitment, in its own words; null: of the whole. */
  readonly subject: string | null;
  readonly subjectLanguage: string;
  /** "n of m", where something is counted. */
  readonly count: number | null;
  readonly of: number | null;
  readonly evidence: readonly Evidence[];
  readonly missing: readonly FormGap[];
}

export const entry = (question: FormQuestion, answer: FormAnswer, given: Partial<FormEntry> = {}): FormEntry => ({ question, answer, subject: null, subjectLanguage: 'und', count: null, of: null, evidence: [], missing: [], ...given });

/** Members' seats by what they stand for. */
export interface SeatFacts {
  readonly total: number;
  readonly government: number;
  readonly civilSociety: number;
  readonly sectors: number;
}

export interface InceptionFacts {
  readonly facts: ComplianceFacts;
  readonly plan: PlanFact;
  readonly seats: SeatFacts;
  /** The decision by which the forum adopted the plan. */
  readonly adoption: Evidence | null;
}

/** The process part of the inception form: the forum, and how the plan was made up to its submission. */
export function inceptionEntries({ facts, plan, seats, adoption }: InceptionFacts, today: string): FormEntry[] {
  const phases = plan.phases.filter(({ kind }) => kind === 'co_creation');
  const from = phases.map(({ startsOn }) => startsOn).filter((day) => day !== null).sort()[0] ?? null;
  const until = plan.submitted?.latest ?? phases.map(({ endsOn }) => endsOn).filter((day) => day !== null).sort().at(-1) ?? today;
  const during = facts.meetings.filter(({ on }) => touches(on, from, until));
  return [...ofForum(facts, seats, today), ...ofMeetings(during, today), ofAdoption(adoption), ...ofPublicity(plan, during, phases), ofSectors(seats)];
}

function ofForum(facts: ComplianceFacts, { total, government, civilSociety }: SeatFacts, today: string): FormEntry[] {
  const sessions = facts.meetings.map((meeting) => meetingEvidence(meeting, weighMeeting(meeting, today))).filter(({ outcome }) => outcome === 'counts').slice(-2);
  return [
    entry('forum_exists', 'yes', { evidence: sessions, missing: [...(facts.started === null ? (['start_date'] as const) : []), ...(facts.rulesVersions.length === 0 ? (['rules'] as const) : [])] }),
    entry('forum_is_multi_stakeholder', total === 0 ? 'unknown' : civilSociety === 0 ? 'no' : government > 0 ? 'yes' : 'partly', { count: civilSociety, of: total, missing: total === 0 ? ['seats'] : government === 0 ? ['government_seats'] : [] }),
  ];
}

function ofMeetings(during: ComplianceFacts['meetings'], today: string): FormEntry[] {
  const counted = during.filter((meeting) => weighMeeting(meeting, today).outcome === 'counts');
  const withCivilSociety = counted.filter(({ civilSociety }) => civilSociety === true);
  const evidence = during.map((meeting) => meetingEvidence(meeting, weighMeeting(meeting, today)));
  const missing = during.length === 0 ? (['meetings'] as const) : withCivilSociety.length === 0 ? (['who_attended'] as const) : [];
  return [
    entry('met_in_co_creation', withCivilSociety.length > 0 ? 'yes' : 'unknown', { count: withCivilSociety.length, of: during.length, evidence, missing }),
    entry('iterative_dialogue', 'judgement', { count: counted.length, of: during.length, evidence, missing: ['interviews'] }),
  ];
}

const ofAdoption = (adoption: Evidence | null): FormEntry => (adoption === null ? entry('plan_endorsed', 'unknown', { missing: ['adopting_decision'] }) : entry('plan_endorsed', 'yes', { evidence: [adoption] }));

function ofPublicity(plan: PlanFact, during: ComplianceFacts['meetings'], phases: PlanFact['phases']): FormEntry[] {
  const updates = plan.siteUpdates.map(factEvidence).filter(({ outcome }) => outcome === 'counts');
  const dated = during.filter(({ convenedOn, scheduledOn }) => convenedOn !== null && scheduledOn !== null);
  const before = dated.filter(({ convenedOn, scheduledOn }) => (convenedOn ?? '') < (scheduledOn ?? ''));
  const asked = phases.reduce((sum, one) => sum + one.asked, 0);
  const answered = asked - phases.reduce((sum, one) => sum + one.waiting, 0);
  const wereOpen = phases.some(({ commentsOpen }) => commentsOpen) || asked > 0;
  return [
    entry('site_kept', updates.length > 0 ? 'yes' : 'unknown', { evidence: updates, missing: updates.length > 0 ? [] : ['site_record'] }),
    entry('informed_in_advance', shareOf(before.length, dated.length), { count: before.length, of: dated.length, missing: dated.length === 0 ? ['convening_dates'] : [] }),
    entry('open_to_contributions', wereOpen ? 'judgement' : 'unknown', { count: asked, of: null, missing: wereOpen ? ['public_contributions'] : ['open_phase', 'public_contributions'] }),
    entry('contributions_answered', shareOf(answered, asked), { count: answered, of: asked, missing: asked === 0 ? ['contributions'] : [] }),
  ];
}

/** All, some or none of those that are on record; unknown where none is. */
const shareOf = (count: number, of: number): FormAnswer => (of === 0 ? 'unknown' : count === of ? 'yes' : count === 0 ? 'no' : 'partly');

const ofSectors = ({ total, sectors }: SeatFacts): FormEntry => entry('forum_is_inclusive', total === 0 ? 'unknown' : 'judgement', { count: sectors, of: null, missing: total === 0 ? ['seats', 'interviews'] : ['interviews'] });

/** A commitment as the forms ask about it. Texts are somebody's, and come as evidence. */
export interface CommitmentFormFacts {
  readonly title: string | null;
  readonly language: string;
  readonly ogpValues: number;
  readonly isVerifiable: boolean | null;
  readonly isRelevant: boolean | null;
  readonly novelty: Evidence | null;
  readonly promise: Evidence | null;
  readonly results: Evidence | null;
  /** The latest of each side about the commitment itself. */
  readonly statements: readonly Evidence[];
  readonly hasMonitoringStatement: boolean;
  readonly challenges: readonly Evidence[];
  readonly amendments: readonly Evidence[];
  readonly milestones: number;
  /** Those whose latest statement by some side is that they are completed. */
  readonly milestonesCompleted: number;
  readonly meetings: readonly Evidence[];
  readonly contributions: number;
}

const judged = (value: boolean | null): FormAnswer => (value === null ? 'judgement' : value ? 'yes' : 'no');

/** The design part of the inception form, of one commitment. */
export function designEntries({ title, language, ogpValues, isVerifiable, isRelevant, novelty, promise }: CommitmentFormFacts): FormEntry[] {
  const about = { subject: title, subjectLanguage: language };
  return [
    entry('commitment_verifiable', judged(isVerifiable), { ...about, missing: isVerifiable === null ? ['assessment'] : [] }),
    entry('commitment_relevant', isRelevant === null && ogpValues > 0 ? 'yes' : judged(isRelevant), { ...about, count: ogpValues, missing: ogpValues === 0 ? ['ogp_values'] : [] }),
    entry('commitment_new', novelty === null ? 'judgement' : 'stated', { ...about, evidence: novelty === null ? [] : [novelty], missing: novelty === null ? ['assessment'] : [] }),
    entry('commitment_promising', promise === null ? 'judgement' : 'stated', { ...about, evidence: promise === null ? [] : [promise], missing: promise === null ? ['assessment'] : [] }),
  ];
}

/** The end-of-commitment form. A statement is somebody's: "completed" is never answered by the product itself. */
export function endEntries(facts: CommitmentFormFacts): FormEntry[] {
  const { statements, hasMonitoringStatement, milestones, milestonesCompleted, challenges, amendments, results, meetings, contributions } = facts;
  const stated = (question: FormQuestion, evidence: readonly Evidence[], missing: readonly FormGap[]): FormEntry => entry(question, evidence.length > 0 ? 'stated' : 'unknown', { evidence, missing });
  return [
    stated('completion', statements, [...(statements.length === 0 ? (['statements'] as const) : []), ...(hasMonitoringStatement ? [] : (['monitoring_statement'] as const))]),
    entry('milestones_completed', shareOf(milestonesCompleted, milestones), { count: milestonesCompleted, of: milestones, missing: milestones === 0 ? ['milestones'] : [] }),
    stated('difficulties', challenges, challenges.length === 0 ? ['challenges'] : []),
    entry('carried_out_as_planned', amendments.length === 0 ? 'judgement' : 'no', { count: amendments.length, evidence: amendments, missing: amendments.length === 0 ? ['interviews'] : [] }),
    entry('opened_government', results === null ? 'judgement' : 'stated', { evidence: results === null ? [] : [results], missing: results === null ? ['assessment'] : [] }),
    entry('stakeholders_took_part', meetings.length + contributions > 0 ? 'judgement' : 'unknown', { count: contributions, evidence: meetings, missing: meetings.length + contributions > 0 ? ['interviews'] : ['meetings', 'contributions'] }),
    entry('lessons', 'judgement', { missing: ['interviews'] }),
  ];
}

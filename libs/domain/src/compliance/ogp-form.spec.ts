import { describe, expect, it } from '@jest/globals';

import { parsePartialDate } from '../date-parsing.js';
import type { PartialDate } from '../partial-date.js';
import type { MeetingFact } from './evidence.js';
import type { ComplianceFacts, PlanFact } from './facts.js';
import type { Evidence } from './obligation.js';
import { type CommitmentFormFacts, designEntries, endEntries, inceptionEntries } from './ogp-form.js';

const on = (raw: string): PartialDate => parsePartialDate(raw, 'en') as PartialDate;
const meeting = (day: string, given: Partial<MeetingFact> = {}): MeetingFact => ({
  id: day, ordinal: 1, title: null, language: 'es', state: 'held', isFormal: true, on: on(day), hasNames: true, benches: [], civilSociety: true, isAboutResults: null,
  convenedOn: null, scheduledOn: null, circulatedOn: null, publishedOn: null, rulesId: null, ...given,
});
const facts = (meetings: readonly MeetingFact[]): ComplianceFacts => ({ started: on('2021-04-29'), ended: null, isCosoc: false, keptSince: null, meetings, outOfSession: [], repository: [], plans: [], rulesVersions: [], responses: [], holidays: new Set() });
const plan: PlanFact = { id: 'p', title: 'Plan', language: 'es', submitted: on('2021-11-16'), starts: null, ends: null, phases: [], commitments: [], siteUpdates: [], inceptionReports: [] };
const NO_SEATS = { total: 0, government: 0, civilSociety: 0, sectors: 0 };
const stated: Evidence = { kind: 'decision', id: 'd', on: null, text: 'Se aprueba', language: 'es', ordinal: null, url: null, outcome: 'counts', why: null, missing: [] };

describe('the inception form', () => {
  const shown = (entries: ReturnType<typeof inceptionEntries>) => Object.fromEntries(entries.map(({ question, answer, missing }) => [question, [answer, ...missing].join(' ')]));

  it('says what is missing where the record is silent, and answers nothing of itself', () => {
    expect(shown(inceptionEntries({ facts: facts([]), plan, seats: NO_SEATS, adoption: null }, '2026-01-01'))).toEqual({
      forum_exists: 'yes rules', forum_is_multi_stakeholder: 'unknown seats', met_in_co_creation: 'unknown meetings', iterative_dialogue: 'judgement interviews', plan_endorsed: 'unknown adopting_decision',
      site_kept: 'unknown site_record', informed_in_advance: 'unknown convening_dates', open_to_contributions: 'unknown open_phase public_contributions', contributions_answered: 'unknown contributions', forum_is_inclusive: 'unknown seats interviews',
    });
  });

  it('rests on meetings up to the submission, seats, the adopting decision and what was answered', () => {
    const phases = [{ id: 'f', label: null, language: 'es', kind: 'co_creation' as const, startsOn: '2021-01-01', endsOn: '2021-11-01', commentsOpen: true, asked: 4, waiting: 1, lastDueOn: null }];
    const meetings = [meeting('2021-04-29', { convenedOn: '2021-04-20', scheduledOn: '2021-04-29' }), meeting('2021-05-11', { convenedOn: '2021-05-11', scheduledOn: '2021-05-11', civilSociety: null }), meeting('2022-05-11')];
    const entries = inceptionEntries({ facts: facts(meetings), plan: { ...plan, phases }, seats: { total: 8, government: 2, civilSociety: 5, sectors: 4 }, adoption: stated }, '2026-01-01');
    expect(entries.map(({ question, answer, count, of }) => [question, answer, count, of])).toEqual([
      ['forum_exists', 'yes', null, null], ['forum_is_multi_stakeholder', 'yes', 5, 8], ['met_in_co_creation', 'yes', 1, 2], ['iterative_dialogue', 'judgement', 2, 2], ['plan_endorsed', 'yes', null, null],
      ['site_kept', 'unknown', null, null], ['informed_in_advance', 'partly', 1, 2], ['open_to_contributions', 'judgement', 4, null], ['contributions_answered', 'partly', 3, 4], ['forum_is_inclusive', 'judgement', 4, null],
    ]);
  });
});

describe('a commitment in the forms', () => {
  const commitment: CommitmentFormFacts = { title: 'C', language: 'es', ogpValues: 0, isVerifiable: null, isRelevant: null, novelty: null, promise: null, results: null, statements: [], hasMonitoringStatement: false, challenges: [], amendments: [], milestones: 0, milestonesCompleted: 0, meetings: [], contributions: 0 };

  it('is not judged by the product', () => {
    expect(designEntries(commitment).map(({ answer }) => answer)).toEqual(['judgement', 'judgement', 'judgement', 'judgement']);
    expect(endEntries(commitment).map(({ question, answer, missing }) => [question, answer, ...missing])).toEqual([
      ['completion', 'unknown', 'statements', 'monitoring_statement'], ['milestones_completed', 'unknown', 'milestones'], ['difficulties', 'unknown', 'challenges'], ['carried_out_as_planned', 'judgement', 'interviews'],
      ['opened_government', 'judgement', 'assessment'], ['stakeholders_took_part', 'unknown', 'meetings', 'contributions'], ['lessons', 'judgement', 'interviews'],
    ]);
  });

  it('is answered by what others stated, assessed and decided', () => {
    const known = { ...commitment, ogpValues: 2, isVerifiable: false, novelty: stated, statements: [stated], hasMonitoringStatement: true, amendments: [stated], milestones: 3, milestonesCompleted: 2 };
    expect(designEntries(known).map(({ answer }) => answer)).toEqual(['no', 'yes', 'stated', 'judgement']);
    expect(endEntries(known).slice(0, 4).map(({ answer, missing }) => [answer, ...missing])).toEqual([['stated'], ['partly'], ['unknown', 'challenges'], ['no']]);
  });
});

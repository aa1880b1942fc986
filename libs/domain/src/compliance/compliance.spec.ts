import { describe, expect, it } from '@jest/globals';

import { parsePartialDate } from '../date-parsing.js';
import type { PartialDate } from '../partial-date.js';
import { administrationsDuring, ahead, complianceOf, openGaps, warningOf } from './compliance.js';
import type { DatedFact, MeetingFact } from './evidence.js';
import type { ComplianceFacts, PlanFact } from './facts.js';
import { isCosoc } from './forum-rules-of-ogp.js';
import type { ComplianceRule, Obligation } from './obligation.js';

const on = (raw: string): PartialDate => parsePartialDate(raw, 'en') as PartialDate;

const EMPTY: ComplianceFacts = { started: null, ended: null, isCosoc: false, keptSince: null, meetings: [], outOfSession: [], repository: [], plans: [], rulesVersions: [], responses: [], holidays: new Set() };

const meeting = (id: string, given: Partial<MeetingFact> = {}): MeetingFact => ({
  id, ordinal: 1, title: null, language: 'es', state: 'held', isFormal: true, on: on(id), hasNames: true, benches: [], civilSociety: true, isAboutResults: true,
  convenedOn: null, scheduledOn: null, circulatedOn: null, publishedOn: null, rulesId: null, ...given,
});

const fact = (day: string | null, given: Partial<DatedFact> = {}): DatedFact => ({ kind: 'record', id: day ?? 'none', on: day === null ? null : on(day), text: null, language: 'es', ordinal: null, url: null, fault: null, ...given });

const plan = (given: Partial<PlanFact> = {}): PlanFact => ({ id: 'p', title: 'Plan', language: 'es', submitted: on('2021-11-16'), starts: null, ends: on('2024-09'), phases: [], commitments: [], siteUpdates: [], inceptionReports: [], ...given });

const of = (rule: ComplianceRule, facts: Partial<ComplianceFacts>, today: string) => {
  const found = complianceOf({ ...EMPTY, ...facts }, today).find((one) => one.rule === rule);
  if (!found) throw new Error(rule);
  return found;
};

const shown = (obligations: readonly Obligation[]) => obligations.map(({ state, from, dueOn }) => `${state} ${from} ${dueOn}`);

const BOTH = [{ name: 'Gobierno', present: true }, { name: 'Sociedad civil', present: true }];

describe('the forum meets every six calendar months', () => {
  it('counts from the last meeting: kept between two, due after the last, missed a day after the last day', () => {
    const meetings = [meeting('2026-01-10'), meeting('2026-07-10')];
    expect(shown(of('forum_meets', { meetings }, '2027-01-10').obligations)).toEqual(['due 2026-07-10 2027-01-10', 'kept 2026-01-10 2026-07-10']);
    expect(shown(of('forum_meets', { meetings }, '2027-01-11').obligations)).toEqual(['missed 2026-07-10 2027-01-10', 'kept 2026-01-10 2026-07-10']);
  });

  it('six months from 31 August end on the last of February, in leap years the 29th', () => {
    expect(of('forum_meets', { meetings: [meeting('2026-08-31')] }, '2026-12-01').obligations[0]?.dueOn).toBe('2027-02-28');
    expect(of('forum_meets', { meetings: [meeting('2027-08-31')] }, '2027-12-01').obligations[0]?.dueOn).toBe('2028-02-29');
  });

  it('a month is not its first or last day: between both last days the state is unknown', () => {
    const meetings = [meeting('2026-05')];
    expect(of('forum_meets', { meetings }, '2026-11-01').obligations[0]).toMatchObject({ state: 'due', dueEarliest: '2026-11-01', dueOn: '2026-11-30', daysLeft: 0 });
    expect(of('forum_meets', { meetings }, '2026-11-15').obligations[0]).toMatchObject({ state: 'unknown', why: 'vague_dates', daysLeft: null });
    expect(of('forum_meets', { meetings }, '2026-12-01').obligations[0]?.state).toBe('missed');
  });

  it('without any meeting it counts from the forum’s start, and without that from nothing', () => {
    expect(shown(of('forum_meets', { started: on('2026-03-15') }, '2026-09-16').obligations)).toEqual(['missed 2026-03-15 2026-09-15']);
    expect(of('forum_meets', {}, '2026-09-16')).toMatchObject({ clock: 'no_dates', obligations: [] });
  });

  it('what does not count is shown with its reason', () => {
    const meetings = [
      meeting('2026-01-10', { benches: BOTH }),
      meeting('2026-02-01', { state: 'cancelled' }),
      meeting('2026-02-02', { isFormal: false }),
      meeting('2026-02-03', { benches: [{ name: 'Gobierno', present: true }, { name: 'Sociedad civil', present: false }] }),
      meeting('2026-02-04', { state: 'not_held' }),
      meeting('2026-02-05', { state: 'convened' }),
    ];
    const outOfSession = [fact('2026-03-01', { kind: 'decision', fault: 'out_of_session' })];
    const [gap] = of('forum_meets', { meetings, outOfSession }, '2026-08-01').obligations;
    expect(gap?.state).toBe('missed');
    expect(gap?.evidence.map(({ outcome, why, missing }) => [outcome, why, ...missing])).toEqual([
      ['counts', null], ['does_not_count', 'cancelled'], ['does_not_count', 'informal'], ['does_not_count', 'without_bench', 'Sociedad civil'],
      ['does_not_count', 'not_held'], ['does_not_count', 'not_recorded_as_held'], ['does_not_count', 'out_of_session'],
    ]);
  });

  it('a meeting without names, where there are benches, leaves the gap unknown; without benches it counts, which is said', () => {
    const unsure = { hasNames: false, benches: BOTH.map(({ name }) => ({ name, present: null })) };
    const meetings = [meeting('2026-01-10', { benches: BOTH }), meeting('2026-06-10', unsure)];
    expect(of('forum_meets', { meetings }, '2026-08-01').obligations[0]).toMatchObject({ state: 'unknown', why: 'uncertain_evidence' });
    // Even if it counts, six months have gone by since.
    expect(of('forum_meets', { meetings }, '2026-12-11').obligations[0]?.state).toBe('missed');
    const [only] = of('forum_meets', { meetings: [meeting('2026-01-10', { hasNames: false })] }, '2026-03-01').obligations;
    expect(only).toMatchObject({ state: 'due', evidence: [{ outcome: 'counts', why: 'no_names' }] });
  });

  it('a meeting convened in time is planned and keeps nothing yet', () => {
    const meetings = [meeting('2026-01-10'), meeting('2026-07-01', { state: 'convened' })];
    expect(of('forum_meets', { meetings }, '2026-06-15').obligations[0]).toMatchObject({ state: 'due', daysLeft: 25, evidence: [{ outcome: 'counts' }, { outcome: 'planned' }] });
  });

  it('nothing is owed after a forum has ended', () => {
    expect(of('forum_meets', { meetings: [meeting('2026-01-10')], ended: on('2026-05-01') }, '2027-01-01').obligations).toEqual([]);
  });

  it('a meeting after a forum has ended makes no gap before it, nor after it', () => {
    const meetings = [meeting('2025-09-01'), meeting('2026-01-10'), meeting('2026-12-01')];
    expect(shown(of('forum_meets', { meetings, ended: on('2026-05-01') }, '2028-01-01').obligations)).toEqual(['kept 2025-09-01 2026-03-01']);
    // What fell due before the end was missed all the same.
    expect(shown(of('forum_meets', { meetings, ended: on('2026-08-01') }, '2028-01-01').obligations)).toEqual(['missed 2026-01-10 2026-07-10', 'kept 2025-09-01 2026-03-01']);
  });
});

describe('the repository is updated twice a year', () => {
  it('on two days; what was withdrawn, and a second one on the same day, does not count', () => {
    const repository = [fact('2025-03-01'), fact('2025-03-01', { id: 'b' }), fact('2025-04-01', { fault: 'withdrawn' })];
    const facts = { repository, keptSince: '2025-01-01', started: on('2025-01-01') };
    expect(of('repository_updated', facts, '2026-02-01').obligations).toMatchObject([
      { state: 'due', dueOn: '2026-12-31', asked: 2, counted: 0 },
      { state: 'missed', dueOn: '2025-12-31', asked: 2, counted: 1, evidence: [{ outcome: 'counts' }, { why: 'same_day' }, { why: 'withdrawn' }] },
    ]);
    const [, kept] = of('repository_updated', { ...facts, repository: [...repository, fact('2025-12-31')] }, '2026-02-01').obligations;
    expect(kept?.state).toBe('kept');
  });

  it('of a year that the forum was not kept here, silence proves nothing', () => {
    const facts = { started: on('2023-01-01'), keptSince: '2025-06-01' };
    expect(of('repository_updated', facts, '2026-02-01').obligations.map(({ state, why }) => [state, why])).toEqual([['due', null], ['unknown', 'not_kept_here'], ['unknown', 'not_kept_here'], ['unknown', 'not_kept_here']]);
  });

  it('a year begun late is asked its share', () => {
    expect(of('repository_updated', { started: on('2025-07-01'), keptSince: '2025-07-01' }, '2025-08-01').obligations).toMatchObject([{ asked: 1 }]);
    expect(of('repository_updated', { started: on('2025-07-02'), keptSince: '2025-07-02' }, '2025-08-01').obligations).toEqual([]);
  });
});

describe('the clocks of a plan', () => {
  it('two meetings on results in each year of implementation, the last one cut short by the plan’s end', () => {
    const meetings = [meeting('2022-03-01'), meeting('2022-09-01'), meeting('2023-03-01', { civilSociety: false }), meeting('2023-05-01', { isAboutResults: null }), meeting('2023-06-01', { civilSociety: null })];
    expect(of('results_meetings', { meetings, plans: [plan()] }, '2026-01-01').obligations).toMatchObject([
      { from: '2023-11-16', dueOn: '2024-09-30', asked: 1, counted: 0, state: 'missed' },
      { from: '2022-11-16', asked: 2, counted: 0, state: 'unknown', evidence: [{ why: 'without_civil_society' }, { why: 'results_unknown' }, { why: 'civil_society_unknown' }] },
      { from: '2021-11-16', asked: 2, counted: 2, state: 'kept' },
    ]);
    expect(of('results_meetings', {}, '2026-01-01').clock).toBe('not_applicable');
  });

  it('the site every four months, until the plan has ended', () => {
    const siteUpdates = [fact('2022-01-10'), fact('2022-05-10'), fact('2022-12-01'), fact('2022-12-02', { fault: 'withdrawn' })];
    const facts = { plans: [plan({ siteUpdates, ends: on('2023-03-31') })], keptSince: '2021-01-01' };
    expect(shown(of('ogp_site_updated', facts, '2026-01-01').obligations)).toEqual(['missed 2022-05-10 2022-09-10', 'kept 2022-01-10 2022-05-10', 'kept 2021-11-16 2022-03-16']);
    expect(of('ogp_site_updated', { ...facts, keptSince: null }, '2026-01-01').obligations[0]).toMatchObject({ state: 'unknown', why: 'not_kept_here' });
  });

  it('an update of the site after the plan has ended makes no gap before it, nor after it', () => {
    const siteUpdates = [fact('2022-02-01'), fact('2022-06-15'), fact('2022-08-01')];
    const facts = { plans: [plan({ siteUpdates, ends: on('2022-05-31') })], keptSince: '2021-01-01' };
    expect(shown(of('ogp_site_updated', facts, '2026-01-01').obligations)).toEqual(['kept 2021-11-16 2022-03-16']);
    expect(shown(of('ogp_site_updated', { ...facts, plans: [plan({ siteUpdates: [fact('2022-02-01'), fact('2022-07-15')], ends: on('2022-05-31') })] }, '2026-01-01').obligations)).toEqual(['kept 2021-11-16 2022-03-16']);
  });

  it('the inception report within two months of submission', () => {
    const state = (reports: DatedFact[], today: string, keptSince: string | null = '2021-01-01') => of('inception_report', { plans: [plan({ inceptionReports: reports })], keptSince }, today).obligations[0]?.state;
    expect(state([], '2022-01-16')).toBe('due');
    expect(state([], '2022-01-17')).toBe('missed');
    expect(state([], '2022-01-17', null)).toBe('unknown');
    expect(state([fact('2022-01-16')], '2024-01-01')).toBe('kept');
    expect(state([fact('2022-01-17')], '2024-01-01')).toBe('missed');
    expect(state([fact('2022-01')], '2024-01-01')).toBe('unknown');
    expect(state([fact(null)], '2024-01-01')).toBe('unknown');
    expect(of('inception_report', { plans: [plan({ submitted: null })] }, '2024-01-01').clock).toBe('no_dates');
  });

  it('a report filed late ends its gap on the day of the first one', () => {
    const commitments = [{ id: 'a', title: 'A', language: 'es', ends: on('2022-01-31'), reports: [fact('2022-03-20')] }];
    const standings = (reports: DatedFact[]) => complianceOf({ ...EMPTY, plans: [plan({ inceptionReports: reports, commitments })], keptSince: '2021-01-01' }, '2022-04-01');
    const filed = (reports: DatedFact[]) => standings(reports).find(({ rule }) => rule === 'inception_report')?.obligations[0];
    const gaps = (reports: DatedFact[]) => openGaps(standings(reports)).map(({ rule }) => rule).filter((rule) => rule === 'inception_report' || rule === 'end_of_commitment_report');
    expect(filed([fact('2022-03-01'), fact('2022-02-10')])).toMatchObject({ state: 'missed', until: '2022-02-10', evidence: [{ why: 'late' }, { why: 'late' }] });
    expect(filed([fact('2022-03-01'), fact('2022-01-10')])).toMatchObject({ state: 'kept', until: '2022-01-10' });
    expect(filed([fact('2022-02-10', { fault: 'withdrawn' })])).toMatchObject({ state: 'missed', until: null });
    expect([gaps([fact('2022-02-10')]), gaps([fact('2022-02-10', { fault: 'withdrawn' })])]).toEqual([[], ['inception_report']]);
  });

  it('an inception report from before the plan was submitted is none of it, and says so', () => {
    const reports = [fact('2019-03-01'), fact('2021-11-15', { fault: 'withdrawn' })];
    const filed = (inceptionReports: DatedFact[], given: Partial<PlanFact> = {}) => of('inception_report', { plans: [plan({ inceptionReports, ...given })], keptSince: '2021-01-01' }, '2022-04-01').obligations[0];
    expect(filed(reports)).toMatchObject({ state: 'missed', until: null, evidence: [{ outcome: 'does_not_count', why: 'before_submission' }, { outcome: 'does_not_count', why: 'withdrawn' }] });
    expect(filed([...reports, fact('2021-11-16')])).toMatchObject({ state: 'kept', until: '2021-11-16' });
    // Of a plan submitted some day in November, one of that month may be after it.
    expect(filed([fact('2021-11-10')], { submitted: on('2021-11') })).toMatchObject({ state: 'kept', evidence: [{ outcome: 'counts' }] });
  });

  it('the end-of-commitment report within a month of its end, else of its plan’s', () => {
    const commitments = [{ id: 'a', title: 'A', language: 'es', ends: on('2024-01-31'), reports: [] }, { id: 'b', title: 'B', language: 'es', ends: null, reports: [fact('2024-10-15')] }];
    const found = of('end_of_commitment_report', { plans: [plan({ commitments })], keptSince: '2021-01-01' }, '2025-01-01').obligations;
    expect(found).toMatchObject([{ commitmentId: 'b', dueEarliest: '2024-10-01', dueOn: '2024-10-30', state: 'unknown', why: 'vague_dates' }, { commitmentId: 'a', dueOn: '2024-02-29', state: 'missed' }]);
  });

  it('a phase is kept once over and answered, and unknown where nobody is known to have asked', () => {
    const phase = { id: 'f', label: 'Cocreación', language: 'es', kind: 'co_creation' as const, startsOn: '2026-01-01', endsOn: '2026-03-31', commentsOpen: true, asked: 3, waiting: 0, lastDueOn: null };
    const state = (given: Partial<typeof phase> | { lastDueOn: string; waiting: number }, today: string) => of('contributions_answered', { plans: [plan({ phases: [{ ...phase, ...given }] })] }, today).obligations[0]?.state;
    expect(state({}, '2026-03-31')).toBe('due');
    expect(state({}, '2026-04-01')).toBe('kept');
    expect(state({ asked: 0 }, '2026-04-01')).toBe('unknown');
    expect(state({ waiting: 1 }, '2026-04-01')).toBe('missed');
    expect(state({ waiting: 1, lastDueOn: '2026-04-20' }, '2026-04-01')).toBe('due');
  });
});

describe('a COSOC', () => {
  it('is a council of Chile by that name, and sits four times a year', () => {
    expect(isCosoc('CL', 'council', ['COSOC de la comuna'])).toBe(true);
    expect(isCosoc('CL', 'roundtable', ['COSOC'])).toBe(false);
    expect(isCosoc('BR', 'council', ['COSOC'])).toBe(false);
    const meetings = ['2025-03-01', '2025-06-01', '2025-09-01'].map((day) => meeting(day));
    expect(of('cosoc_sessions', { isCosoc: true, started: on('2025-01-01'), meetings }, '2026-01-01').obligations[1]).toMatchObject({ asked: 4, counted: 3, state: 'missed' });
    expect(of('cosoc_sessions', { meetings }, '2026-01-01').clock).toBe('not_applicable');
  });
});

describe('the forum’s own rules', () => {
  const version = { id: 'r', effectiveFrom: '2026-01-01', rules: { notice: { n: 5, unit: 'working_days' as const }, frequency: { n: 1, per: 'quarter' as const }, minutes: { daysToCirculate: 5, daysToPublish: 10, dayUnit: 'working_days' as const }, workingDaysToRespond: 20 } };

  it('unset is no clock, neither kept nor missed', () => {
    for (const rule of ['own_frequency', 'notice_given', 'minutes_circulated', 'minutes_published', 'responses_in_time'] as const) {
      expect(of(rule, { meetings: [meeting('2026-03-02')] }, '2026-12-01')).toMatchObject({ clock: 'not_set', obligations: [] });
    }
  });

  it('notice is counted back from the meeting, and unknown where nobody recorded it', () => {
    const meetings = [meeting('2026-03-16', { scheduledOn: '2026-03-16', convenedOn: '2026-03-09' }), meeting('2026-04-16', { scheduledOn: '2026-04-16', convenedOn: '2026-04-10' }), meeting('2026-05-18', { scheduledOn: '2026-05-18' })];
    expect(of('notice_given', { meetings, rulesVersions: [version] }, '2026-12-01').obligations.map(({ state, dueOn }) => [state, dueOn])).toEqual([['unknown', '2026-05-11'], ['missed', '2026-04-09'], ['kept', '2026-03-09']]);
  });

  it('minutes by the rules of their meeting', () => {
    const meetings = [meeting('2026-03-02', { rulesId: 'r', circulatedOn: '2026-03-09', publishedOn: '2026-03-20' }), meeting('2026-03-03')];
    expect(of('minutes_circulated', { meetings, rulesVersions: [version] }, '2026-12-01').obligations).toMatchObject([{ state: 'kept', dueOn: '2026-03-09' }]);
    expect(of('minutes_published', { meetings, rulesVersions: [version] }, '2026-12-01').obligations).toMatchObject([{ state: 'missed', dueOn: '2026-03-16', until: '2026-03-20' }]);
  });

  it('frequency by calendar quarter', () => {
    expect(of('own_frequency', { meetings: [meeting('2026-02-01')], rulesVersions: [version] }, '2026-07-01').obligations.map(({ state, from }) => [state, from])).toEqual([['due', '2026-07-01'], ['missed', '2026-04-01'], ['kept', '2026-01-01']]);
  });

  it('responses by the year of their last day', () => {
    const responses = [{ year: 2025, asked: 4, inTime: 3, late: 1, overdue: 0, waiting: 0, nextDueOn: null }, { year: 2026, asked: 2, inTime: 1, late: 0, overdue: 0, waiting: 1, nextDueOn: '2026-03-10' }];
    expect(of('responses_in_time', { responses, rulesVersions: [version] }, '2026-03-01').obligations).toMatchObject([{ state: 'due', dueOn: '2026-03-10', daysLeft: 9 }, { state: 'missed', asked: 4, counted: 3 }]);
  });
});

describe('warnings', () => {
  const at = (today: string, more: readonly MeetingFact[] = []) => warningOf(of('forum_meets', { meetings: [meeting('2026-01-10'), ...more] }, today).obligations[0] as Obligation);

  it('come 30 and 7 days before the last day, and not after it', () => {
    expect([at('2026-06-09'), at('2026-06-10'), at('2026-07-02'), at('2026-07-03'), at('2026-07-10'), at('2026-07-11')]).toEqual([null, 30, 30, 7, 7, null]);
  });

  it('the first one is spared where a meeting is convened in time', () => {
    const convened = [meeting('2026-07-01', { state: 'convened' })];
    expect([at('2026-06-15', convened), at('2026-07-03', [meeting('2026-07-05', { state: 'convened' })])]).toEqual([null, 7]);
  });

  it('what lies ahead is in order of its day; an open gap is one that can still be ended', () => {
    const standings = complianceOf({ ...EMPTY, meetings: [meeting('2026-01-10')], plans: [plan({ submitted: on('2026-06-01'), ends: on('2028-06-01') })], keptSince: '2026-01-01' }, '2026-07-20');
    expect(ahead(standings).map(({ rule }) => rule)).toEqual(['inception_report', 'ogp_site_updated', 'repository_updated', 'results_meetings']);
    expect(openGaps(standings).map(({ rule }) => rule)).toEqual(['forum_meets']);
  });
});

describe('administrations', () => {
  it('those whose terms touch the period', () => {
    const terms = [{ name: 'A', started: on('2012'), ended: on('2024') }, { name: 'B', started: on('2024'), ended: null }, { name: 'C', started: null, ended: null }];
    expect(administrationsDuring(terms, '2021-05-11', '2026-01-01').map(({ name }) => name)).toEqual(['A', 'B']);
    expect(administrationsDuring(terms, '2021-05-11', '2022-01-01').map(({ name }) => name)).toEqual(['A']);
  });
});

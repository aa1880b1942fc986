import { describe, expect, it } from '@jest/globals';

import { approvalOf, type ApprovalQuestion, type ApprovalRow } from './minutes-approval.js';
import type { MinutesRule } from './rules.js';

const row = (extra: Partial<ApprovalRow>): ApprovalRow => ({
  versionId: 'v2',
  outcome: 'approved',
  means: 'signed',
  approverId: 'gov',
  role: 'co_chair',
  benchId: 'b-gov',
  ...extra,
});
const GOV = row({});
const CIVIL = row({ approverId: 'civ', benchId: 'b-civ' });

const ask = (rule: MinutesRule | null, approvals: readonly ApprovalRow[] = [], extra: Partial<ApprovalQuestion> = {}) =>
  approvalOf({
    rule,
    versionId: 'v2',
    requestedOn: '2022-07-01',
    today: '2022-07-04',
    holidays: new Set(),
    approvals,
    coChairs: [
      { personId: 'gov', benchId: 'b-gov' },
      { personId: 'civ', benchId: 'b-civ' },
    ],
    chairId: null,
    attendeeIds: ['p1', 'p2', 'p1'],
    ...extra,
  });

const by = (rule: NonNullable<MinutesRule['approval']>): MinutesRule => ({ approval: rule, dayUnit: 'working_days' });

describe('approvalOf', () => {
  it('by co-chairs: waits for each bench and says for whom', () => {
    expect(ask(by({ by: 'co_chairs' }), [GOV])).toMatchObject({
      state: 'pending', by: 'co_chairs', unruled: false, pending: [{ benchId: 'b-civ', personIds: ['civ'] }],
    });
    expect(ask(by({ by: 'co_chairs' }), [GOV, CIVIL])).toMatchObject({ state: 'approved', pending: [] });
  });

  it('nobody approves for another', () => {
    const forOther = row({ approverId: 'gov', benchId: 'b-civ' });
    const asMember = row({ approverId: 'civ', role: 'attendee', benchId: null });
    expect(ask(by({ by: 'co_chairs' }), [GOV, forOther, asMember]).state).toBe('pending');
  });

  it('a new version voids the approvals of the former, and its refusals', () => {
    expect(ask(by({ by: 'co_chairs' }), [GOV, row({ ...CIVIL, versionId: 'v1' })]).state).toBe('pending');
    expect(ask(by({ by: 'co_chairs' }), [GOV, CIVIL, row({ versionId: 'v1', outcome: 'refused' })]).state).toBe('approved');
  });

  it('one refusal refuses', () => {
    expect(ask(by({ by: 'co_chairs' }), [GOV, row({ ...CIVIL, outcome: 'refused' })]).state).toBe('refused');
    expect(ask(by({ by: 'silence', silenceDays: 1 }), [row({ outcome: 'refused' })], { today: '2022-08-01' }).state).toBe('refused');
  });

  it('by the chair', () => {
    const chair = row({ approverId: 'head', role: 'chair', benchId: null });
    expect(ask(by({ by: 'chair' }), [chair], { chairId: 'head' }).state).toBe('approved');
    expect(ask(by({ by: 'chair' }), [chair], { chairId: 'other' }).state).toBe('pending');
    expect(ask(by({ by: 'chair' }), [chair]).state).toBe('pending');
  });

  it('by each who attended', () => {
    const attendee = (approverId: string) => row({ approverId, role: 'attendee', benchId: null });
    expect(ask(by({ by: 'attendees' }), [attendee('p1')]).pending).toEqual([{ role: 'attendee', benchId: null, personIds: ['p2'] }]);
    expect(ask(by({ by: 'attendees' }), [attendee('p1'), attendee('p2')]).state).toBe('approved');
    expect(ask(by({ by: 'attendees' }), [], { attendeeIds: [] }).state).toBe('pending');
  });

  it('at the next meeting', () => {
    const meeting = row({ means: 'meeting', approverId: null, role: null, benchId: null });
    expect(ask(by({ by: 'next_meeting' }), [GOV, CIVIL]).state).toBe('pending');
    expect(ask(by({ by: 'next_meeting' }), [meeting]).state).toBe('approved');
  });

  it('by silence, once the last day is over', () => {
    const rule = by({ by: 'silence', silenceDays: 2 });
    expect(ask(rule, [], { today: '2022-07-05' })).toMatchObject({ state: 'pending', silenceEndsOn: '2022-07-05' });
    expect(ask(rule, [], { today: '2022-07-06' }).state).toBe('approved');
    expect(ask(rule, [], { today: '2022-07-06', holidays: new Set(['2022-07-05']) }).state).toBe('pending');
  });

  it('runs no clock that the rules do not set', () => {
    expect(ask({ approval: { by: 'silence' } }, [], { today: '2099-01-01' })).toMatchObject({ state: 'pending', silenceEndsOn: null });
    expect(ask({ approval: { by: 'silence', silenceDays: 2 } }, [], { today: '2099-01-01' }).state).toBe('pending');
  });

  it('without a rule asks the co-chairs, else the chair, else the next meeting', () => {
    expect(ask(null, [GOV, CIVIL])).toMatchObject({ state: 'approved', by: 'co_chairs', unruled: true });
    expect(ask({}, [], { coChairs: [], chairId: 'head' })).toMatchObject({ by: 'chair', unruled: true });
    expect(ask(null, [], { coChairs: [] })).toMatchObject({ state: 'pending', by: 'next_meeting', unruled: true });
  });
});

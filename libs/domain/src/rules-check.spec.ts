import { describe, expect, it } from '@jest/globals';

import { checkRules } from './rules-check.js';
import { seatsAsked } from './rules.js';

const fieldsOf = (value: unknown) => {
  const checked = checkRules(value);
  return checked.ok ? {} : checked.fields;
};

describe('checkRules', () => {
  it('accepts a forum without any rule, and fills nothing in', () => {
    expect(checkRules({})).toEqual({ ok: true, rules: {} });
    expect(checkRules({ quorum: null, notice: null, minutes: { approval: null } }).ok).toBe(true);
  });

  it('accepts every field', () => {
    const rules = {
      quorum: {
        base: 'filled_seats', total: { n: 1, m: 2, over: true }, perBench: { government: 1, civil_society: { n: 1, m: 3 } },
        secondCall: { afterMinutes: 30, total: 3 }, remoteCounts: true, deputiesCount: false, checkedAt: 'each_decision',
      },
      notice: { n: 5, unit: 'working_days' },
      frequency: { n: 2, per: 'semester' },
      decisions: { method: 'fraction', fraction: { n: 2, m: 3 }, of: 'present', perBench: true, tie: 'rejected' },
      deputiesVote: false,
      whoMayCall: { roles: ['secretariat', 'co_chair'], seats: { n: 1, m: 3 } },
      minutes: { daysToCirculate: 5, daysToObserve: 3, daysToPublish: 15, dayUnit: 'working_days', approval: { by: 'silence', silenceDays: 5 } },
      workingDaysToRespond: 20,
      actionEscalationDays: 10,
      absencesTolerated: 3,
      observersMayComment: true,
      attendancePublic: 'seat',
    };
    expect(checkRules(rules)).toEqual({ ok: true, rules });
  });

  it.each([
    [null, { '': 'malformed' }],
    [[], { '': 'malformed' }],
    [{ quorun: {} }, { quorun: 'unknown' }],
    [{ quorum: { base: 'members', total: { n: 3, m: 2 } } }, { 'quorum.base': 'unknown', 'quorum.total.n': 'out_of_range' }],
    [{ quorum: { total: { n: 1 } } }, { 'quorum.total.m': 'required' }],
    [{ quorum: { total: '5' } }, { 'quorum.total': 'malformed' }],
    [{ quorum: { perBench: { government: -1 } } }, { 'quorum.perBench.government': 'out_of_range' }],
    [{ quorum: { secondCall: { afterMinutes: 30 } } }, { 'quorum.secondCall.total': 'required' }],
    [{ notice: { n: 2.5, unit: 'weeks' } }, { 'notice.n': 'malformed', 'notice.unit': 'unknown' }],
    [{ decisions: { method: 'fraction' } }, { 'decisions.fraction': 'required' }],
    [{ minutes: { daysToObserve: 3 } }, { 'minutes.dayUnit': 'required' }],
    [{ minutes: { daysToObserve: 0, dayUnit: 'working_days' } }, { 'minutes.daysToObserve': 'out_of_range' }],
    [{ minutes: { approval: { by: 'silence' } } }, { 'minutes.approval.silenceDays': 'required' }],
    [{ minutes: { daysToPublish: 10 } }, { 'minutes.dayUnit': 'required' }],
    [{ whoMayCall: { roles: ['mayor'] } }, { 'whoMayCall.roles.0': 'unknown' }],
    [{ deputiesVote: 'no' }, { deputiesVote: 'malformed' }],
    [{ constructor: 1 }, { constructor: 'unknown' }],
  ])('tells the wrong field of %j', (value, fields) => {
    expect(fieldsOf(value)).toEqual(fields);
  });
});

describe('seatsAsked', () => {
  it.each([
    [5, 9, 5],
    [{ n: 1, m: 2 }, 7, 4],
    [{ n: 1, m: 2 }, 6, 3],
    [{ n: 1, m: 2, over: true }, 6, 4],
    [{ n: 1, m: 2, over: true }, 7, 4],
    [{ n: 2, m: 3 }, 9, 6],
    [{ n: 1, m: 3 }, 0, 0],
  ])('%j of %i is %i', (threshold, base, asked) => {
    expect(seatsAsked(threshold, base)).toBe(asked);
  });
});

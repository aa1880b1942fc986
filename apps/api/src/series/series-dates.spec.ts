import { describe, expect, it } from '@jest/globals';

import { type SeriesPattern, type SeriesQuestion, SeriesDatesService } from './series-dates.service.js';

const service = new SeriesDatesService();
const dates = (pattern: SeriesPattern, more: Partial<SeriesQuestion> = {}) =>
  service.dates({ rrule: service.ruleOf(pattern), startsOn: '2026-01-01', from: '2026-01-01', until: '2026-12-31', exceptions: [], holidays: new Set(), holidayRule: 'keep', ...more });
const days = (...given: Parameters<typeof dates>) => dates(...given).map(({ day }) => day);

const FIRST_THURSDAY: SeriesPattern = { unit: 'month', every: 1, weekday: 'TH', nth: 1 };

describe('the dates of a series', () => {
  it('are every first Thursday', () => {
    expect(days(FIRST_THURSDAY).slice(0, 4)).toEqual(['2026-01-01', '2026-02-05', '2026-03-05', '2026-04-02']);
    expect(days(FIRST_THURSDAY)).toHaveLength(12);
  });

  it('are one in each quarter, counted from the first', () => {
    expect(days({ ...FIRST_THURSDAY, every: 3 }, { startsOn: '2026-02-01', from: '2026-02-01' })).toEqual(['2026-02-05', '2026-05-07', '2026-08-06', '2026-11-05']);
  });

  it('are the last Friday of a month, whether it has four or five', () => {
    expect(days({ unit: 'month', every: 1, weekday: 'FR', nth: -1 }).slice(0, 3)).toEqual(['2026-01-30', '2026-02-27', '2026-03-27']);
  });

  it('are every second Tuesday, and never more than 26', () => {
    const all = days({ unit: 'week', every: 2, weekday: 'TU', nth: null }, { until: '2028-12-31' });
    expect([all[0], all[1], all.length]).toEqual(['2026-01-06', '2026-01-20', 26]);
  });

  it('leave exceptions out', () => {
    expect(days(FIRST_THURSDAY, { exceptions: ['2026-02-05'] }).slice(0, 2)).toEqual(['2026-01-01', '2026-03-05']);
  });

  it('do with a holiday what was asked, and nothing else', () => {
    const holidays = new Set(['2026-01-01', '2026-01-02']);
    const first = (holidayRule: SeriesQuestion['holidayRule']) => dates(FIRST_THURSDAY, { holidays, holidayRule })[0];
    expect(first('keep')).toEqual({ on: '2026-01-01', day: '2026-01-01' });
    expect(first('skip')).toEqual({ on: '2026-02-05', day: '2026-02-05' });
    expect(first('move')).toEqual({ on: '2026-01-01', day: '2026-01-05' });
  });

  it('count intervals from the first day of the series, not from the day that is asked', () => {
    expect(days({ ...FIRST_THURSDAY, every: 2 }, { from: '2026-02-01' }).slice(0, 2)).toEqual(['2026-03-05', '2026-05-07']);
  });
});

describe('the rule of a series', () => {
  it.each([FIRST_THURSDAY, { unit: 'month', every: 3, weekday: 'MO', nth: -1 }, { unit: 'week', every: 2, weekday: 'TU', nth: null }] as const)('is read back as it was written: %j', (pattern) => {
    expect(service.patternOf(service.ruleOf(pattern))).toEqual(pattern);
  });
});

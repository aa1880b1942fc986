import { describe, expect, it } from '@jest/globals';

import { minutesClock, type MinutesClockQuestion } from './minutes-clock.js';

const ask = (extra: Partial<MinutesClockQuestion> = {}) =>
  minutesClock({
    rule: { daysToCirculate: 5, daysToPublish: 10, dayUnit: 'working_days' },
    heldOn: '2022-09-12',
    circulatedOn: null,
    versionCirculatedOn: null,
    publishedOn: null,
    today: '2022-09-21',
    holidays: new Set(['2022-09-16', '2022-09-19']),
    ...extra,
  });

describe('minutesClock', () => {
  it('counts working days from the day after the meeting, less holidays', () => {
    expect(ask()).toEqual({
      heldOn: '2022-09-12',
      days: 5,
      unit: 'working_days',
      circulate: { lastDay: '2022-09-21', late: false },
      observe: null,
      publish: { lastDay: '2022-09-28', late: false },
    });
  });

  it('is late the day after the last day, and stays so once done', () => {
    expect(ask({ today: '2022-09-22' })?.circulate?.late).toBe(true);
    expect(ask({ today: '2022-12-01', circulatedOn: '2022-09-21' })?.circulate?.late).toBe(false);
    expect(ask({ today: '2022-12-01', circulatedOn: '2022-09-22' })?.circulate?.late).toBe(true);
  });

  it('stops at publication', () => {
    expect(ask({ today: '2023-01-01', publishedOn: '2022-09-20' })).toMatchObject({ days: 4, circulate: { late: false }, publish: { late: false } });
  });

  it('gives the version that is out its days to be observed, from the day it was sent', () => {
    const rule = { daysToObserve: 3, dayUnit: 'working_days' } as const;
    const out = (today: string) => ask({ rule, circulatedOn: '2022-09-13', versionCirculatedOn: '2022-09-15', today })?.observe;
    expect(out('2022-09-22')).toEqual({ lastDay: '2022-09-22', isOver: false });
    expect(out('2022-09-23')).toEqual({ lastDay: '2022-09-22', isOver: true });
    expect(ask({ rule, circulatedOn: '2022-09-13' })?.observe).toBeNull();
    expect(ask({ circulatedOn: '2022-09-13', versionCirculatedOn: '2022-09-15' })?.observe).toBeNull();
  });

  it('runs no clock that the rules do not set, and still counts calendar days', () => {
    expect(ask({ rule: null })).toMatchObject({ days: 9, unit: 'calendar_days', circulate: null, publish: null });
    expect(ask({ rule: { daysToPublish: 10 } })?.publish).toBeNull();
  });

  it('says nothing of a meeting without a day', () => {
    expect(ask({ heldOn: null })).toBeNull();
  });
});

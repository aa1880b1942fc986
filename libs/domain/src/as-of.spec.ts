import { describe, expect, test } from '@jest/globals';

import { dayAsked, type InForcePeriod, standingOn } from './as-of.js';
import { parsePartialDate } from './date-parsing.js';

const version = (number: number, since: string | null, until?: string | null, notBefore: string | null = null): { number: number; inForce: InForcePeriod } => ({
  number,
  inForce: { notBefore, since: since === null ? null : parsePartialDate(since, 'es'), until: until ? parsePartialDate(until, 'es') : null, ended: until !== undefined },
});

const on = (versions: readonly { number: number; inForce: InForcePeriod | null }[], day: string) => {
  const { isCertain, wordings } = standingOn(versions, day);
  return { isCertain, numbers: wordings.map(({ number }) => number) };
};

describe('what stood on a day', () => {
  const two = [version(1, '2021-12-01', '2022-05-12'), version(2, '2022-05-12')];

  test.each([
    ['2021-11-30', []],
    ['2021-12-01', [1]],
    ['2022-05-11', [1]],
    ['2022-05-12', [2]],
    ['2030-01-01', [2]],
  ])('on %s, dates known to the day: %j', (day, numbers) => {
    expect(on(two, day)).toEqual({ isCertain: true, numbers });
  });

  test('is left open within a month, where no more than the month is known', () => {
    const months = [version(1, '2021-12', '2022-05'), version(2, '2022-05')];
    expect(on(months, '2022-04-30')).toEqual({ isCertain: true, numbers: [1] });
    expect(on(months, '2022-05-15')).toEqual({ isCertain: false, numbers: [1, 2] });
    expect(on(months, '2022-06-01')).toEqual({ isCertain: true, numbers: [2] });
  });

  test('is left open where no source says since when the words changed', () => {
    const undated = [version(1, '2021-12-01', null), version(2, null)];
    expect(on(undated, '2021-11-30')).toEqual({ isCertain: true, numbers: [] });
    expect(on(undated, '2023-01-01')).toEqual({ isCertain: false, numbers: [1, 2] });
  });

  test('is nothing before the plan was in force, whoever forgot to date its amendments', () => {
    expect(on([version(1, null, undefined, '2021-11-16')], '2021-11-15')).toEqual({ isCertain: true, numbers: [] });
    expect(on([version(1, null, undefined, '2021-11-16')], '2021-11-16')).toEqual({ isCertain: false, numbers: [1] });
  });

  test('is nothing once it was dropped, and never a version that was only written or proposed', () => {
    expect(on([version(1, '2021-12-01', '2023-03-01')], '2023-03-01')).toEqual({ isCertain: true, numbers: [] });
    expect(on([{ number: 1, inForce: null }], '2023-03-01')).toEqual({ isCertain: true, numbers: [] });
  });
});

test.each([
  ['?al=2023-06-30', '2023-06-30'],
  ['?al=2023-02-30', null],
  ['?al=2023-6-3', null],
  ['?al=30-06-2023', null],
  ['?al=', null],
  ['', null],
])('the day of an address: %s', (search, day) => {
  expect(dayAsked(new URLSearchParams(search))).toBe(day);
});

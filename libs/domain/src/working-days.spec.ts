import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addCalendarDays, addDays, addWorkingDays, deadlineInstant, isWorkingDay, workingDaysBetween } from './working-days.js';

// 2022: Friday 16 September was declared a holiday, Monday 19 is Army Day.
const HOLIDAYS = new Set(['2022-09-16', '2022-09-19']);

describe('working days', () => {
  it('do not count the day of the act, weekends or holidays', () => {
    expect(addWorkingDays('2022-09-14', 1, HOLIDAYS)).toBe('2022-09-15');
    expect(addWorkingDays('2022-09-15', 1, HOLIDAYS)).toBe('2022-09-20');
    expect(addWorkingDays('2022-09-15', 0, HOLIDAYS)).toBe('2022-09-15');
    expect(addWorkingDays('2022-09-20', -1, HOLIDAYS)).toBe('2022-09-15');
  });

  it('take the unit that the rule names', () => {
    expect(addDays('2022-09-15', 5, 'calendar_days', HOLIDAYS)).toBe('2022-09-20');
    expect(addDays('2022-09-15', 5, 'working_days', HOLIDAYS)).toBe('2022-09-26');
  });

  it('count between two days what adding them takes', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((offset) => addCalendarDays('2018-01-01', offset));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const end = addWorkingDays(start, n, HOLIDAYS);
        expect(isWorkingDay(end, HOLIDAYS)).toBe(true);
        expect(workingDaysBetween(start, end, HOLIDAYS)).toBe(n);
        expect(workingDaysBetween(end, start, HOLIDAYS)).toBe(-n);
      }),
    );
  });

  it('end in an error, not in a loop, when every day is a holiday', () => {
    const always = { has: () => true } as unknown as ReadonlySet<string>;
    expect(() => addWorkingDays('2022-01-03', 1, always)).toThrow(RangeError);
  });
});

describe('deadlineInstant', () => {
  it('is 24:00 local', () => {
    expect(deadlineInstant('2022-07-01', 'America/Santiago').toISOString()).toBe('2022-07-02T04:00:00.000Z');
  });

  it('holds on the nights the clocks change', () => {
    expect(deadlineInstant('2022-09-10', 'America/Santiago').toISOString()).toBe('2022-09-11T04:00:00.000Z');
    expect(deadlineInstant('2022-04-02', 'America/Santiago').toISOString()).toBe('2022-04-03T04:00:00.000Z');
  });
});

import { describe, expect, it } from '@jest/globals';

import { Temporal } from 'temporal-polyfill';

import { formatDateTime, formatDay, instantOf, isDay, isTimeZone, today, wallTime } from './local-time.js';

const SANTIAGO = 'America/Santiago';

describe('instantOf', () => {
  it('derives the instant from wall time and zone', () => {
    expect(instantOf('2022-07-01T19:30', SANTIAGO).toISOString()).toBe('2022-07-01T23:30:00.000Z');
    expect(instantOf('2022-12-01T19:30', SANTIAGO).toISOString()).toBe('2022-12-01T22:30:00.000Z');
  });

  it('refuses the hour that the September change jumps over', () => {
    expect(() => instantOf('2022-09-11T00:30', SANTIAGO)).toThrow(
      expect.objectContaining({ code: 'INVALID', fields: { localTime: 'nonexistent_time' } }),
    );
    expect(() => instantOf('2022-09-11T00:30', SANTIAGO, 'later')).toThrow('nonexistent_time');
  });

  it('asks about the hour that the April change repeats, and takes the answer', () => {
    expect(() => instantOf('2022-04-02T23:30', SANTIAGO)).toThrow(
      expect.objectContaining({ fields: { localTime: 'ambiguous_time' } }),
    );
    expect(instantOf('2022-04-02T23:30', SANTIAGO, 'earlier').toISOString()).toBe('2022-04-03T02:30:00.000Z');
    expect(instantOf('2022-04-02T23:30', SANTIAGO, 'later').toISOString()).toBe('2022-04-03T03:30:00.000Z');
  });

  it.each(['2022-02-30T10:00', '2022-01-01', '2022-01-01T10:00Z', '2022-01-01T25:00', 'mañana'])('refuses %j', (local) => {
    expect(() => instantOf(local, SANTIAGO)).toThrow('malformed');
  });
});

describe('days', () => {
  it('today is a day of the jurisdiction, not of UTC', () => {
    expect(today(SANTIAGO, new Date('2022-07-02T03:59:59Z'))).toBe('2022-07-01');
    expect(today(SANTIAGO, Temporal.Instant.from('2022-07-02T04:00:00Z'))).toBe('2022-07-02');
  });

  it('knows which days and zones exist', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2023-02-29')).toBe(false);
    expect(isDay('2023-2-1')).toBe(false);
    expect(isTimeZone(SANTIAGO)).toBe(true);
    expect(isTimeZone('America/Penalolen')).toBe(false);
  });

  it('are written the same by every machine, on 24 hours', () => {
    const instant = new Date('2022-07-01T23:30:00Z');
    expect(formatDateTime(instant, SANTIAGO, 'es')).toBe('1 de julio de 2022, 19:30');
    expect(formatDateTime(instant, SANTIAGO, 'en')).toBe('1 July 2022, 19:30');
    expect(formatDay('2022-07-01', 'es', { weekday: true })).toBe('viernes 1 de julio de 2022');
    expect(wallTime(new Date('2022-07-02T04:05:00Z'), SANTIAGO)).toBe('2022-07-02T00:05');
  });
});

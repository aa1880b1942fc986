import { describe, expect, it, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { DECLINABLE_KINDS, deliveryOf, nextDigest, quietUntil } from './notifications.js';

const SANTIAGO = 'America/Santiago';
const at = (local: string, zone = SANTIAGO): Temporal.Instant => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const wall = (instant: Temporal.Instant | null, zone = SANTIAGO): string | null => instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16) ?? null;

describe('how a notification goes out', () => {
  it('is at once where nothing was chosen, as chosen for all, and as chosen for its kind before that', () => {
    expect(deliveryOf('comment_answered', { ofKind: null, ofAll: null })).toBe('at_once');
    expect(deliveryOf('comment_answered', { ofKind: null, ofAll: 'weekly' })).toBe('weekly');
    expect(deliveryOf('comment_answered', { ofKind: 'in_product', ofAll: 'weekly' })).toBe('in_product');
  });

  it('is at once whatever was chosen where a right depends on it', () => {
    for (const kind of ['minutes_approval_requested', 'comment_entered', 'minutes_observation_entered'] as const) {
      expect(deliveryOf(kind, { ofKind: 'in_product', ofAll: 'in_product' })).toBe('at_once');
      expect(DECLINABLE_KINDS).not.toContain(kind);
    }
  });
});

describe('quiet hours', () => {
  const NIGHT = { from: '22:00', until: '07:30' };

  test.each([
    ['2026-03-10T21:59', NIGHT, null],
    ['2026-03-10T22:00', NIGHT, '2026-03-11T07:30'],
    ['2026-03-11T00:00', NIGHT, '2026-03-11T07:30'],
    ['2026-03-11T07:29', NIGHT, '2026-03-11T07:30'],
    ['2026-03-11T07:30', NIGHT, null],
    ['2026-03-11T13:00', { from: '12:00', until: '15:00' }, '2026-03-11T15:00'],
    ['2026-03-11T15:00', { from: '12:00', until: '15:00' }, null],
    ['2026-03-11T11:59', { from: '12:00', until: '15:00' }, null],
    ['2026-03-11T12:00', { from: '12:00', until: '12:00' }, null],
  ])('%s within %j ends at %s', (now, hours, end) => {
    expect(wall(quietUntil(at(now), SANTIAGO, hours))).toBe(end);
  });

  it('end at the wall time, also in the night in which clocks change', () => {
    const end = quietUntil(at('2026-04-04T23:30'), SANTIAGO, NIGHT);
    expect(wall(end)).toBe('2026-04-05T07:30');
  });
});

describe('the next digest', () => {
  test.each([
    ['2026-03-10T07:59', 'daily', '2026-03-10'],
    ['2026-03-10T08:00', 'daily', '2026-03-11'],
    ['2026-03-10T12:00', 'weekly', '2026-03-16'],
    ['2026-03-16T07:00', 'weekly', '2026-03-16'],
    ['2026-03-16T08:00', 'weekly', '2026-03-23'],
    ['2026-03-15T23:59', 'weekly', '2026-03-16'],
  ] as const)('after %s, %s, is on %s at eight', (now, delivery, day) => {
    const next = nextDigest(at(now), SANTIAGO, delivery);
    expect([next.day, wall(next.at)]).toEqual([day, `${day}T08:00`]);
  });

  it('is eight of the jurisdiction, not of the machine', () => {
    const next = nextDigest(Temporal.Instant.from('2026-03-10T07:30:00Z'), 'Europe/Madrid', 'daily');
    expect(wall(next.at, 'Europe/Madrid')).toBe('2026-03-11T08:00');
  });
});

import { describe, expect, test } from '@jest/globals';

import { byUrgency, isPressing, type OrderedMilestone } from './milestone-order.js';

const day = (latest: string) => ({ raw: latest, earliest: latest, latest, precision: 'day' as const });

const milestone = (number: number, ends: string | null, isLate = false, ...said: OrderedMilestone['latestStatements'][number]['completion'][]): OrderedMilestone => ({
  number,
  wordingInForce: { isLate, ends: ends === null ? null : day(ends) },
  latestStatements: said.map((completion) => ({ completion })),
});

describe('the order of a board', () => {
  test('puts what is late first, then what has no date, then the rest by date', () => {
    const board = [milestone(1, '2027-01-31'), milestone(2, null), milestone(3, '2026-01-31', true), milestone(4, '2026-12-31'), milestone(5, '2025-01-31', true), milestone(6, null)];
    expect(board.sort(byUrgency).map(({ number }) => number)).toEqual([5, 3, 2, 6, 4, 1]);
  });

  test('does not press what everybody who spoke calls complete, and does where one side does not', () => {
    expect(isPressing(milestone(1, '2026-01-31', true, 'completed', 'completed'))).toBe(false);
    expect(isPressing(milestone(1, '2026-01-31', true, 'completed', 'limited'))).toBe(true);
    expect(isPressing(milestone(1, '2026-01-31', true))).toBe(true);
  });
});

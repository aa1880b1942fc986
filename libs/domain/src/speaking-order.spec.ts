import { describe, expect, it } from '@jest/globals';

import { type Ask, speakingOrder, type Speech } from './speaking-order.js';

const minute = (at: number): Date => new Date(Date.UTC(2026, 2, 17, 22, at));
const ask = (id: string, bench: string | null, at: number, organization: string | null = `org ${id}`): Ask => ({ id, seatId: `seat ${id}`, bench, organization, askedAt: minute(at) });
const spoke = ({ seatId, bench, organization }: Ask, at: number): Speech => ({ seatId, bench, organization, calledAt: minute(at) });
const order = (waiting: readonly Ask[], spoken: readonly Speech[] = []): string => speakingOrder(waiting, spoken).map(({ id }) => id).join(' ');

describe('the order of speakers', () => {
  it('is the order of asking, where nothing else tells them apart', () => {
    expect(order([ask('b', null, 2), ask('a', null, 1), ask('c', null, 3)])).toBe('a b c');
    expect(order([ask('b', null, 1), ask('a', null, 1)])).toBe('a b');
    expect(order([])).toBe('');
  });

  it('alternates the benches, though one of them asked first', () => {
    expect(order([ask('g1', 'gov', 1), ask('g2', 'gov', 2), ask('c1', 'civil', 3), ask('c2', 'civil', 4)])).toBe('g1 c1 g2 c2');
    const g0 = ask('g0', 'gov', 0);
    expect(order([ask('g1', 'gov', 1), ask('c1', 'civil', 3)], [spoke(g0, 0)])).toBe('c1 g1');
  });

  it('lets who has spoken less go first, whatever the bench', () => {
    const again = ask('c1', 'civil', 1);
    expect(order([again, ask('g2', 'gov', 5)], [spoke(again, 0), spoke(ask('g9', 'gov', 0), 1)])).toBe('g2 c1');
  });

  it('then the organization that has not spoken', () => {
    const earlier = ask('c0', 'civil', 0, 'union');
    expect(order([ask('c1', 'civil', 1, 'union'), ask('c2', 'civil', 2, 'youth')], [spoke(earlier, 0), spoke(ask('g', 'gov', 0), 1)])).toBe('c2 c1');
  });

  it('takes two personal seats for two organizations', () => {
    const first = ask('p1', null, 1, null);
    expect(order([ask('p2', null, 2, null), ask('p3', null, 3, null)], [spoke(first, 0)])).toBe('p2 p3');
  });
});

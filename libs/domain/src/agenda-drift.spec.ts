import { describe, expect, it } from '@jest/globals';

import { agendaDrift, minutesUsed, type TimedItem } from './agenda-drift.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 17, 22, minute));
const item = (plannedMinutes: number | null, ...runs: readonly (readonly [from: number, until: number | null])[]): TimedItem => ({ plannedMinutes, runs: runs.map(([from, until]) => ({ startedAt: at(from), endedAt: until === null ? null : at(until) })) });

describe('time on the agenda', () => {
  it('is counted over all the turns of an item', () => {
    expect(minutesUsed(item(10, [0, 5], [20, null]), at(23))).toBe(8);
    expect(minutesUsed(item(10), at(23))).toBe(0);
    // A clock set back makes nothing negative.
    expect(minutesUsed(item(10, [30, null]), at(23))).toBe(0);
  });

  it('drifts by what the items took beyond their plan, and back', () => {
    expect(agendaDrift([item(10, [0, 25]), item(20, [25, 37])], at(40))).toBe(7);
    expect(agendaDrift([item(10, [0, 5])], at(40))).toBe(-5);
  });

  it('counts an item that is on only once it is over its time', () => {
    expect(agendaDrift([item(10, [0, null])], at(5))).toBe(0);
    expect(agendaDrift([item(10, [0, null])], at(22))).toBe(12);
  });

  it('is not known where nothing was planned or taken up', () => {
    expect(agendaDrift([item(null, [0, 50]), item(10)], at(50))).toBeNull();
  });
});

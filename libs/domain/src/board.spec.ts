import { describe, expect, it } from '@jest/globals';

import { type BoardMilestone, boardOf, passes } from './board.js';
import { timeAxis, timeBar } from './board-time.js';
import type { PartialDate } from './partial-date.js';

const TODAY = '2026-03-10';
const date = (earliest: string | null, latest: string | null, precision: PartialDate['precision'] = 'day'): PartialDate => ({ raw: 'x', earliest, latest, precision });
const day = (on: string): PartialDate => date(on, on);
const one = (number: number, given: Partial<BoardMilestone> = {}): BoardMilestone => ({ number, kind: 'milestone', commitmentId: 'a', commitmentNumber: 1, ends: null, completions: [], proofCount: 0, units: [], values: [], axes: [], ...given });

describe('passes', () => {
  it('counts as late what a side does not call complete, and never what has no last day', () => {
    expect(passes('late', one(1, { ends: day('2026-03-09') }), TODAY)).toBe(true);
    expect(passes('late', one(1, { ends: day('2026-03-10') }), TODAY)).toBe(false);
    expect(passes('late', one(1, { ends: day('2026-01-01'), completions: ['completed'] }), TODAY)).toBe(false);
    expect(passes('late', one(1, { ends: day('2026-01-01'), completions: ['completed', 'limited'] }), TODAY)).toBe(true);
    expect(passes('late', one(1, { ends: date('2020-01-01', null, 'ongoing') }), TODAY)).toBe(false);
  });

  it('lets no result through that only a report names', () => {
    for (const filter of ['late', 'undated', 'unproven'] as const) expect(passes(filter, one(1, { kind: 'reported_result' }), TODAY)).toBe(false);
  });
});

describe('boardOf', () => {
  const [obras, control] = [{ id: 'u1', name: 'Obras' }, { id: 'u2', name: 'Control' }];
  const all = [
    one(1, { ends: day('2026-12-31'), proofCount: 2, units: [obras] }),
    one(2, { units: [obras, control], values: ['civic_participation'] }),
    one(3, { ends: day('2026-01-31'), axes: ['Eje 1'] }),
    one(1, { commitmentId: 'b', commitmentNumber: 10, ends: day('2026-06-30'), proofCount: 1 }),
  ];
  const numbers = (groups: readonly { key: string; rows: readonly BoardMilestone[] }[]) => groups.map(({ key, rows }) => [key, rows.map(({ number }) => number)]);

  it('puts what presses first, then what has no date', () => {
    expect(numbers(boardOf(all, 'commitment', null, TODAY).groups)).toEqual([['a', [3, 2, 1]], ['b', [1]]]);
  });

  it('by time is in the order of the dates, without a date last', () => {
    expect(boardOf(all, 'time', null, TODAY).groups[0]?.rows.map(({ commitmentNumber, number }) => [commitmentNumber, number])).toEqual([[1, 3], [10, 1], [1, 1], [1, 2]]);
  });

  it('by unit has a milestone of two units twice, and what has none last', () => {
    const board = boardOf(all, 'unit', null, TODAY);
    expect(numbers(board.groups)).toEqual([['u2', [2]], ['u1', [2, 1]], ['', [3, 1]]]);
    expect(board.rowCount).toBe(5);
  });

  it('counts the same whatever is shown', () => {
    const figures = { late: 1, undated: 1, unproven: 2 };
    expect(boardOf(all, 'axis', 'undated', TODAY)).toMatchObject({ figures, milestones: 4, rowCount: 1 });
    expect(boardOf(all, 'value', null, TODAY)).toMatchObject({ figures, rowCount: 4 });
  });
});

describe('a bar', () => {
  const axis = timeAxis([{ starts: day('2026-02-01'), ends: day('2027-03-31') }], TODAY);

  it('stands on an axis of whole years with today on it', () => {
    expect(axis).toMatchObject({ from: '2026-01-01', until: '2027-12-31', years: [{ year: 2027, at: 0.5 }] });
    expect(axis?.today).toBeCloseTo(68.5 / 730);
    expect(timeAxis([{ starts: null, ends: null }], TODAY)).toBeNull();
    expect(timeAxis([{ starts: null, ends: day('2012-05-01') }], TODAY)).toMatchObject({ today: null });
  });

  const years = { from: '2026-01-01', until: '2026-12-31' };

  it('of two days is sure from the one to the end of the other', () => {
    expect(timeBar({ starts: day('2026-01-01'), ends: day('2026-12-31') }, years)).toEqual({ from: 0, until: 1, sure: { from: 0, until: 1 }, isOpen: false });
  });

  it('that ends in a month is sure up to the month, no further', () => {
    expect(timeBar({ starts: day('2026-01-01'), ends: date('2026-12-01', '2026-12-31', 'month') }, years)).toEqual({ from: 0, until: 1, sure: { from: 0, until: 334 / 365 }, isOpen: false });
  });

  it('without a known beginning is the time in which it may end', () => {
    expect(timeBar({ starts: null, ends: date('2026-12-01', '2026-12-31', 'month') }, years)).toEqual({ from: 334 / 365, until: 1, sure: null, isOpen: false });
  });

  it('that is ongoing goes to the edge and stays open', () => {
    expect(timeBar({ starts: day('2026-01-01'), ends: date(null, null, 'ongoing') }, years)).toMatchObject({ from: 0, until: 1, isOpen: true });
  });

  it('is none without a date, or with words alone', () => {
    expect(timeBar({ starts: day('2026-01-01'), ends: null }, years)).toBeNull();
    expect(timeBar({ starts: null, ends: date(null, null, 'recurring') }, years)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';

import { absencesInARow, attendanceRecord, median, type RecordedBench } from './attendance-record.js';
import type { Attendance } from './vocabulary.js';

const bench = (name: string, seats: Readonly<Record<string, Attendance>>, standing: 'member' | 'observer' = 'member'): RecordedBench => ({
  standing,
  bench: standing === 'observer' ? null : name,
  name,
  seats: Object.entries(seats).map(([id, attendance]) => ({ seatId: id, label: `Cupo ${id}`, voting: true, attendance, personName: null })),
});

describe('the record of attendance', () => {
  it('has a cell for each meeting, and none for a seat that did not exist then', () => {
    const { benches } = attendanceRecord([[bench('gobierno', { a: 'present' })], [bench('gobierno', { a: 'absent', b: 'remote' })]]);
    expect(benches[0]?.seats).toMatchObject([
      { key: 'a', cells: [{ attendance: 'present' }, { attendance: 'absent' }], attended: 1, recorded: 2 },
      { key: 'b', cells: [{ attendance: null }, { attendance: 'remote' }], attended: 1, recorded: 1 },
    ]);
  });

  it('takes "not recorded" for neither present nor absent, in the rows and in the figures', () => {
    const { benches, figures } = attendanceRecord([[bench('gobierno', { a: 'present', b: 'absent' })], [bench('gobierno', { a: 'present', b: 'not_recorded' })]]);
    expect(benches[0]?.seats[1]).toMatchObject({ attended: 0, recorded: 1 });
    expect(figures).toEqual({ meetings: 1, attended: 1, seats: 2 });
  });

  it('does not hold a vacancy against a seat', () => {
    expect(attendanceRecord([[bench('gobierno', { a: 'vacant' })]]).benches[0]?.seats[0]).toMatchObject({ attended: 0, recorded: 0 });
  });

  it('counts members, never observers, and each bench by itself', () => {
    const meeting = [bench('gobierno', { a: 'present' }), bench('civil', { b: 'excused', c: 'remote' }), bench('x', { o: 'present' }, 'observer')];
    const { benches, figures } = attendanceRecord([meeting]);
    expect(figures).toEqual({ meetings: 1, attended: 2, seats: 3 });
    expect(benches.map(({ name, figures: own }) => [name, own.attended, own.seats])).toEqual([['gobierno', 1, 1], ['civil', 1, 2], ['x', 1, 1]]);
  });

  it('puts a seat that changed bench where it stands last, once', () => {
    const { benches } = attendanceRecord([[bench('gobierno', { a: 'present', b: 'present' })], [bench('gobierno', { b: 'present' }), bench('civil', { a: 'absent' })]]);
    expect(benches.map(({ name, seats }) => [name, seats.map(({ key }) => key)])).toEqual([['gobierno', ['b']], ['civil', ['a']]]);
  });

  it('says nothing of meetings without a record', () => {
    expect(attendanceRecord([])).toEqual({ benches: [], figures: { meetings: 0, attended: null, seats: null } });
  });
});

it.each([[[], null], [[3], 3], [[3, 1, 2], 2], [[4, 1], 2.5]])('the middle of %j is %p', (values, middle) => {
  expect(median(values)).toBe(middle);
});

describe('absences in a row', () => {
  it.each([
    [['absent', 'absent', 'absent'], 3],
    [['absent', 'present', 'absent'], 1],
    [['absent', 'remote'], 0],
    [['absent', 'not_recorded', 'excused', 'absent'], 2],
    [['absent', 'vacant', 'absent'], 1],
    [['absent', null, 'absent'], 2],
    [[], 0],
  ] as const)('%j are %i', (attendances, expected) => {
    expect(absencesInARow(attendances.map((attendance) => ({ attendance })))).toBe(expected);
  });
});

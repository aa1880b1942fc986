import { describe, expect, it } from '@jest/globals';

import { compositionOn, seatAttendance, type DatedSeat, type Presence } from './seats.js';
import { isWithin, overlap } from './term.js';

const presence = (extra: Partial<Presence>): Presence => ({
  personId: 'p1',
  capacity: 'titular',
  seatId: 's1',
  mode: 'in_person',
  from: new Date('2022-07-01T22:00:00Z'),
  to: null,
  ...extra,
});

describe('compositionOn', () => {
  const seats: DatedSeat[] = [
    {
      id: 's1', label: 'ONG', bench: 'civil_society', standing: 'member', voting: true, from: '2021-01-01', until: null,
      holdings: [
        { personId: 'old', as: 'titular', from: '2021-01-01', until: '2022-06-30' },
        { personId: 'new', as: 'titular', from: '2022-07-01', until: null },
        { personId: 'second', as: 'alternate', from: null, until: null },
      ],
    },
    { id: 's2', label: 'Universidad', bench: null, standing: 'member', voting: false, from: null, until: '2021-12-31', holdings: [] },
  ];

  it('invariant 2: copies the seats and holders of that day', () => {
    const copy = compositionOn('2022-06-30', [{ id: 'civil_society', kind: 'civil_society', name: 'Sociedad civil' }], seats);
    expect(copy.seats).toEqual([
      {
        id: 's1', label: 'ONG', bench: 'civil_society', standing: 'member', voting: true,
        holders: [{ personId: 'old', as: 'titular' }, { personId: 'second', as: 'alternate' }],
      },
    ]);
  });

  it('invariant 2: a later correction of the seats leaves the copy as it was', () => {
    const corrected = structuredClone(seats);
    const copy = compositionOn('2022-06-30', [], corrected);
    const before = JSON.stringify(copy);
    for (const seat of corrected) Object.assign(seat, { label: 'Otra', voting: false, holdings: [] });
    corrected.pop();
    expect(JSON.stringify(copy)).toBe(before);
  });
});

describe('seatAttendance', () => {
  const kept = (presences: Presence[], complete = true) => ({ presences, stated: [], complete });
  const held = { id: 's1', standing: 'member', holders: [{ personId: 'p1', as: 'titular' }] } as const;
  const vacant = { ...held, holders: [] };

  it('is derived from intervals, in person before remote', () => {
    expect(seatAttendance(held, kept([presence({ mode: 'remote' })]))).toBe('remote');
    expect(seatAttendance(held, kept([presence({ mode: 'remote' }), presence({ capacity: 'deputy' })]))).toBe('present');
  });

  it('does not take an observer, a guest or staff for the seat', () => {
    for (const capacity of ['observer', 'guest', 'staff'] as const) {
      expect(seatAttendance(held, kept([presence({ capacity })]))).toBe('absent');
    }
  });

  it('takes an observer for the seat of an observer', () => {
    expect(seatAttendance({ ...held, standing: 'observer' }, kept([presence({ capacity: 'observer', mode: 'remote' })]))).toBe('remote');
    expect(seatAttendance({ ...held, standing: 'observer' }, kept([presence({ capacity: 'observer', seatId: null })]))).toBe('absent');
  });

  it('is vacant where nobody held the seat and nobody came for it', () => {
    expect(seatAttendance(vacant, kept([]))).toBe('vacant');
    expect(seatAttendance(vacant, kept([presence({ capacity: 'deputy' })]))).toBe('present');
    expect(seatAttendance(vacant, kept([], false))).toBe('not_recorded');
  });

  it('is stated where no interval is known, and not recorded where nothing is', () => {
    const stated = [{ seatId: 's1', attendance: 'excused' }] as const;
    expect(seatAttendance(held, { presences: [], stated, complete: false })).toBe('excused');
    expect(seatAttendance(held, kept([], false))).toBe('not_recorded');
    expect(seatAttendance(held, kept([], true))).toBe('absent');
    expect(seatAttendance(held, null)).toBe('not_recorded');
  });
});

describe('terms', () => {
  it('include both ends', () => {
    const term = { from: '2022-01-01', until: '2022-01-31' };
    expect(['2021-12-31', '2022-01-01', '2022-01-31', '2022-02-01'].map((day) => isWithin(day, term))).toEqual([false, true, true, false]);
    expect(isWithin('1900-01-01', { from: null, until: null })).toBe(true);
  });

  it('overlap when they share a day', () => {
    const year = { from: '2022-01-01', until: '2022-12-31' };
    expect(overlap(year, { from: '2022-12-31', until: null })).toBe(true);
    expect(overlap(year, { from: '2023-01-01', until: null })).toBe(false);
    expect(overlap({ from: null, until: '2021-12-31' }, year)).toBe(false);
  });
});

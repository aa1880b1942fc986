import { expect, test } from '@jest/globals';

import { seatsAsOf } from './seats-as-of.js';

type Seat = Parameters<typeof seatsAsOf>[0][number];
type Holding = Seat['holders'][number];

const held = (id: string, validFrom: string | null, validUntil: string | null) => ({ id, kind: 'titular', name: id, validFrom, validUntil, selection: null, namePublicReason: null }) as Holding;

const seat = (given: Partial<Seat>) => ({ id: 'seat', standing: 'member', validFrom: null, validUntil: null, isVacant: false, holders: [], pastHolders: [], ...given }) as Seat;

const seatsOn = (day: string, seats: Seat[]) => seatsAsOf(seats, day).map(({ isVacant, holders }) => ({ isVacant, holders: holders.map(({ id }) => id) }));

test('who held a seat on a day, its last day too', () => {
  const seats = [seat({ holders: [held('now', '2023-04-01', null)], pastHolders: [held('before', '2021-12-01', '2023-03-31')] })];
  expect(seatsOn('2023-03-31', seats)).toEqual([{ isVacant: false, holders: ['before'] }]);
  expect(seatsOn('2023-04-01', seats)).toEqual([{ isVacant: false, holders: ['now'] }]);
});

test('a seat of that day without anybody on record: whether it was vacant is not known', () => {
  expect(seatsOn('2020-01-01', [seat({ holders: [held('now', '2023-04-01', null)] })])).toEqual([{ isVacant: null, holders: [] }]);
});

test('a seat that was not there yet, or no longer', () => {
  expect(seatsOn('2020-01-01', [seat({ validFrom: '2020-01-02' }), seat({ validUntil: '2019-12-31' })])).toEqual([]);
});

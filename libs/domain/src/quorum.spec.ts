import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { quorumAt, quorumMoment, type QuorumQuestion } from './quorum.js';
import type { ForumRules, QuorumRule } from './rules.js';
import type { Composition, CompositionSeat, Presence, Roll } from './seats.js';

const START = new Date('2022-07-01T22:00:00Z');
const after = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

const seat = (id: string, bench: string | null, extra: Partial<CompositionSeat> = {}): CompositionSeat => ({
  id,
  label: id,
  bench,
  standing: 'member',
  voting: true,
  holders: [{ personId: `${id}-titular`, as: 'titular' }],
  ...extra,
});

const COMPOSITION: Composition = {
  benches: [
    { id: 'government', kind: 'government', name: 'Gobierno' },
    { id: 'civil_society', kind: 'civil_society', name: 'Sociedad civil' },
  ],
  seats: [seat('g1', 'government'), seat('g2', 'government'), seat('c1', 'civil_society'), seat('c2', 'civil_society')],
};

const here = (seatId: string | null, extra: Partial<Presence> = {}): Presence => ({
  personId: `${seatId}-titular`,
  capacity: 'titular',
  seatId,
  mode: 'in_person',
  from: START,
  to: null,
  ...extra,
});

const roll = (...presences: Presence[]): Roll => ({ presences, stated: [], complete: true });
const HALF: QuorumRule = { base: 'seats', total: { n: 1, m: 2 }, remoteCounts: true, deputiesCount: true };

const ask = (quorum: QuorumRule | null, kept: Roll | null, extra: Partial<QuorumQuestion> = {}) =>
  quorumAt({
    rules: quorum === null ? null : ({ quorum } satisfies ForumRules),
    composition: COMPOSITION,
    roll: kept,
    moment: after(5),
    convenedFor: START,
    ...extra,
  });

describe('quorumAt', () => {
  it('compares the seats present with those the rules ask for', () => {
    expect(ask(HALF, roll(here('g1'), here('c1')))).toMatchObject({
      state: 'met', present: 2, possible: 2, required: 2, base: 4, missing: 0, call: 'first', why: [],
    });
    expect(ask(HALF, roll(here('g1')))).toMatchObject({ state: 'missed', present: 1, required: 2, missing: 1 });
  });

  it('reads "half plus one" as strictly more than half', () => {
    expect(ask({ ...HALF, total: { n: 1, m: 2, over: true } }, roll(here('g1'), here('c1'))).required).toBe(3);
  });

  it('invariant 3: one seat counts once, however many deputies', () => {
    const seatIds = fc.constantFrom('g1', 'g2', 'c1', 'c2', null);
    const capacity = fc.constantFrom<Presence['capacity']>('titular', 'alternate', 'deputy', 'observer', 'guest', 'staff');
    const presences = fc.array(fc.record({ seatId: seatIds, capacity, personId: fc.uuid() }), { maxLength: 30 });
    fc.assert(
      fc.property(presences, (rows) => {
        const seated = rows.filter((row) => ['titular', 'alternate', 'deputy'].includes(row.capacity));
        const seats = new Set(seated.map(({ seatId }) => seatId).filter((id) => id !== null));
        expect(ask(HALF, roll(...rows.map((row) => here(row.seatId, row)))).present).toBe(seats.size);
      }),
    );
  });

  it('invariant 3: observers and non-voting seats never count, nor enter the base', () => {
    const composition = { ...COMPOSITION, seats: [...COMPOSITION.seats, seat('n1', 'civil_society', { voting: false })] };
    const kept = roll(here('n1'), here('c1', { capacity: 'observer' }));
    expect(ask(HALF, kept, { composition })).toMatchObject({ state: 'missed', present: 0, base: 4 });
  });

  it('asks each bench on its own; a seat of unknown bench counts for none', () => {
    const composition = { ...COMPOSITION, seats: [...COMPOSITION.seats, seat('u1', null)] };
    const rule = { ...HALF, perBench: { n: 1, m: 2 } };
    const oneBench = ask(rule, roll(here('g1'), here('g2'), here('u1')), { composition });
    expect(oneBench).toMatchObject({ state: 'missed', present: 3, required: 3 });
    expect(oneBench.byBench).toEqual([
      { bench: 'government', state: 'met', present: 2, possible: 2, required: 1, base: 2, missing: 0 },
      { bench: 'civil_society', state: 'missed', present: 0, possible: 0, required: 1, base: 2, missing: 1 },
    ]);
    expect(ask(rule, roll(here('g1'), here('c1'), here('u1')), { composition }).state).toBe('met');
  });

  it('takes a number of its own for each bench', () => {
    const rule = { base: 'seats', perBench: { government: 1, civil_society: 2 } } as const;
    expect(ask(rule, roll(here('g1'), here('c1'))).state).toBe('missed');
    expect(ask(rule, roll(here('g1'), here('c1'), here('c2'))).state).toBe('met');
    expect(ask({ perBench: { academia: 1 } }, roll(here('g1')))).toMatchObject({ state: 'unknown', why: ['no_such_bench'] });
  });

  it('follows people who come and go', () => {
    const kept = roll(here('g1'), here('c1', { from: after(10), to: after(20) }));
    const states = [5, 10, 19, 20].map((minute) => ask(HALF, kept, { moment: after(minute) }).state);
    expect(states).toEqual(['missed', 'met', 'met', 'missed']);
  });

  it('lets the second call ask for less', () => {
    const rule = { ...HALF, secondCall: { afterMinutes: 30, total: 1 } };
    expect(ask(rule, roll(here('g1')), { moment: after(29) })).toMatchObject({ state: 'missed', call: 'first' });
    expect(ask(rule, roll(here('g1')), { moment: after(30) })).toMatchObject({ state: 'met', call: 'second', required: 1 });
    expect(ask(rule, roll(here('g1')), { moment: after(30), convenedFor: null }).call).toBe('first');
  });

  it('counts filled seats only where the rules say so', () => {
    const seats = [...COMPOSITION.seats, seat('c3', 'civil_society', { holders: [] }), seat('c4', 'civil_society', { holders: [] })];
    const composition = { ...COMPOSITION, seats };
    expect(ask(HALF, roll(), { composition }).base).toBe(6);
    expect(ask({ ...HALF, base: 'filled_seats' }, roll(), { composition }).base).toBe(4);
    expect(ask({ ...HALF, base: 12 }, roll(), { composition }).required).toBe(6);
  });

  it('is missed, not unknown, when the roll was kept and nobody came', () => {
    expect(ask(HALF, roll()).state).toBe('missed');
  });
});

describe('a quorum that cannot be known', () => {
  it.each<[string, QuorumRule | null, Roll | null, Partial<QuorumQuestion>, string]>([
    ['without rules', null, roll(here('g1')), {}, 'no_rules'],
    ['with rules that set no quorum', {}, roll(here('g1')), {}, 'no_rules'],
    ['with a fraction of nothing', { total: { n: 1, m: 2 } }, roll(here('g1')), {}, 'no_base'],
    ['without names', HALF, null, {}, 'no_names'],
    ['without composition', HALF, roll(), { composition: null }, 'no_composition'],
    ['from a partial source', HALF, { presences: [here('g1')], stated: [], complete: false }, {}, 'attendance_not_recorded'],
    ['where remote presence is not ruled', { base: 'seats', total: 1 }, roll(here('g1', { mode: 'remote' })), {}, 'remote_not_ruled'],
    ['where deputies are not ruled', { base: 'seats', total: 1 }, roll(here('g1', { capacity: 'deputy' })), {}, 'deputies_not_ruled'],
  ])('%s', (_case, rule, kept, extra, why) => {
    expect(ask(rule, kept, extra)).toMatchObject({ state: 'unknown', why: [why] });
  });

  it('is known all the same when what is missing would not decide', () => {
    const sure = roll(here('g1'), here('c1'), here('c2', { mode: 'remote' }));
    expect(ask({ base: 'seats', total: 2 }, sure)).toMatchObject({ state: 'met', present: 2, possible: 3, why: [] });
    expect(ask({ base: 'seats', total: 4 }, sure)).toMatchObject({ state: 'missed', why: [] });
  });

  it('uses stated attendance where no interval is known', () => {
    const stated = [
      { seatId: 'g1', attendance: 'present' },
      { seatId: 'c1', attendance: 'remote' },
      { seatId: 'g2', attendance: 'excused' },
    ] as const;
    expect(ask(HALF, { presences: [], stated, complete: false })).toMatchObject({ state: 'met', present: 2, possible: 3 });
  });
});

describe('quorumMoment', () => {
  it('is opening or decision, as the rules say, and nothing where they do not', () => {
    expect(quorumMoment({ quorum: { checkedAt: 'opening' } }, START, after(40))).toBe(START);
    expect(quorumMoment({ quorum: { checkedAt: 'each_decision' } }, START, after(40))).toEqual(after(40));
    expect(quorumMoment({ quorum: {} }, START, after(40))).toBeNull();
  });
});

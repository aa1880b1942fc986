import { describe, expect, it } from '@jest/globals';

import { asksEveryBench, type GivenAnswer, pollQuorum, seatAnswer } from './poll-quorum.js';
import type { ForumRules } from './rules.js';
import type { Composition } from './seats.js';
import type { MeetingMode } from './vocabulary.js';

const startsAt = new Date('2026-03-17T22:00:00Z');
const rules: ForumRules = { quorum: { base: 'seats', total: { n: 1, m: 2, over: true }, perBench: 1, remoteCounts: false } };

const seat = (id: string, bench: string, ...people: string[]) => ({
  id, label: id, bench, standing: 'member' as const, voting: true,
  holders: people.map((personId, index) => ({ personId, as: index === 0 ? ('titular' as const) : ('alternate' as const) })),
});

const composition: Composition = {
  benches: [{ id: 'government', kind: 'government', name: 'Gobierno' }, { id: 'civil', kind: 'civil_society', name: 'Sociedad civil' }],
  seats: [seat('g1', 'government', 'ana'), seat('g2', 'government', 'beto'), seat('c1', 'civil', 'carla', 'dario'), seat('c2', 'civil', 'eva')],
};

const says = (personId: string, seatId: string, answer: GivenAnswer['answer']): GivenAnswer => ({ personId, seatId, answer });
const ask = (answers: readonly GivenAnswer[], more: { rules?: ForumRules | null; mode?: MeetingMode } = {}) => pollQuorum({ rules, composition, mode: 'in_person', startsAt, answers, ...more });

describe('the quorum that a date would have', () => {
  it('is met when enough seats of each bench say yes', () => {
    const { certain } = ask([says('ana', 'g1', 'yes'), says('beto', 'g2', 'yes'), says('carla', 'c1', 'yes')]);
    expect([certain.state, certain.present, certain.required]).toEqual(['met', 3, 3]);
  });

  it('is missed where one bench stays away, however many come of the other', () => {
    const { certain } = ask([says('ana', 'g1', 'yes'), says('beto', 'g2', 'yes'), says('carla', 'c1', 'no')], { rules: { quorum: { ...rules.quorum, total: 2 } } });
    expect([certain.state, certain.byBench.map(({ missing }) => missing)]).toEqual(['missed', [0, 1]]);
  });

  it('counts a seat once, and a yes of the alternate for it', () => {
    expect(ask([says('carla', 'c1', 'no'), says('dario', 'c1', 'yes')]).certain.present).toBe(1);
    expect(ask([says('carla', 'c1', 'yes'), says('dario', 'c1', 'yes')]).certain.present).toBe(1);
  });

  it('tells what "if needed" would add apart', () => {
    const { certain, ifNeeded } = ask([says('ana', 'g1', 'yes'), says('beto', 'g2', 'if_needed'), says('eva', 'c2', 'if_needed')]);
    expect([certain.state, certain.present, ifNeeded.state, ifNeeded.present]).toEqual(['missed', 1, 'met', 3]);
  });

  it('leaves out who no longer holds the seat', () => {
    expect(ask([says('nobody', 'g1', 'yes'), says('ana', 'g2', 'yes')]).certain.present).toBe(0);
  });

  it('follows the rule on who comes remotely', () => {
    const all = [says('ana', 'g1', 'yes'), says('beto', 'g2', 'yes'), says('carla', 'c1', 'yes')];
    expect(ask(all, { mode: 'remote' }).certain.state).toBe('missed');
    expect(ask(all, { mode: 'hybrid' }).certain.state).toBe('met');
  });

  it('is unknown without rules', () => {
    expect(ask([says('ana', 'g1', 'yes')], { rules: null }).certain.state).toBe('unknown');
  });

  it('says of both benches only what the rules ask of both', () => {
    expect(asksEveryBench(ask([]).certain)).toBe(true);
    expect(asksEveryBench(ask([], { rules: { quorum: { base: 'seats', total: 2, perBench: { civil: 1 } } } }).certain)).toBe(false);
  });
});

describe('what a seat says', () => {
  it('is the best that its people say, and nothing while nobody said anything', () => {
    expect([seatAnswer(['no', 'yes']), seatAnswer(['no', 'if_needed']), seatAnswer(['no']), seatAnswer([])]).toEqual(['yes', 'if_needed', 'no', null]);
  });
});

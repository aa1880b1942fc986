import { describe, expect, it } from '@jest/globals';

import { expectedQuorum, type SeatAnswer } from './expected-quorum.js';
import type { Composition, CompositionSeat } from './seats.js';

const seat = (id: string, bench: string, more: Partial<CompositionSeat> = {}): CompositionSeat => ({
  id, label: id, bench, standing: 'member', voting: true,
  holders: [{ personId: `${id}-alternate`, as: 'alternate' }, { personId: `${id}-titular`, as: 'titular' }],
  ...more,
});

const COMPOSITION: Composition = {
  benches: [{ id: 'g', kind: 'government', name: 'Gobierno' }, { id: 'c', kind: 'civil_society', name: 'Sociedad civil' }],
  seats: [seat('g1', 'g'), seat('c1', 'c'), seat('c2', 'c'), seat('empty', 'c', { holders: [] }), seat('watch', 'c', { standing: 'observer', voting: false })],
};
const RULES = { quorum: { base: 'filled_seats', total: 2, perBench: 1, remoteCounts: true } } as const;
const startsAt = new Date('2026-03-17T22:00:00Z');
const says = (who: string, answer: SeatAnswer['answer']): SeatAnswer => ({ seatId: who.split('-')[0] ?? '', personId: who, answer });
const ask = (answers: readonly SeatAnswer[], rules: Parameters<typeof expectedQuorum>[0]['rules'] = RULES) => expectedQuorum({ rules, composition: COMPOSITION, answers, startsAt });

describe('expectedQuorum', () => {
  it('before anybody answers expects nobody, and calls every seat that has somebody', () => {
    const { quorum, toCall } = ask([]);
    expect(quorum).toMatchObject({ state: 'missed', present: 0, missing: 2, byBench: [{ bench: 'g', missing: 1 }, { bench: 'c', missing: 1 }] });
    expect(toCall.map(({ seatId, why }) => `${seatId} ${why}`)).toEqual(['g1 no_answer', 'c1 no_answer', 'c2 no_answer']);
    expect(toCall[0]?.personIds).toEqual(['g1-titular', 'g1-alternate']);
  });

  it('counts a seat once, by whoever of it comes, in person or remotely as the rules say', () => {
    const answers = [says('g1-titular', 'attending'), says('g1-alternate', 'attending'), says('c1-alternate', 'attending_remotely'), says('c1-titular', 'not_attending')];
    expect(ask(answers).quorum).toMatchObject({ state: 'met', present: 2, missing: 0 });
    expect(ask(answers, { quorum: { ...RULES.quorum, remoteCounts: false } }).quorum).toMatchObject({ state: 'missed', present: 1 });
    expect(ask(answers).toCall.map(({ seatId }) => seatId)).toEqual(['c2']);
  });

  it('says what one bench lacks though the whole is met', () => {
    expect(ask([says('c1-titular', 'attending'), says('c2-titular', 'attending')]).quorum).toMatchObject({ state: 'missed', missing: 0, byBench: [{ bench: 'g', missing: 1 }, { bench: 'c', missing: 0 }] });
  });

  it('calls the alternate when the titular declined, and says so when both did', () => {
    expect(ask([says('c1-titular', 'not_attending')]).toCall.find(({ seatId }) => seatId === 'c1')).toEqual({ seatId: 'c1', why: 'no_answer', personIds: ['c1-alternate'] });
    const both = [says('c1-titular', 'not_attending'), says('c1-alternate', 'not_attending')];
    expect(ask(both).toCall.find(({ seatId }) => seatId === 'c1')).toEqual({ seatId: 'c1', why: 'declined', personIds: ['c1-titular'] });
  });

  it('does not count what a former holder or an observer said, and knows nothing without rules', () => {
    const answers = [says('g1-former', 'attending'), says('watch-titular', 'attending')];
    expect(ask(answers).quorum.present).toBe(0);
    expect(ask(answers, null).quorum).toMatchObject({ state: 'unknown', why: ['no_rules'] });
  });
});

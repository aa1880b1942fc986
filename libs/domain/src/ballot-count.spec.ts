import { describe, expect, it, test } from '@jest/globals';

import { type BallotRule, type BallotSeat, ballotRuleOf, countBallot, countHands, decisionMethodOf, isUnanimous, mayTellBenches, rulesDecide } from './ballot-count.js';
import type { BallotChoice } from './vocabulary.js';

/** Seats g1…g4 of government, c1…c5 of civil society. */
const SEATS = [...['g1', 'g2', 'g3', 'g4'].map((id) => ({ id, bench: 'g' })), ...['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => ({ id, bench: 'c' }))];
const LETTERS: Readonly<Record<string, BallotChoice>> = { f: 'in_favour', a: 'against', o: 'abstained', y: 'consent', n: 'objection', s: 'stand_aside' };

/** `ffa-|fffaa`: what each seat chose, in order; `-` for nothing, `x` for recused. */
function cast(pattern: string, seats: readonly BallotSeat[] = SEATS) {
  const letters = [...pattern.replace('|', '')];
  return {
    votes: seats.flatMap(({ id }, index) => (LETTERS[letters[index] ?? ''] ? [{ seatId: id, choice: LETTERS[letters[index] ?? ''] as BallotChoice }] : [])),
    recused: seats.filter((_seat, index) => letters[index] === 'x').map(({ id }) => id),
  };
}
const count = (rule: BallotRule, pattern: string, present: readonly string[] | null = SEATS.map(({ id }) => id)) =>
  countBallot({ method: 'vote', rule, seats: SEATS, present, ...cast(pattern) });

const SIMPLE: BallotRule = { method: 'simple', tie: 'rejected' };
const ABSOLUTE_SEATS: BallotRule = { method: 'absolute', of: 'seats', tie: 'rejected' };
const ABSOLUTE_PRESENT: BallotRule = { method: 'absolute', of: 'present', tie: 'rejected' };
const TWO_THIRDS: BallotRule = { method: 'fraction', fraction: { n: 2, m: 3 }, of: 'seats' };

describe('a vote', () => {
  test.each<[string, BallotRule, string, string | null]>([
    ['simple: more in favour than against', SIMPLE, 'ffa-|f----', 'adopted'],
    ['simple: abstentions are neither', SIMPLE, 'f---|ooooo', 'adopted'],
    ['simple: fewer', SIMPLE, 'faa-|-----', 'rejected'],
    ['simple: a tie that the rules reject', SIMPLE, 'ffaa|-----', 'rejected'],
    ['simple: a tie that the chair decides', { ...SIMPLE, tie: 'chair_decides' }, 'ffaa|-----', 'tied'],
    ['simple: a tie that is voted again', { ...SIMPLE, tie: 'second_vote' }, 'ffaa|-----', 'tied'],
    ['simple: a tie of which the rules say nothing', { method: 'simple' }, 'ffaa|-----', 'tied'],
    ['simple: nobody in favour is no tie', { ...SIMPLE, tie: 'chair_decides' }, 'oooo|ooooo', 'rejected'],
    ['simple: nobody at all', { ...SIMPLE, tie: 'chair_decides' }, '----|-----', 'rejected'],
    ['absolute of 9 seats: 5', ABSOLUTE_SEATS, 'fffa|ff---', 'adopted'],
    ['absolute of 9 seats: 4 are not enough, even against 1', ABSOLUTE_SEATS, 'ffff|a----', 'rejected'],
    ['absolute of 9 seats: 4 to 4 is a tie', { ...ABSOLUTE_SEATS, tie: 'chair_decides' }, 'ffff|aaaao', 'tied'],
    ['absolute of 9 seats: 3 to 3 is none: one more would not do', { ...ABSOLUTE_SEATS, tie: 'chair_decides' }, 'fff-|aaa--', 'rejected'],
    ['absolute of 8, one recused: 4 are half', ABSOLUTE_SEATS, 'ffff|x----', 'rejected'],
    ['absolute of 7, two recused: 4 are more than half', ABSOLUTE_SEATS, 'ffff|xx---', 'adopted'],
    ['two thirds of 9: 6', TWO_THIRDS, 'ffff|ff---', 'adopted'],
    ['two thirds of 9: 5', TWO_THIRDS, 'ffff|f----', 'rejected'],
    ['two thirds of 6, three recused: 4', TWO_THIRDS, 'ffff|xxx--', 'adopted'],
    ['half and over of 8', { method: 'fraction', fraction: { n: 1, m: 2, over: true }, of: 'seats' }, 'ffff|x----', 'rejected'],
    ['a fraction of no seats is reached by nobody', TWO_THIRDS, 'xxxx|xxxxx', 'rejected'],
    ['no majority in the rules', {}, 'ffff|fffff', null],
    ['a fraction that the rules do not name', { method: 'fraction', of: 'seats' }, 'ffff|fffff', null],
    ['absolute of a base that the rules do not name', { method: 'absolute' }, 'ffff|fffff', null],
    ['a vote where the rules know consensus only', { method: 'consensus' }, 'ffff|fffff', null],
  ])('%s', (_what, rule, pattern, result) => {
    expect(count(rule, pattern).result).toBe(result);
  });

  it('of who is present counts those there at the end, and those who voted and left', () => {
    const there = ['g1', 'g2', 'c1', 'c2'];
    expect(count(ABSOLUTE_PRESENT, 'ff--|-----', there)).toMatchObject({ result: 'rejected', total: { base: 4, needed: 3 } });
    expect(count(ABSOLUTE_PRESENT, 'ff--|f----', there)).toMatchObject({ result: 'adopted', total: { base: 4, needed: 3 } });
    expect(count(ABSOLUTE_PRESENT, 'fff-|-----', there)).toMatchObject({ result: 'adopted', total: { base: 5, needed: 3 } });
  });

  it('out of session is of those who took part', () => {
    expect(count(ABSOLUTE_PRESENT, 'f---|-----', null)).toMatchObject({ result: 'adopted', total: { base: 1 } });
    expect(count(ABSOLUTE_PRESENT, 'f--o|-----', null)).toMatchObject({ result: 'rejected', total: { base: 2 } });
  });

  it('leaves the vote of a recused seat, and of one without a vote, out of it', () => {
    const votes = [{ seatId: 'g1', choice: 'in_favour' }, { seatId: 'observer', choice: 'in_favour' }, { seatId: 'c1', choice: 'against' }] as const;
    expect(countBallot({ method: 'vote', rule: SIMPLE, seats: SEATS, recused: ['g1'], present: null, votes })).toMatchObject({ result: 'rejected', total: { inFavour: 0, against: 1 } });
  });
});

describe('a vote that each bench must reach', () => {
  const per = (rule: BallotRule): BallotRule => ({ ...rule, perBench: true });
  test.each<[string, BallotRule, string, string | null]>([
    ['both do', per(SIMPLE), 'fff-|fffaa', 'adopted'],
    ['a majority in all is not enough', per(SIMPLE), 'aa-f|fffff', 'rejected'],
    ['a bench that nobody voted in', per(SIMPLE), '----|fffff', 'rejected'],
    ['a bench that is recused whole', per(SIMPLE), 'xxxx|fffff', 'rejected'],
    ['a tie in one bench', { ...per(SIMPLE), tie: 'chair_decides' }, 'ffaa|fffff', 'tied'],
    ['a tie in one and a miss in the other', { ...per(SIMPLE), tie: 'chair_decides' }, 'ffaa|aaaaf', 'rejected'],
    ['absolute, of each bench’s own seats', per(ABSOLUTE_SEATS), 'fff-|fff--', 'adopted'],
    ['absolute, of which half is not enough', per(ABSOLUTE_SEATS), 'ff--|fffff', 'rejected'],
  ])('%s', (_what, rule, pattern, result) => {
    expect(count(rule, pattern).result).toBe(result);
  });

  it('says of each whether it did', () => {
    expect(count(per(SIMPLE), 'aa-f|fffff').byBench).toEqual([
      { bench: 'g', inFavour: 1, against: 2, abstained: 0, base: null, needed: 3, standing: 'missed' },
      { bench: 'c', inFavour: 5, against: 0, abstained: 0, base: null, needed: 1, standing: 'reached' },
    ]);
  });

  it('counts seats of an unknown bench in the whole alone, and a forum without benches as a whole', () => {
    const seats = [{ id: 'a', bench: null }, { id: 'b', bench: null }];
    expect(countBallot({ method: 'vote', rule: per(SIMPLE), seats, present: null, ...cast('ff', seats) }).result).toBe('adopted');
    const mixed = [...SEATS, { id: 'z', bench: null }];
    expect(countBallot({ method: 'vote', rule: per(SIMPLE), seats: mixed, present: null, ...cast('ff--|ff---a', mixed) })).toMatchObject({ result: 'adopted', total: { inFavour: 4, against: 1 } });
  });
});

describe('a search for consensus', () => {
  const ask = (pattern: string, rule: BallotRule = { method: 'consensus' }) => countBallot({ method: 'consensus', rule, seats: SEATS, present: null, ...cast(pattern) });
  test.each([
    ['everybody consents', 'yyyy|yyyyy', 'adopted'],
    ['one stands aside', 'yyyy|yyyys', 'adopted'],
    ['one objects', 'yyyy|yyyyn', 'rejected'],
    ['nobody says anything', '----|-----', 'rejected'],
    ['all stand aside', 'ssss|sssss', 'rejected'],
  ])('%s', (_what, pattern, result) => expect(ask(pattern).result).toBe(result));

  it('needs no rule on majorities, and with benches a word of each', () => {
    expect(ask('yyyy|yyyyy', {}).result).toBe('adopted');
    expect(ask('yyyy|-----', { method: 'consensus', perBench: true }).result).toBe('rejected');
  });
});

describe('a show of hands', () => {
  it('is counted by bench, of who is there and at least of who raised a hand', () => {
    const hands = [{ bench: 'g', inFavour: 3, against: 0, abstained: 0 }, { bench: 'c', inFavour: 1, against: 2, abstained: 1 }];
    expect(countHands({ method: 'vote', rule: ABSOLUTE_PRESENT, seats: SEATS, recused: [], present: ['g1', 'c1', 'c2', 'c3', 'c4', 'c5'], hands })).toMatchObject({ result: 'rejected', total: { inFavour: 4, against: 2, base: 8, needed: 5 } });
  });
});

describe('what may be told of a secret ballot', () => {
  test.each([
    ['each bench cast three or more, and not alike', 'ffa-|fffaa', true],
    ['one bench cast two', 'fa--|fffaa', false],
    ['one bench voted alike: the other follows from the total, so neither', 'ffff|fffaa', false],
    ['a bench that did not vote hides nobody', '----|fffaa', true],
  ])('%s', (_what, pattern, told) => expect(mayTellBenches(count(SIMPLE, pattern))).toBe(told));

  it('knows when the total gives everybody away', () => {
    expect(isUnanimous({ inFavour: 4, against: 0, abstained: 0 })).toBe(true);
    expect(isUnanimous({ inFavour: 4, against: 0, abstained: 1 })).toBe(false);
    expect(isUnanimous({ inFavour: 0, against: 0, abstained: 0 })).toBe(false);
  });
});

it('names the majority as the decision is recorded', () => {
  expect(decisionMethodOf('consensus', {})).toBe('consensus');
  expect(decisionMethodOf('vote', SIMPLE)).toBe('simple');
  expect(decisionMethodOf('vote', { method: 'consensus' })).toBeNull();
  expect(ballotRuleOf({ decisions: { method: 'simple' }, deputiesVote: true })).toEqual({ method: 'simple', deputiesVote: true });
  expect(ballotRuleOf(null)).toEqual({ deputiesVote: null });
  expect(ballotRuleOf({ decisions: { tie: 'rejected' } }, 'absolute')).toEqual({ method: 'absolute', of: 'present', tie: 'rejected', deputiesVote: null, agreed: true });
});

it.each([
  ['vote', {}, false],
  ['vote', { method: 'absolute' }, false],
  ['vote', { method: 'absolute', of: 'seats' }, true],
  ['vote', { method: 'consensus' }, false],
  ['consensus', {}, true],
] as const)('knows whether the rules decide: %s by %j', (method, rule, decides) => {
  expect(rulesDecide(method, rule)).toBe(decides);
});

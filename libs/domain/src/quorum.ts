import { seatsAsked, type ForumRules, type Fraction, type QuorumRule, type Threshold } from './rules.js';
import { countSeat, type QuorumDoubt, type SeatCount } from './seat-count.js';
import type { Composition, CompositionSeat, Roll } from './seats.js';
import type { QuorumState } from './vocabulary.js';

interface QuorumCount {
  readonly state: QuorumState;
  /** Voting seats that count for certain. */
  readonly present: number;
  /** Those and the seats in doubt: equal to `present` where nothing is. */
  readonly possible: number;
  /** Seats asked for; null where no rule asks, or its base is not known. */
  readonly required: number | null;
  /** Seats that fractions are of. */
  readonly base: number | null;
  /** Seats still wanting, by what counts for certain; 0 when met. */
  readonly missing: number;
}

export interface BenchQuorum extends QuorumCount {
  /** Id of the bench; its `required` is null where the rules ask nothing of it. */
  readonly bench: string;
}

export interface Quorum extends QuorumCount {
  readonly byBench: readonly BenchQuorum[];
  readonly call: 'first' | 'second';
  /** Empty unless the state is unknown. */
  readonly why: readonly QuorumDoubt[];
}

export interface QuorumQuestion {
  readonly rules: ForumRules | null;
  /** The copy taken at opening, never the seats of today; null for a meeting without one. */
  readonly composition: Composition | null;
  readonly roll: Roll | null;
  readonly moment: Date;
  /** When the meeting was convened for, from which the second call is counted; null where not known. */
  readonly convenedFor: Date | null;
}

interface CountedSeat {
  readonly seat: CompositionSeat;
  readonly count: SeatCount;
}

function baseOf(rule: QuorumRule, seats: readonly CompositionSeat[]): number | null {
  if (rule.base === 'seats') return seats.length;
  if (rule.base === 'filled_seats') return seats.filter(({ holders }) => holders.length > 0).length;
  return rule.base ?? null;
}

function weigh(counted: readonly CountedSeat[], asked: Threshold | null, base: number | null): QuorumCount {
  const present = counted.filter(({ count }) => count.counts === 'yes').length;
  const possible = present + counted.filter(({ count }) => count.counts === 'doubt').length;
  const required = asked === null || (typeof asked !== 'number' && base === null) ? null : seatsAsked(asked, base ?? 0);
  const missing = Math.max(0, (required ?? 0) - present);
  return { state: stateOf(present, possible, required), present, possible, required, base, missing };
}

function stateOf(present: number, possible: number, required: number | null): QuorumState {
  if (required === null) return 'unknown';
  if (present >= required) return 'met';
  return possible < required ? 'missed' : 'unknown';
}

function askedOfBench(rule: QuorumRule, bench: string): Threshold | null {
  const { perBench } = rule;
  if (perBench === undefined || perBench === null) return null;
  if (typeof perBench === 'number') return perBench;
  return isFraction(perBench) ? perBench : (perBench[bench] ?? null);
}

const isFraction = (value: object): value is Fraction => 'n' in value && 'm' in value;

/** Benches that the rules name and the composition does not have. */
function missingBenches(rule: QuorumRule, composition: Composition): string[] {
  const { perBench } = rule;
  if (typeof perBench !== 'object' || perBench === null || isFraction(perBench)) return [];
  return Object.keys(perBench).filter((bench) => !composition.benches.some(({ id }) => id === bench));
}

function secondCallHolds(rule: QuorumRule, moment: Date, convenedFor: Date | null): boolean {
  if (rule.secondCall === undefined || rule.secondCall === null || convenedFor === null) return false;
  return moment.getTime() >= convenedFor.getTime() + rule.secondCall.afterMinutes * 60_000;
}

/** A fixed base is that of the whole forum, so fractions of a bench are of its seats. */
const benchRule = (rule: QuorumRule): QuorumRule => (typeof rule.base === 'number' ? { ...rule, base: 'seats' } : rule);

function benchQuorums(rule: QuorumRule, composition: Composition, counted: readonly CountedSeat[]): BenchQuorum[] {
  return composition.benches.map(({ id }) => {
    const own = counted.filter(({ seat }) => seat.bench === id);
    const base = baseOf(benchRule(rule), own.map(({ seat }) => seat));
    return { bench: id, ...weigh(own, askedOfBench(rule, id), base) };
  });
}

function combine(states: readonly QuorumState[]): QuorumState {
  if (states.length === 0) return 'unknown';
  if (states.includes('missed')) return 'missed';
  return states.includes('unknown') ? 'unknown' : 'met';
}

const isMissing = (question: QuorumQuestion): QuorumDoubt[] => [
  ...(question.composition === null || question.composition.seats.length === 0 ? (['no_composition'] as const) : []),
  ...(question.roll === null ? (['no_names'] as const) : []),
];

/** What keeps the answer unknown, each doubt once. `asked` are the counts that a rule asks for. */
function doubtsOf(asked: readonly QuorumCount[], counted: readonly CountedSeat[], benchesMissing: boolean): QuorumDoubt[] {
  const doubts = new Set<QuorumDoubt>();
  if (asked.length === 0 && !benchesMissing) doubts.add('no_rules');
  if (asked.some(({ required }) => required === null)) doubts.add('no_base');
  if (benchesMissing) doubts.add('no_such_bench');
  for (const { count } of counted) if (count.counts === 'doubt') doubts.add(count.why);
  return [...doubts];
}

/**
 * The quorum at a moment, by the rules and the composition in force on that date. Counts voting seats:
 * observers, guests, staff and non-voting seats never count, a seat of unknown bench counts for the
 * total and for no bench. Where a fact or a rule is missing and would decide, the state is `unknown`.
 * Source: DOMAIN, ForumRules, "State machines" (Meeting), invariants 2 and 3.
 */
export function quorumAt(question: QuorumQuestion): Quorum {
  const rule = question.rules?.quorum ?? {};
  const call = secondCallHolds(rule, question.moment, question.convenedFor) ? 'second' : 'first';
  const total = (call === 'second' ? rule.secondCall?.total : rule.total) ?? null;
  const composition = question.composition ?? { benches: [], seats: [] };
  const counted = countSeats(composition, question, rule);
  const whole = weigh(counted, total, baseOf(rule, counted.map(({ seat }) => seat)));
  const byBench = benchQuorums(rule, composition, counted);
  const asked = [
    ...(total === null ? [] : [whole]),
    ...byBench.filter(({ bench }) => askedOfBench(rule, bench) !== null),
  ];
  const benchesMissing = missingBenches(rule, composition).length > 0;
  const missing = isMissing(question);
  const states = asked.map(({ state }) => state).concat(benchesMissing ? ['unknown'] : []);
  const state = missing.length > 0 ? 'unknown' : combine(states);
  const why = state === 'unknown' ? [...missing, ...doubtsOf(asked, counted, benchesMissing)] : [];
  return { ...whole, state, byBench, call, why };
}

function countSeats(composition: Composition, question: QuorumQuestion, rule: QuorumRule): CountedSeat[] {
  // Without a roll no seat is in doubt on its own: `no_names` says it once for all.
  const roll = question.roll ?? { presences: [], stated: [], complete: true };
  return composition.seats
    .filter(({ voting }) => voting)
    .map((seat) => ({ seat, count: countSeat(seat, roll, rule, question.moment) }));
}

/**
 * The moment at which quorum must hold for a decision, as the rules say; null where they do not say.
 */
export function quorumMoment(rules: ForumRules | null, openedAt: Date, decidedAt: Date): Date | null {
  const checkedAt = rules?.quorum?.checkedAt ?? null;
  if (checkedAt === null) return null;
  return checkedAt === 'opening' ? openedAt : decidedAt;
}

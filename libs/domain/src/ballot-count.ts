import { seatsAsked, type DecisionRule, type ForumRules, type QuorumRule } from './rules.js';
import type { BallotChoice, BallotMethod, DecisionMethod, DecisionResult } from './vocabulary.js';

/** The rules of deciding, copied when the ballot opens: a later version changes nothing of it. */
export interface BallotRule extends DecisionRule {
  readonly deputiesVote?: boolean | null;
  /** Asked out of session of those who take part. */
  readonly quorum?: QuorumRule | null;
  /** The majority is not the rules': who decides agreed on it for this ballot. */
  readonly agreed?: boolean;
}

/** Majorities that can be agreed on for one ballot, of who is present. */
export const AGREED_MAJORITIES = ['simple', 'absolute'] as const;
export type AgreedMajority = (typeof AGREED_MAJORITIES)[number];

/** What the rules say of deciding; what they leave open, as it was agreed on. */
export const ballotRuleOf = (rules: ForumRules | null, agreed: AgreedMajority | null = null): BallotRule => ({
  ...rules?.decisions,
  deputiesVote: rules?.deputiesVote ?? null,
  ...(rules?.quorum && { quorum: rules.quorum }),
  ...(agreed && { method: agreed, of: 'present', agreed: true }),
});

export interface BallotSeat {
  readonly id: string;
  /** Null where the seat has no bench, or an unknown one. */
  readonly bench: string | null;
}

export interface Votes {
  /** Of a search for consensus: who consents. */
  readonly inFavour: number;
  /** Who objects. */
  readonly against: number;
  /** Who stands aside. */
  readonly abstained: number;
}

/** `tied`: one more vote in favour would have reached it. */
export type BallotStanding = 'reached' | 'missed' | 'tied';

export interface GroupCount extends Votes {
  /** Seats that the majority is of; null where the rules do not say, or ask no such thing. */
  readonly base: number | null;
  /** Votes in favour that it takes; null where no rule says. */
  readonly needed: number | null;
  readonly standing: BallotStanding | null;
}

export interface BenchCount extends GroupCount {
  /** Null for the seats without a bench together. */
  readonly bench: string | null;
}

export interface BallotCount {
  readonly total: GroupCount;
  /** Only benches that have seats in this ballot. */
  readonly byBench: readonly BenchCount[];
  /** Null where no rule gives one: the secretariat states it. */
  readonly result: Extract<DecisionResult, 'adopted' | 'rejected' | 'tied'> | null;
}

/** What of a ballot is counted, by seat. */
export interface BallotQuestion {
  readonly method: BallotMethod;
  readonly rule: BallotRule;
  /** Every seat with a vote when the ballot opened. */
  readonly seats: readonly BallotSeat[];
  /** Seats whose conflict of interest is declared: they neither vote nor count in any base. */
  readonly recused: readonly string[];
  /** Seats with somebody there when it closes; null out of session, where taking part is being there. */
  readonly present: readonly string[] | null;
  readonly votes: readonly { readonly seatId: string; readonly choice: BallotChoice }[];
}

/** A show of hands, counted by bench and not by seat. */
export interface HandQuestion extends Omit<BallotQuestion, 'votes'> {
  readonly hands: readonly (Votes & { readonly bench: string | null })[];
}

interface Group {
  readonly bench: string | null;
  readonly votes: Votes;
  readonly seats: number;
  readonly present: number;
}

const IN_FAVOUR: readonly BallotChoice[] = ['in_favour', 'consent'];
const AGAINST: readonly BallotChoice[] = ['against', 'objection'];
const NONE: Votes = { inFavour: 0, against: 0, abstained: 0 };

export const votesCast = ({ inFavour, against, abstained }: Votes): number => inFavour + against + abstained;

export function votesOf(choices: readonly BallotChoice[]): Votes {
  const inFavour = choices.filter((choice) => IN_FAVOUR.includes(choice)).length;
  const against = choices.filter((choice) => AGAINST.includes(choice)).length;
  return { inFavour, against, abstained: choices.length - inFavour - against };
}

/** The answers that a ballot takes. */
export const choicesOf = (method: BallotMethod): readonly BallotChoice[] =>
  method === 'consensus' ? ['consent', 'objection', 'stand_aside'] : ['in_favour', 'against', 'abstained'];

/** As what the decision is recorded; null where the rules name no majority, and the secretariat says which it was. */
export function decisionMethodOf(method: BallotMethod, rule: BallotRule): Exclude<DecisionMethod, 'unknown'> | null {
  if (method === 'consensus') return 'consensus';
  const { method: majority = null } = rule;
  return majority === 'consensus' || (majority === 'fraction' && !rule.fraction) ? null : majority;
}

/** Whether the rules say what a ballot comes to, whatever is cast. */
export function rulesDecide(method: BallotMethod, rule: BallotRule): boolean {
  const majority = decisionMethodOf(method, rule);
  return majority === 'consensus' || majority === 'simple' || (majority !== null && (rule.of ?? null) !== null);
}

/**
 * Counts a ballot by the rules copied when it opened. Recused seats are in no base. `of: present` is of the
 * seats with somebody there, and of those that voted and left; out of session of those that voted. A bench
 * asked on its own must reach it on its own: one without a seat left cannot.
 * Source: DOMAIN, ForumRules.decisions; issue 3, "Decisions".
 */
export function countBallot(question: BallotQuestion): BallotCount {
  const voters = electorate(question);
  const cast = question.votes.filter(({ seatId }) => voters.some(({ id }) => id === seatId));
  const isThere = ({ id }: BallotSeat): boolean => question.present?.includes(id) === true || cast.some(({ seatId }) => seatId === id);
  return conclude(question, (bench) => {
    const own = voters.filter((seat) => seat.bench === bench);
    const choices = cast.filter(({ seatId }) => own.some(({ id }) => id === seatId)).map(({ choice }) => choice);
    return { bench, votes: votesOf(choices), seats: own.length, present: own.filter(isThere).length };
  });
}

/** The same for hands counted by bench. */
export function countHands(question: HandQuestion): BallotCount {
  const voters = electorate(question);
  return conclude(question, (bench) => {
    const own = voters.filter((seat) => seat.bench === bench);
    const votes = question.hands.find((hand) => hand.bench === bench) ?? NONE;
    const there = own.filter(({ id }) => question.present?.includes(id)).length;
    return { bench, votes, seats: own.length, present: Math.max(there, votesCast(votes)) };
  });
}

const electorate = ({ seats, recused }: Pick<BallotQuestion, 'seats' | 'recused'>): BallotSeat[] =>
  seats.filter(({ id }) => !recused.includes(id));

function conclude(question: Omit<BallotQuestion, 'votes'>, groupOf: (bench: string | null) => Group): BallotCount {
  const { method, rule, seats } = question;
  const groups = [...new Set(seats.map(({ bench }) => bench))].map(groupOf);
  const byBench = groups.map((group) => ({ bench: group.bench, ...weigh(method, rule, group) }));
  const total = weigh(method, rule, groups.reduce(together, { bench: null, votes: NONE, seats: 0, present: 0 }));
  // Seats of an unknown bench count in the whole, and as none of the benches that are asked.
  const asked = rule.perBench === true ? byBench.filter(({ bench }) => bench !== null) : [];
  return { total, byBench, result: resultOf(rule, [total, ...asked].map(({ standing }) => standing)) };
}

const together = (a: Group, b: Group): Group => ({
  bench: null,
  votes: { inFavour: a.votes.inFavour + b.votes.inFavour, against: a.votes.against + b.votes.against, abstained: a.votes.abstained + b.votes.abstained },
  seats: a.seats + b.seats,
  present: a.present + b.present,
});

function weigh(method: BallotMethod, rule: BallotRule, { votes, seats, present }: Group): GroupCount {
  const majority = decisionMethodOf(method, rule);
  const base = majority !== 'absolute' && majority !== 'fraction' ? null : rule.of === 'present' ? present : rule.of === 'seats' ? seats : null;
  const needed = neededOf(majority, rule, votes, base);
  return { ...votes, base, needed, standing: standingOf(majority, votes, needed) };
}

function neededOf(majority: DecisionMethod | null, rule: BallotRule, votes: Votes, base: number | null): number | null {
  if (majority === 'simple') return votes.against + 1;
  if (base === null) return null;
  if (majority === 'absolute') return Math.floor(base / 2) + 1;
  // Nothing is adopted by nobody, whatever the fraction of no seats is.
  return rule.fraction ? Math.max(1, seatsAsked(rule.fraction, base)) : null;
}

function standingOf(majority: DecisionMethod | null, votes: Votes, needed: number | null): BallotStanding | null {
  if (majority === 'consensus') return votes.against === 0 && votes.inFavour > 0 ? 'reached' : 'missed';
  if (needed === null) return null;
  if (votes.inFavour >= needed) return 'reached';
  return votes.inFavour > 0 && votes.inFavour === votes.against && votes.inFavour + 1 >= needed ? 'tied' : 'missed';
}

function resultOf({ tie }: BallotRule, standings: readonly (BallotStanding | null)[]): BallotCount['result'] {
  if (standings.includes(null)) return null;
  if (standings.includes('missed')) return 'rejected';
  if (!standings.includes('tied')) return 'adopted';
  return tie === 'rejected' ? 'rejected' : 'tied';
}

const FEWEST_SHOWN = 3;

/** Whether a bench's votes say nothing of any one seat of it. */
const tellsOfNoOne = (votes: Votes): boolean =>
  votesCast(votes) === 0 || (votesCast(votes) >= FEWEST_SHOWN && Math.max(votes.inFavour, votes.against, votes.abstained) < votesCast(votes));

/**
 * Whether the benches' votes of a secret ballot may be told: each that voted cast at least three, and not all
 * alike. Else none is told, since the total less the others would give the hidden one away.
 * Source: issue 3, "Secret ballots".
 */
export const mayTellBenches = ({ byBench }: Pick<BallotCount, 'byBench'>): boolean => byBench.every(tellsOfNoOne);

/** Whether the total gives every vote away, as nobody can help: all who voted chose alike. */
export const isUnanimous = (votes: Votes): boolean =>
  votesCast(votes) > 0 && Math.max(votes.inFavour, votes.against, votes.abstained) === votesCast(votes);

import type { ApprovalRule, DayUnit, RoleKind } from './vocabulary.js';

/** n/m of a base: at least, or with `over` strictly more than ("half plus one" is 1/2 and over). */
export interface Fraction {
  readonly n: number;
  readonly m: number;
  readonly over?: boolean;
}

/** A count of seats, or a fraction of the base. */
export type Threshold = number | Fraction;

export interface QuorumRule {
  /** What fractions are of: all voting seats, those with a holder, or a fixed number that the rules print. */
  readonly base?: 'seats' | 'filled_seats' | number | null;
  readonly total?: Threshold | null;
  /** Asked of each bench alike, or by the bench's id. Fractions are of that bench's seats. */
  readonly perBench?: Threshold | Readonly<Record<string, Threshold>> | null;
  readonly secondCall?: { readonly afterMinutes: number; readonly total: Threshold } | null;
  readonly remoteCounts?: boolean | null;
  readonly deputiesCount?: boolean | null;
  readonly checkedAt?: 'opening' | 'each_decision' | null;
}

export interface DecisionRule {
  readonly method?: 'consensus' | 'simple' | 'absolute' | 'fraction' | null;
  /** Only with method `fraction`. */
  readonly fraction?: Fraction | null;
  readonly of?: 'present' | 'seats' | null;
  /** Whether each bench must reach it on its own. */
  readonly perBench?: boolean | null;
  readonly tie?: 'rejected' | 'chair_decides' | 'second_vote' | null;
}

export interface MinutesRule {
  readonly daysToCirculate?: number | null;
  /** From the circulation of a version: until then it takes observations, and nobody is asked to approve it. */
  readonly daysToObserve?: number | null;
  readonly daysToPublish?: number | null;
  readonly dayUnit?: DayUnit | null;
  readonly approval?: {
    readonly by: ApprovalRule;
    /** Only with `silence`: days in `dayUnit` after which silence approves. */
    readonly silenceDays?: number | null;
  } | null;
}

/**
 * One version of a forum's rules. Every field may be unset, and then the forum has no such rule: no
 * clock runs, nothing is computed from it, and the screen says so. There are no defaults.
 * Source: DOMAIN, ForumRules.
 */
export interface ForumRules {
  readonly quorum?: QuorumRule | null;
  readonly notice?: { readonly n: number; readonly unit: DayUnit } | null;
  readonly frequency?: { readonly n: number; readonly per: 'month' | 'quarter' | 'semester' | 'year' } | null;
  readonly decisions?: DecisionRule | null;
  readonly deputiesVote?: boolean | null;
  readonly whoMayCall?: { readonly roles: readonly RoleKind[]; readonly seats?: Threshold | null } | null;
  readonly minutes?: MinutesRule | null;
  readonly workingDaysToRespond?: number | null;
  readonly actionEscalationDays?: number | null;
  /** Meetings in a row that a holder may miss without an excuse; told to the secretariat at that many. */
  readonly absencesTolerated?: number | null;
  readonly observersMayComment?: boolean | null;
  readonly attendancePublic?: 'name' | 'seat' | null;
}

/** How many of `base` seats a threshold asks for: `{n: 1, m: 2, over: true}` of 7 and of 6 is 4. */
export function seatsAsked(threshold: Threshold, base: number): number {
  if (typeof threshold === 'number') return threshold;
  // Integers first, so that 2/3 of 9 is 6 and not 6.000…1 rounded up.
  const product = threshold.n * base;
  return threshold.over === true ? Math.floor(product / threshold.m) + 1 : Math.ceil(product / threshold.m);
}

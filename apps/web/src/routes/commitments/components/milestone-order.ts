import { comparePartialDates, type PartialDate } from '@mesa/domain/partial-date';
import type { Completion } from '@mesa/domain/vocabulary';

/** What the order of a board asks about. */
export interface OrderedMilestone {
  readonly number: number;
  readonly wordingInForce: { readonly isLate: boolean; readonly ends: PartialDate | null } | null;
  readonly latestStatements: readonly { readonly completion: Completion }[];
}

/** Late, and not said to be complete by everybody who has spoken: what the reader should see first. */
export const isPressing = ({ wordingInForce, latestStatements }: OrderedMilestone): boolean =>
  wordingInForce?.isLate === true && (latestStatements.length === 0 || latestStatements.some(({ completion }) => completion !== 'completed'));

function rank(milestone: OrderedMilestone): number {
  if (isPressing(milestone)) return 0;
  return milestone.wordingInForce?.ends ? 2 : 1;
}

/** Late first, then without a date, then by date; those of the same rank in the order of their numbers. */
export function byUrgency(one: OrderedMilestone, other: OrderedMilestone): number {
  const [a, b] = [one.wordingInForce?.ends ?? null, other.wordingInForce?.ends ?? null];
  return rank(one) - rank(other) || (a && b ? comparePartialDates(a, b) : 0) || one.number - other.number;
}

import type { MilestoneKind } from '@mesa/domain/vocabulary';
import { isPressing, type OrderedMilestone } from '../../commitments/components/milestone-order.js';

export interface PlanFigures {
  readonly commitments: number;
  readonly milestones: number;
  /** Results that a report names, not known to be promised milestones. */
  readonly reported: number;
  readonly late: number;
  readonly undated: number;
}

interface Counted {
  readonly wordingInForce: object | null;
  readonly milestones: readonly (OrderedMilestone & { readonly kind: MilestoneKind })[];
}

/** How many stand, are late and have no date; what was dropped is not counted, and a reported result is no promise. */
export function planFigures(commitments: readonly Counted[]): PlanFigures {
  const standing = commitments.flatMap(({ milestones }) => milestones).filter(({ wordingInForce }) => wordingInForce);
  const promised = standing.filter(({ kind }) => kind === 'milestone');
  return {
    commitments: commitments.filter(({ wordingInForce }) => wordingInForce).length,
    milestones: promised.length,
    reported: standing.length - promised.length,
    late: promised.filter(isPressing).length,
    undated: promised.filter(({ wordingInForce }) => !wordingInForce?.ends).length,
  };
}

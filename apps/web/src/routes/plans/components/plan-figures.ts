import { isPressing, type OrderedMilestone } from '../../commitments/components/milestone-order.js';

export interface PlanFigures {
  readonly commitments: number;
  readonly milestones: number;
  readonly late: number;
  readonly undated: number;
}

interface Counted {
  readonly wordingInForce: object | null;
  readonly milestones: readonly OrderedMilestone[];
}

/** How many stand, are late and have no date; what was dropped is not counted. */
export function planFigures(commitments: readonly Counted[]): PlanFigures {
  const standing = commitments.flatMap(({ milestones }) => milestones).filter(({ wordingInForce }) => wordingInForce);
  return {
    commitments: commitments.filter(({ wordingInForce }) => wordingInForce).length,
    milestones: standing.length,
    late: standing.filter(isPressing).length,
    undated: standing.filter(({ wordingInForce }) => !wordingInForce?.ends).length,
  };
}

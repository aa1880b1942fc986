import type { ReactNode } from 'react';

import type { CommitmentAddress } from '@mesa/domain/addresses';
import { byUrgency } from './milestone-order.js';
import { MilestoneRows } from './MilestoneRows.js';
import type { MilestonesTable_milestoneFragment } from './MilestonesTable.generated.js';

interface MilestonesTableProps {
  readonly caption: string;
  readonly groups: readonly {
    readonly key: string;
    readonly heading?: ReactNode;
    readonly commitment: CommitmentAddress & { readonly milestones: readonly MilestonesTable_milestoneFragment[] };
  }[];
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

/** Milestones that stand, to compare: late and without date first. */
export function MilestonesTable({ caption, groups, place }: MilestonesTableProps) {
  return (
    <MilestoneRows
      caption={caption}
      groups={groups.map(({ key, heading, commitment }) => ({
        key,
        heading,
        rows: commitment.milestones.filter(({ wordingInForce }) => wordingInForce).sort(byUrgency).map((milestone) => ({ commitment, milestone })),
      }))}
      place={place}
    />
  );
}

import { useTranslation } from 'react-i18next';

import type { BoardView } from '@mesa/domain/board';
import { MilestoneRows } from '../../commitments/components/MilestoneRows.js';
import { BoardHeading } from './BoardHeading.js';
import type { BoardHeading_commitmentFragment } from './BoardHeading.generated.js';
import type { BoardRow_milestoneFragment } from './BoardRow.generated.js';

interface BoardTableProps {
  readonly view: Exclude<BoardView, 'time'>;
  /** In the order in which they are read. */
  readonly groups: readonly { readonly key: string; readonly milestones: readonly BoardRow_milestoneFragment[] }[];
  readonly commitments: readonly BoardHeading_commitmentFragment[];
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

/** The milestones of a board to compare, under what they have in common. */
export function BoardTable({ view, groups, commitments, place }: BoardTableProps) {
  const { t } = useTranslation('plans');
  return (
    <MilestoneRows
      caption={t(`board.heading.${view}`)}
      groups={groups.map((group) => ({
        key: group.key,
        heading: <BoardHeading view={view} group={group} commitments={commitments} place={place} />,
        rows: group.milestones.map((milestone) => ({ commitment: milestone.commitment, milestone })),
      }))}
      showsCommitment={view !== 'commitment'}
      place={place}
    />
  );
}

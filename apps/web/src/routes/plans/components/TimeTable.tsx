import { useTranslation } from 'react-i18next';

import { milestonePath } from '@mesa/domain/addresses';
import { type TimeAxis, timeAxis, timeBar } from '@mesa/domain/board-time';
import { formatDay } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { DataTable } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { DeadlineWords } from '../../commitments/components/DeadlineWords.js';
import { isPressing } from '../../commitments/components/milestone-order.js';
import { SideWords } from '../../commitments/components/SideWords.js';
import { WordingTitle } from '../../commitments/components/WordingTitle.js';
import type { BoardRow_milestoneFragment } from './BoardRow.generated.js';
import { TimeDrawing } from './TimeDrawing.js';

interface TimeTableProps {
  /** In the order of their dates. */
  readonly milestones: readonly BoardRow_milestoneFragment[];
  /** ISO day of the jurisdiction. */
  readonly today: string;
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

const datesOf = ({ wordingInForce }: BoardRow_milestoneFragment) => ({ starts: wordingInForce?.starts ?? null, ends: wordingInForce?.ends ?? null });

/** The plan along time: a table whose dates are also drawn. */
export function TimeTable({ milestones, today, place }: TimeTableProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const axis = timeAxis(milestones.map(datesOf), today);
  return (
    <>
      {axis && <FactLine facts={[t('board.time.legend', { from: axis.from.slice(0, 4), until: axis.until.slice(0, 4) }), axis.today !== null && t('board.time.today', { day: formatDay(today, language) })]} />}
      <DataTable
        caption={t('board.heading.time')}
        captionHidden
        listUnder="1024"
        columns={[
          {
            key: 'milestone', header: t('board.time.milestone'), rowHeader: true,
            cell: (milestone: BoardRow_milestoneFragment) => (
              <>
                <Link href={milestonePath(language, place.jurisdiction, place.plan, milestone.commitment, milestone.number)}><WordingTitle wording={milestone.wordingInForce} /></Link>
                <FactLine facts={[t('board.commitmentNumber', { number: milestone.commitment.number })]} />
              </>
            ),
          },
          { key: 'ends', header: t('board.time.ends'), cell: (milestone) => <Dates milestone={milestone} /> },
          { key: 'drawing', header: t('board.time.drawing'), wide: true, cell: (milestone) => <Drawing axis={axis} milestone={milestone} /> },
          { key: 'sides', header: t('board.time.sides'), cell: ({ latestStatements }) => <SideWords statements={latestStatements} /> },
        ]}
        groups={[{ key: 'all', rows: milestones }]}
        rowKey={({ id }) => id}
      />
    </>
  );
}

function Dates({ milestone }: { readonly milestone: BoardRow_milestoneFragment }) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const { starts } = datesOf(milestone);
  return (
    <>
      <DeadlineWords wording={milestone.wordingInForce} isPressing={isPressing(milestone)} />
      {starts && <FactLine facts={[t('board.time.starts', { date: formatPartialDate(starts, language) })]} />}
    </>
  );
}

function Drawing({ axis, milestone }: { readonly axis: TimeAxis | null; readonly milestone: BoardRow_milestoneFragment }) {
  const { t } = useTranslation('plans');
  const bar = axis && timeBar(datesOf(milestone), axis);
  return axis && bar ? <TimeDrawing axis={axis} bar={bar} isPressing={isPressing(milestone)} /> : t('board.time.none');
}

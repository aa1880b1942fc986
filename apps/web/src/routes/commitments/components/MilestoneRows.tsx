import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { type CommitmentAddress, milestonePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { DataTable } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { DeadlineWords } from './DeadlineWords.js';
import { isPressing } from './milestone-order.js';
import type { MilestonesTable_milestoneFragment } from './MilestonesTable.generated.js';
import { Organizations } from './Organizations.js';
import { SideWords } from './SideWords.js';
import { WordingTitle } from './WordingTitle.js';

interface MilestoneRowsProps {
  readonly caption: string;
  /** In the order in which they are read. */
  readonly groups: readonly { readonly key: string; readonly heading?: ReactNode; readonly rows: readonly Row[] }[];
  /** Whether each row says of which commitment it is. */
  readonly showsCommitment?: boolean | undefined;
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

/** Names of units in a row: more would hide the row. */
const NAMED = 2;

export interface Row {
  readonly commitment: CommitmentAddress;
  readonly milestone: MilestonesTable_milestoneFragment;
}

/** Milestones to compare, in an order that is given. */
export function MilestoneRows({ caption, groups, showsCommitment = false, place }: MilestoneRowsProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const href = ({ commitment, milestone }: Row) => milestonePath(language, place.jurisdiction, place.plan, commitment, milestone.number);
  return (
    <DataTable
      caption={caption}
      captionHidden
      listUnder="1024"
      columns={[
        { key: 'wording', header: t('table.wording'), rowHeader: true, cell: (row: Row) => <><Link href={href(row)}><WordingTitle wording={row.milestone.wordingInForce} /></Link><Kind milestone={row.milestone} commitment={showsCommitment ? row.commitment : null} /></> },
        { key: 'deadline', header: t('table.deadline'), cell: ({ milestone }) => <DeadlineWords wording={milestone.wordingInForce} isPressing={isPressing(milestone)} /> },
        { key: 'who', header: t('table.who'), cell: ({ milestone }) => <Organizations organizations={milestone.responsibleUnits} atMost={NAMED} otherwise={milestone.responsibleRaw ?? t('table.unknownWho')} /> },
        { key: 'sides', header: t('table.sides'), cell: ({ milestone }) => <SideWords statements={milestone.latestStatements} /> },
        { key: 'proof', header: t('table.proof'), align: 'end', cell: ({ milestone }) => milestone.proofCount },
        { key: 'waiting', header: t('table.waiting'), align: 'end', cell: ({ milestone }) => <Waiting figures={milestone.responseFigures} /> },
      ]}
      groups={groups}
      rowKey={({ milestone }) => milestone.id}
    />
  );
}

/** What is not a plain, verbatim milestone says so. */
function Kind({ milestone: { kind, code, wordingInForce }, commitment }: { milestone: MilestonesTable_milestoneFragment; commitment: CommitmentAddress | null }) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const isImprecise = wordingInForce !== null && wordingInForce.fidelity !== 'verbatim';
  return <FactLine facts={[commitment && t('table.ofCommitment', { number: commitment.number }), code, kind === 'reported_result' && label('milestoneKind', kind, language), isImprecise && t(`fidelity.short.${wordingInForce.fidelity as 'summary' | 'unknown'}`)]} />;
}

function Waiting({ figures: { awaiting, overdue } }: { figures: MilestonesTable_milestoneFragment['responseFigures'] }) {
  const { t } = useTranslation('commitments');
  if (overdue === 0) return awaiting;
  return <>{awaiting} <State tone="late">{t('table.overdue', { count: overdue })}</State></>;
}

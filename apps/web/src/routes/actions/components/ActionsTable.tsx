import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { actionPath, meetingPath } from '@mesa/domain/addresses';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { DataTable } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { ActionOwner } from './ActionOwner.js';
import { ActionState } from './ActionState.js';
import type { ActionsTable_actionFragment } from './ActionsTable.generated.js';

interface ActionsTableProps {
  readonly actions: readonly ActionsTable_actionFragment[];
  readonly jurisdiction: string;
  readonly forum: string;
}

/** What people took on: what, who, until when, and where it stands. */
export function ActionsTable({ actions, jurisdiction, forum }: ActionsTableProps) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const agreedAt = (ordinal: number | null | undefined): ReactNode => typeof ordinal === 'number' && <Link href={meetingPath(language, jurisdiction, forum, ordinal)}>{t('agreed', { ordinal })}</Link>;
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      groups={[{ key: 'actions', rows: actions }]}
      rowId={({ id }) => id}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          header: t('column.what'),
          rowHeader: true,
          cell: (action) => (
            <>
              <Link href={actionPath(language, jurisdiction, forum, action.number)}>
                <OwnWords language={action.language}>{action.text}</OwnWords>
              </Link>
              <FactLine facts={[t('number', { number: action.number }), agreedAt(action.meetingForum?.ordinal)]} />
            </>
          ),
        },
        { key: 'who', header: t('column.who'), cell: (action) => <ActionOwner action={action} /> },
        { key: 'due', header: t('column.due'), cell: ({ due }) => (due ? formatPartialDate(due, language) : t('noDue')) },
        { key: 'state', header: t('column.state'), cell: (action) => <ActionStanding action={action} /> },
      ]}
    />
  );
}

/** The state, with the last reason given for it. */
function ActionStanding({ action }: { readonly action: ActionsTable_actionFragment }) {
  const { t } = useTranslation('actions');
  const words = action.history.findLast(({ reason }) => reason !== null)?.reason ?? null;
  return (
    <>
      <ActionState isLate={action.isLate} state={action.state} />
      <FactLine facts={[action.escalatedTo && t(`escalated.${action.escalatedTo}`), words]} />
    </>
  );
}

import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { atStart } from '@mesa/domain/text';
import { DataTable } from '@mesa/ui/DataTable';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { AheadTable_obligationFragment } from './AheadTable.generated.js';
import { lastDay } from './obligation-words.js';

interface AheadTableProps {
  /** By their last day. */
  readonly obligations: readonly AheadTable_obligationFragment[];
}

/** What is due, by its day. */
export function AheadTable({ obligations }: AheadTableProps) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  return (
    <DataTable
      caption={t('ahead.caption')}
      captionHidden
      rowKey={({ key }) => key}
      groups={[{ key: 'all', rows: obligations }]}
      columns={[
        { key: 'day', header: t('ahead.day'), nowrap: true, cell: (one) => lastDay(t, one, language) },
        {
          key: 'rule', header: t('ahead.rule'), rowHeader: true, wide: true,
          cell: ({ rule, subject, subjectLanguage }) => <><Link href={`#${rule}`}>{atStart(label('complianceRule', rule, language), language)}</Link>{subject !== null && <>: <OwnWords language={subjectLanguage}>{subject}</OwnWords></>}</>,
        },
        { key: 'left', header: t('ahead.left'), cell: ({ daysLeft }) => (daysLeft === null ? t('ahead.none') : t('days', { count: daysLeft })) },
        { key: 'counted', header: t('ahead.counted'), cell: ({ asked, counted }) => (asked === null ? t('ahead.nothingCounted') : t('of', { counted: counted ?? 0, asked })) },
      ]}
    />
  );
}

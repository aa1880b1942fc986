import { useTranslation } from 'react-i18next';

import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { useLanguage } from '../../../i18n/use-language.js';
import { partialTermWords } from '../../forums/components/period-words.js';
import { SourceLine } from '../../plans/components/SourceLine.js';
import type { AdministrationsTable_administrationFragment } from './AdministrationsTable.generated.js';

interface AdministrationsTableProps {
  /** The latest first. */
  readonly administrations: readonly AdministrationsTable_administrationFragment[];
}

/** Who governed, when, and who says so; a name that no source gives is said to be missing. */
export function AdministrationsTable({ administrations }: AdministrationsTableProps) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  if (administrations.length === 0) return <EmptyState>{t('jurisdiction.noAdministrations')}</EmptyState>;
  return (
    <DataTable
      caption={t('jurisdiction.administrations')}
      captionHidden
      columns={[
        { key: 'mayor', header: t('jurisdiction.mayor'), rowHeader: true, cell: ({ mayor, source }) => <>{mayor ?? t('jurisdiction.unknownMayor')}{source && <SourceLine source={source} />}</> },
        { key: 'term', header: t('jurisdiction.since'), cell: ({ started, ended }) => partialTermWords(t, language, started, ended) ?? t('jurisdiction.unknownDates') },
      ]}
      groups={[{ key: 'all', rows: administrations }]}
      rowKey={({ id }) => id}
    />
  );
}

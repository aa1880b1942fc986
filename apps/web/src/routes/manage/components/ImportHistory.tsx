import { useTranslation } from 'react-i18next';

import { formatDateTime } from '@mesa/domain/local-time';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ImportBatchesQuery } from '../Import.generated.js';
import { RowAct } from './RowAct.js';

interface ImportHistoryProps {
  readonly batches: ImportBatchesQuery['importBatches'];
  readonly timeZone: string;
  readonly fault: FormFault | undefined;
}

/** What was imported, and the last of it to be taken back. */
export function ImportHistory({ batches, timeZone, fault }: ImportHistoryProps) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const dayOf = (instant: string): string => formatDateTime(new Date(instant), timeZone, language);
  if (batches.length === 0) return <EmptyState>{t('history.none')}</EmptyState>;
  return (
    <Stack>
      {fault?.values['act'] === 'undo' && <Refused fault={fault} />}
      <DataTable
        caption={t('history.title')}
        captionHidden
        columns={[
          { key: 'when', header: t('history.when'), rowHeader: true, cell: (one) => dayOf(one.createdAt) },
          { key: 'file', header: t('history.file'), cell: (one) => one.fileName ?? t('run.unnamed') },
          { key: 'did', header: t('history.did'), cell: ({ created, changed, kept }) => t('history.sum', { created, changed, kept }) },
          {
            key: 'state', header: t('history.state'),
            cell: (one) => {
              if (one.undoneAt !== null) return t('history.undone', { date: dayOf(one.undoneAt) });
              if (!one.isLatest) return t('history.stands');
              return <RowAct act="undo" hidden={{ batchId: one.id }} name={t('history.undoThis', { date: dayOf(one.createdAt) })} consequence={t('history.consequence')}>{t('history.undo')}</RowAct>;
            },
          },
        ]}
        groups={[{ key: 'all', rows: batches }]}
        rowKey={({ id }) => id}
      />
    </Stack>
  );
}

const REFUSALS = ['wrong_state', 'stale_version', 'in_use', 'expired'] as const;

/** Why nothing was taken back. */
function Refused({ fault }: { readonly fault: FormFault }) {
  const { t } = useTranslation('imports');
  const reason = useReason();
  const own = REFUSALS.find((one) => one === fault.reason);
  const kinds = Array.isArray(fault.current) ? KINDS.filter((kind) => (fault.current as unknown[]).includes(kind)).map((kind) => t(`kind.${kind}`)) : [];
  return <Notice kind="error" title={own ? t(`history.refused.${own}`, { what: kinds.join(', ') }) : reason(fault.reason)} />;
}

const KINDS = ['jurisdiction', 'forum', 'document', 'organization', 'person', 'seat', 'plan', 'commitment', 'milestone', 'wording', 'statement', 'amendment', 'meeting', 'decision', 'attendance', 'detail', 'comment', 'other'] as const;

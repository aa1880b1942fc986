import { useTranslation } from 'react-i18next';

import { DataTable } from '@mesa/ui/DataTable';
import { Details } from '@mesa/ui/Details';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';
import { useReason } from '../../../layout/use-reason.js';
import type { DryRunImportMutation } from '../Import.generated.js';

type Run = DryRunImportMutation['dryRunImport'];

/** What an import would do, in a sentence, by kind, and record by record. */
export function DryRunReport({ run }: { readonly run: Run }) {
  const { t } = useTranslation('imports');
  if (run.faults.some(({ path }) => path === 'plan')) return <Notice kind="info" title={t('run.noPlan')} />;
  if (run.faults.length > 0) return <Faults faults={run.faults} />;
  const { created, changed, kept } = run;
  if (created + changed + kept === 0) return <Notice kind="info" title={t('run.nothing')} />;
  return (
    <Stack>
      <p>{t('run.sum', { created, changed, kept })}</p>
      <DataTable
        caption={t('run.kinds')}
        captionHidden
        columns={[
          { key: 'kind', header: t('run.kind'), rowHeader: true, cell: (one) => t(`kind.${one.kind}`) },
          { key: 'created', header: t('run.created'), cell: (one) => one.created },
          { key: 'changed', header: t('run.changed'), cell: (one) => one.changed },
          { key: 'kept', header: t('run.kept'), cell: (one) => one.kept },
        ]}
        groups={[{ key: 'all', rows: run.kinds }]}
        rowKey={(one) => one.kind}
      />
      <Records run={run} />
    </Stack>
  );
}

function Records({ run }: { readonly run: Run }) {
  const { t } = useTranslation('imports');
  const all = run.created + run.changed + run.kept;
  const rows = run.records.map((record, index) => ({ ...record, key: String(index) }));
  return (
    <Details summary={t('run.records', { count: all })}>
      <DataTable
        caption={t('run.records', { count: all })}
        captionHidden
        columns={[
          { key: 'label', header: t('run.record'), rowHeader: true, cell: (one) => one.label },
          { key: 'kind', header: t('run.kind'), cell: (one) => t(`kind.${one.kind}`) },
          { key: 'act', header: t('run.becomes'), cell: (one) => t(`run.acts.${one.act}`) },
        ]}
        groups={[{ key: 'all', rows }]}
        rowKey={(one) => one.key}
      />
      {all > rows.length && <p>{t('run.more', { count: all - rows.length })}</p>}
    </Details>
  );
}

function Faults({ faults }: Pick<Run, 'faults'>) {
  const { t } = useTranslation('imports');
  const reason = useReason();
  return (
    <Notice kind="error" title={t('run.blocked')}>
      <ul>
        {faults.map(({ path, reason: why }) => (
          <li key={path}>
            <code>{path}</code>: {reason(why)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

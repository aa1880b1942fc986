import { useTranslation } from 'react-i18next';

import { Details } from '@mesa/ui/Details';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Stack } from '@mesa/ui/Stack';
import type { FormFault } from '../../../session/mutate.js';
import type { ManageOverviewQuery } from '../ManageForum.generated.js';
import { EntryForm } from './EntryForm.js';
import { LanguageEntry } from './LanguageEntry.js';
import { TextEntry } from './TextEntry.js';

interface BenchFormsProps {
  readonly forumId: string;
  readonly benches: ManageOverviewQuery['forum']['benches'];
  /** Of the names. */
  readonly language: string;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** The forum's sides: renamed one by one, and one more added. */
export function BenchForms({ forumId, benches, language, fault, idempotencyKey }: BenchFormsProps) {
  const { t } = useTranslation('manage');
  const labels = { name: t('bench.name'), key: t('bench.key') };
  return (
    <Stack>
      {benches.length === 0 && <EmptyState>{t('bench.none')}</EmptyState>}
      {benches.map((bench) => (
        <Details key={bench.id} summary={bench.name} open={fault?.values['benchId'] === bench.id}>
            <EntryForm act="renameBench" prefix={`${bench.id}-`} fault={fault?.values['benchId'] === bench.id ? fault : undefined} labels={labels} hidden={{ forumId, benchId: bench.id, version: bench.version, language }} submit={t('bench.rename')} consequence={t('bench.renameConsequence')}>
              <TextEntry name="name" label={labels.name} required value={bench.name} />
            </EntryForm>
        </Details>
      ))}
      <Details summary={t('bench.open')} open={fault?.values['act'] === 'addBench'}>
          <EntryForm act="addBench" prefix="bench-" fault={fault} labels={labels} hidden={{ forumId }} idempotencyKey={idempotencyKey} submit={t('bench.add')} consequence={t('publicAtOnce')}>
            <TextEntry name="name" label={labels.name} required />
            <TextEntry name="key" label={labels.key} hint={t('bench.keyHint')} required width="half" />
            <LanguageEntry />
          </EntryForm>
      </Details>
    </Stack>
  );
}

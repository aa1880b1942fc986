import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import styles from './Compliance.module.css';
import { RecordEntry } from './RecordEntry.js';
import type { RecordEntry_recordFragment } from './RecordEntry.generated.js';
import { RecordForm } from './RecordForm.js';
import { WithdrawForm } from './WithdrawForm.js';

interface RecordsProps extends ComponentProps<typeof RecordForm> {
  readonly records: readonly RecordEntry_recordFragment[];
  readonly mayRecord: boolean;
}

/** What the secretariat recorded, and for the secretariat how. */
export function Records({ records, mayRecord, ...form }: RecordsProps) {
  const { t } = useTranslation('compliance');
  return (
    <>
      <Section id="records" title={t('record.title')} note={t('record.note')}>
        {records.length === 0 ? (
          <p>{t('record.empty')}</p>
        ) : (
          <ul className={styles.obligations} role="list">
            {records.map((record) => (
              <RecordEntry key={record.id} record={record}>
                {mayRecord && <WithdrawForm recordId={record.id} />}
              </RecordEntry>
            ))}
          </ul>
        )}
      </Section>
      {mayRecord && (
        <Section id="record" title={t('form.title')}>
          <Stack gap="l">
            <p>{t('form.lead')}</p>
            <RecordForm {...form} />
          </Stack>
        </Section>
      )}
    </>
  );
}

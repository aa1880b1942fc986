import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import styles from './Compliance.module.css';
import type { RecordEntry_recordFragment } from './RecordEntry.generated.js';

interface RecordEntryProps {
  readonly record: RecordEntry_recordFragment;
  /** For the secretariat: how it is taken back. */
  readonly children?: ReactNode;
}

/** An act that the secretariat recorded, with its proof; a withdrawn one says why. */
export function RecordEntry({ record, children }: RecordEntryProps) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const { kind, doneOn, planTitle, commitmentTitle, documentTitle, url, note, withdrawnAt, withdrawalReason } = record;
  const words = t(`record.kinds.${kind}`);
  return (
    <li className={styles.obligation}>
      <p>
        {url === null ? words : <a href={url} rel="noreferrer">{words}</a>}
        {`, ${formatDay(doneOn, language)}`}
        {note !== null && <>. <OwnWords language={record.language}>{note}</OwnWords></>}
      </p>
      <FactLine facts={[commitmentTitle ?? planTitle, documentTitle, url === null && t('record.noProof'), withdrawnAt !== null && <State key="withdrawn" tone="late">{t('record.withdrawn', { reason: withdrawalReason })}</State>]} />
      {withdrawnAt === null && children}
    </li>
  );
}

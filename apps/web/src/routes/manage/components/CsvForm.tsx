import { useTranslation } from 'react-i18next';

import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import { EntryForm } from './EntryForm.js';
import { LinesEntry } from './LinesEntry.js';

/** Asks many people at once, from a table pasted as text. */
export function CsvForm({ forumId, fault }: { readonly forumId: string; readonly fault: FormFault | undefined }) {
  const { t } = useTranslation('manage');
  return (
    <EntryForm act="inviteFromCsv" prefix="csv-" fault={fault} labels={{ csv: t('invitations.table') }} hidden={{ forumId, language: useLanguage() }} submit={t('invitations.sendAll')} consequence={t('invitations.csvConsequence')}>
      <LinesEntry name="csv" label={t('invitations.table')} hint={t('invitations.tableHint')} required rows={6} />
    </EntryForm>
  );
}

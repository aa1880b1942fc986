import { useTranslation } from 'react-i18next';

import type { FormFault } from '../../../session/mutate.js';
import type { ListedPerson } from '../listings.js';
import { EntryForm } from './EntryForm.js';
import { TextEntry } from './TextEntry.js';
import { TickEntry } from './TickEntry.js';

interface PersonFormProps {
  readonly forumId: string;
  /** Null for a new one. */
  readonly edited: ListedPerson | null;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** Puts a person on record, or corrects their record. */
export function PersonForm({ forumId, edited, fault, idempotencyKey }: PersonFormProps) {
  const { t } = useTranslation('people');
  const labels = t('fields', { returnObjects: true });
  return (
    <EntryForm
      key={edited?.id}
      act={edited ? 'updatePerson' : 'createPerson'}
      fault={fault}
      labels={labels}
      hidden={edited ? { forumId, personId: edited.id, version: edited.version } : { forumId }}
      idempotencyKey={edited ? undefined : idempotencyKey}
      submit={edited ? t('save') : t('add')}
      consequence={t('consequence')}
    >
      <TextEntry name="name" label={labels.name} required value={edited?.name} />
      <TextEntry name="post" label={labels.post} hint={t('postHint')} value={edited?.post} />
      <TickEntry name="isMinor" label={labels.isMinor} hint={t('minorHint')} value={edited?.isMinor} />
      <TextEntry name="guardianConsentOn" label={labels.guardianConsentOn} hint={t('consentHint')} type="date" width="short" value={edited?.guardianConsentOn} />
    </EntryForm>
  );
}

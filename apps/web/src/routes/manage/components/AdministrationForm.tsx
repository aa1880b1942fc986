import { useTranslation } from 'react-i18next';

import type { FormFault } from '../../../session/mutate.js';
import type { AdministrationForm_administrationFragment } from './AdministrationForm.generated.js';
import { DocumentEntry } from './DocumentEntry.js';
import type { DocumentEntry_documentFragment } from './DocumentEntry.generated.js';
import { EntryForm } from './EntryForm.js';
import { TextEntry } from './TextEntry.js';

interface AdministrationFormProps {
  readonly forumId: string;
  readonly documents: readonly DocumentEntry_documentFragment[];
  /** Null for a new one. */
  readonly edited: AdministrationForm_administrationFragment | null;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** Puts a mayor's term on record, or corrects one. */
export function AdministrationForm({ forumId, documents, edited, fault, idempotencyKey }: AdministrationFormProps) {
  const { t } = useTranslation('manage');
  const labels = t('administrations.fields', { returnObjects: true });
  return (
    <EntryForm
      key={edited?.id}
      act={edited ? 'updateAdministration' : 'addAdministration'}
      fault={fault}
      labels={labels}
      hidden={edited ? { forumId, administrationId: edited.id, version: edited.version } : { forumId }}
      idempotencyKey={edited ? undefined : idempotencyKey}
      submit={edited ? t('administrations.save') : t('administrations.add')}
      consequence={t('administrations.consequence')}
    >
      <TextEntry name="mayor" label={labels.mayor} hint={t('administrations.mayorHint')} value={edited?.mayor} />
      <TextEntry name="started" label={labels.started} hint={t('dateHint')} value={edited?.started?.raw} width="half" />
      <TextEntry name="ended" label={labels.ended} hint={t('dateHint')} value={edited?.ended?.raw} width="half" />
      <DocumentEntry label={labels.sourceDocumentId} documents={documents} chosen={edited?.source} />
    </EntryForm>
  );
}

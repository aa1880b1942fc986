import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { SECTORS } from '@mesa/domain/vocabulary';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ListedOrganization } from '../listings.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import { EntryForm } from './EntryForm.js';
import { LanguageEntry } from './LanguageEntry.js';
import { LinesEntry } from './LinesEntry.js';
import { TextEntry } from './TextEntry.js';

interface OrganizationFormProps {
  readonly forumId: string;
  readonly organizations: readonly ListedOrganization[];
  /** Null for a new one. */
  readonly edited: ListedOrganization | null;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** Puts an organization on record, or corrects one. */
export function OrganizationForm({ forumId, organizations, edited, fault, idempotencyKey }: OrganizationFormProps) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const labels = t('fields', { returnObjects: true });
  const others = organizations.filter(({ id }) => id !== edited?.id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <EntryForm
      key={edited?.id}
      act={edited ? 'updateOrganization' : 'createOrganization'}
      fault={fault}
      labels={labels}
      hidden={edited ? { forumId, organizationId: edited.id, version: edited.version } : { forumId }}
      idempotencyKey={edited ? undefined : idempotencyKey}
      submit={edited ? t('save') : t('add')}
      consequence={t('consequence')}
    >
      <TextEntry name="name" label={labels.name} required value={edited?.name} />
      <ChoiceEntry name="sector" label={labels.sector} value={edited?.sector} placeholder={t('unknown')} options={SECTORS.map((sector) => ({ value: sector, label: label('sector', sector, language) }))} />
      <ChoiceEntry name="legalForm" label={labels.legalForm} value={edited?.legalForm} placeholder={t('unknown')} options={(['legal', 'informal'] as const).map((form) => ({ value: form, label: t(`legalForms.${form}`) }))} />
      <LinesEntry name="aliases" label={labels.aliases} hint={t('aliasesHint')} value={edited?.aliases.map(({ name }) => name).join('\n')} rows={2} />
      <ChoiceEntry name="parentId" label={labels.parentId} value={edited?.parent?.id} placeholder={t('nobody')} options={others} />
      <ChoiceEntry name="succeedsId" label={labels.succeedsId} hint={t('succeedsHint')} value={edited?.succeeds?.id} placeholder={t('nobody')} options={others} />
      <TextEntry name="url" label={labels.url} type="url" value={edited?.url} />
      <TextEntry name="started" label={labels.started} hint={t('dateHint')} value={edited?.started?.raw} width="half" />
      <TextEntry name="ended" label={labels.ended} hint={t('dateHint')} value={edited?.ended?.raw} width="half" />
      <LanguageEntry value={edited?.language} />
    </EntryForm>
  );
}

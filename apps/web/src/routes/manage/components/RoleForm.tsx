import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { ROLE_KINDS } from '@mesa/domain/vocabulary';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ListedPerson } from '../listings.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import { EntryForm } from './EntryForm.js';
import { TextEntry } from './TextEntry.js';

interface RoleFormProps {
  readonly forumId: string;
  readonly benches: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly ListedPerson[];
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** Gives a role to somebody who has an account. */
export function RoleForm({ forumId, benches, people, fault, idempotencyKey }: RoleFormProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const labels = t('roles.fields', { returnObjects: true });
  return (
    <EntryForm act="grantRole" fault={fault} labels={labels} hidden={{ forumId }} idempotencyKey={idempotencyKey} submit={t('roles.grant')} consequence={t('roles.consequence')}>
      <ChoiceEntry name="personId" label={labels.personId} hint={t('roles.personHint')} required placeholder={t('roles.choose')} options={people.map(({ id, name }) => ({ value: id, label: name ?? '' }))} />
      <ChoiceEntry name="kind" label={labels.kind} required options={ROLE_KINDS.filter((kind) => kind !== 'administrator').map((kind) => ({ value: kind, label: label('roleKind', kind, language) }))} />
      <ChoiceEntry name="benchId" label={labels.benchId} hint={t('roles.benchHint')} placeholder={t('roles.noBench')} options={benches.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextEntry name="validFrom" label={labels.validFrom} hint={t('roles.fromHint')} type="date" width="short" />
      <TextEntry name="validUntil" label={labels.validUntil} type="date" width="short" />
    </EntryForm>
  );
}

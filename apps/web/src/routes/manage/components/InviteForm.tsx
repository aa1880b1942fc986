import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { HOLDING_KINDS, LANGUAGES, ROLE_KINDS } from '@mesa/domain/vocabulary';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ListedPerson } from '../listings.js';
import type { ManageSeatsQuery } from '../Seats.generated.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import { EntryForm } from './EntryForm.js';
import { TextEntry } from './TextEntry.js';

interface InviteFormProps {
  readonly forum: ManageSeatsQuery['forum'];
  readonly people: readonly ListedPerson[];
  readonly fault: FormFault | undefined;
}

/** Asks one person by mail. */
export function InviteForm({ forum, people, fault }: InviteFormProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const labels = t('invitations.fields', { returnObjects: true });
  const byPath = Object.fromEntries(Object.entries(labels).map(([field, word]) => [field === 'language' ? field : `people.0.${field}`, word]));
  return (
    <EntryForm act="invitePeople" fault={fault} labels={byPath} hidden={{ forumId: forum.id }} submit={t('invitations.send')} consequence={t('invitations.consequence')}>
      <TextEntry name="people.0.email" label={labels.email} hint={t('invitations.emailHint')} type="email" required />
      <ChoiceEntry name="people.0.personId" label={labels.personId} hint={t('invitations.personHint')} placeholder={t('invitations.newPerson')} options={people.map(({ id, name }) => ({ value: id, label: name ?? '' }))} />
      <TextEntry name="people.0.name" label={labels.name} hint={t('invitations.nameHint')} />
      <ChoiceEntry name="people.0.roleKind" label={labels.roleKind} hint={t('invitations.roleHint')} placeholder={t('invitations.noRole')} options={ROLE_KINDS.filter((kind) => kind !== 'administrator').map((kind) => ({ value: kind, label: label('roleKind', kind, language) }))} />
      <ChoiceEntry name="people.0.benchId" label={labels.benchId} hint={t('invitations.benchHint')} placeholder={t('invitations.noBench')} options={forum.benches.map(({ id, name }) => ({ value: id, label: name }))} />
      <ChoiceEntry name="people.0.seatId" label={labels.seatId} placeholder={t('invitations.noSeat')} options={forum.seats.map((seat) => ({ value: seat.id, label: seat.label ?? seat.organization?.name ?? seat.groupLabel ?? t('invitations.unnamedSeat') }))} />
      <ChoiceEntry name="people.0.holdingKind" label={labels.holdingKind} placeholder={t('invitations.noSeat')} options={HOLDING_KINDS.map((kind) => ({ value: kind, label: label('holdingKind', kind, language) }))} />
      <ChoiceEntry name="language" label={labels.language} required value={language} options={LANGUAGES.map((one) => ({ value: one, label: label('language', one, language) }))} />
    </EntryForm>
  );
}

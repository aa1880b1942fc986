import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { HOLDING_KINDS } from '@mesa/domain/vocabulary';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ListedPerson } from '../listings.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import { EntryForm } from './EntryForm.js';
import { TextEntry } from './TextEntry.js';

interface HoldingFormProps {
  readonly forumId: string;
  readonly seatId: string;
  readonly people: readonly ListedPerson[];
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** Puts a person into a seat. */
export function HoldingForm({ forumId, seatId, people, fault, idempotencyKey }: HoldingFormProps) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const labels = t('holding.fields', { returnObjects: true });
  return (
    <EntryForm act="openHolding" fault={fault} labels={labels} hidden={{ forumId, seatId }} idempotencyKey={idempotencyKey} submit={t('holding.add')} consequence={t('holding.consequence')}>
      <ChoiceEntry name="personId" label={labels.personId} hint={t('holding.personHint')} required placeholder={t('holding.choose')} options={people.map(({ id, name }) => ({ value: id, label: name ?? '' }))} />
      <ChoiceEntry name="kind" label={labels.kind} required options={HOLDING_KINDS.map((kind) => ({ value: kind, label: label('holdingKind', kind, language) }))} />
      <TextEntry name="validFrom" label={labels.validFrom} type="date" width="short" />
      <TextEntry name="validUntil" label={labels.validUntil} type="date" width="short" />
      <TextEntry name="selection" label={labels.selection} hint={t('holding.selectionHint')} />
      <TextEntry name="namePublicReason" label={labels.namePublicReason} hint={t('holding.reasonHint')} />
    </EntryForm>
  );
}

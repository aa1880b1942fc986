import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { AGENDA_ITEM_KINDS } from '@mesa/domain/vocabulary';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import { ChoiceEntry } from '../../manage/components/ChoiceEntry.js';
import { EntryForm } from '../../manage/components/EntryForm.js';
import { LinesEntry } from '../../manage/components/LinesEntry.js';
import { TextEntry } from '../../manage/components/TextEntry.js';
import type { BacklogQuery } from '../Backlog.generated.js';

interface ProposalFormProps {
  readonly forumId: string;
  readonly seats: BacklogQuery['forum']['viewerBacklogSeats'];
  readonly isSecretariat: boolean;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** A topic for an agenda, in two fields. */
export function ProposalForm({ forumId, seats, isSecretariat, fault, idempotencyKey }: ProposalFormProps) {
  const { t } = useTranslation('backlog');
  const language = useLanguage();
  const labels = { title: t('propose.topic'), description: t('propose.why'), kind: t('propose.kind'), seatId: t('propose.seat') };
  return (
    <EntryForm act="propose" consequence={t('propose.consequence')} fault={fault} hidden={{ forumId }} idempotencyKey={idempotencyKey} labels={labels} submit={t('propose.save')}>
      <TextEntry label={labels.title} name="title" required />
      <LinesEntry label={labels.description} name="description" rows={3} />
      <ChoiceEntry label={labels.kind} name="kind" options={AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: label('agendaItemKind', kind, language) }))} required value="discussion" />
      {(seats.length > 1 || (isSecretariat && seats.length > 0)) && (
        <ChoiceEntry label={labels.seatId} name="seatId" options={seats.map(({ seatId, label: seat }) => ({ value: seatId, label: seat }))} placeholder={isSecretariat ? t('propose.asSecretariat') : undefined} required={!isSecretariat} />
      )}
    </EntryForm>
  );
}

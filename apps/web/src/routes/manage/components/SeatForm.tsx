import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { SEAT_STANDINGS, SECTORS } from '@mesa/domain/vocabulary';
import { Details } from '@mesa/ui/Details';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ListedOrganization } from '../listings.js';
import type { SeatForm_seatFragment } from '../Seats.generated.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import { EntryForm } from './EntryForm.js';
import { LanguageEntry } from './LanguageEntry.js';
import { TextEntry } from './TextEntry.js';
import { TickEntry } from './TickEntry.js';

interface SeatFormProps {
  readonly forumId: string;
  readonly benches: readonly { readonly id: string; readonly name: string }[];
  readonly organizations: readonly ListedOrganization[];
  /** Null for a new one. */
  readonly edited: SeatForm_seatFragment | null;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** Adds a seat, corrects or closes one. */
export function SeatForm({ forumId, benches, organizations, edited, fault, idempotencyKey }: SeatFormProps) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const labels = t('seats.fields', { returnObjects: true });
  const hidden = edited ? { forumId, seatId: edited.id, version: edited.version } : { forumId };
  return (
    <Stack>
      <EntryForm key={edited?.id} act={edited ? 'updateSeat' : 'createSeat'} fault={fault} labels={labels} hidden={hidden} idempotencyKey={edited ? undefined : idempotencyKey} submit={edited ? t('seats.save') : t('seats.add')} consequence={t('seats.consequence')}>
        <ChoiceEntry name="standing" label={labels.standing} required value={edited?.standing} options={SEAT_STANDINGS.map((standing) => ({ value: standing, label: label('seatStanding', standing, language) }))} />
        <ChoiceEntry name="benchId" label={labels.benchId} value={edited?.bench?.id} placeholder={t('seats.noBench')} options={benches.map(({ id, name }) => ({ value: id, label: name }))} />
        <ChoiceEntry name="organizationId" label={labels.organizationId} hint={t('seats.whoseHint')} value={edited?.organization?.id} placeholder={t('seats.noOrganization')} options={organizations.map(({ id, name }) => ({ value: id, label: name }))} />
        <TextEntry name="groupLabel" label={labels.groupLabel} hint={t('seats.groupHint')} value={edited?.groupLabel} />
        <TickEntry name="isPersonal" label={labels.isPersonal} value={edited?.isPersonal} />
        <TextEntry name="label" label={labels.label} hint={t('seats.labelHint')} value={edited?.label} />
        <ChoiceEntry name="sector" label={labels.sector} value={edited?.sector} placeholder={t('unknown')} options={SECTORS.map((sector) => ({ value: sector, label: label('sector', sector, language) }))} />
        <TickEntry name="isVoting" label={labels.isVoting} hint={t('seats.votingHint')} value={edited?.isVoting ?? true} />
        <TextEntry name="validFrom" label={labels.validFrom} type="date" width="short" value={edited?.validFrom} />
        <LanguageEntry />
      </EntryForm>
      {edited && (
        <Details summary={t('seats.closeOpen')} open={fault?.values['act'] === 'closeSeat'}>
          <EntryForm act="closeSeat" prefix="close-" fault={fault} labels={{ validUntil: t('seats.lastDay') }} hidden={hidden} submit={t('seats.close')} consequence={t('seats.closeConsequence')}>
            <TextEntry name="validUntil" label={t('seats.lastDay')} type="date" width="short" required />
          </EntryForm>
        </Details>
      )}
    </Stack>
  );
}

import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { ENTRY_CHANNELS, RSVP_ANSWERS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import type { RecipientsTable_recipientFragment } from './RecipientsTable.generated.js';

interface EnterRsvpFormProps {
  readonly recipients: readonly RecipientsTable_recipientFragment[];
  readonly formKey: string;
  readonly fault: FormFault | undefined;
}

/** What somebody said on paper, by phone or at the counter. */
export function EnterRsvpForm({ recipients, formKey, fault }: EnterRsvpFormProps) {
  const { t } = useTranslation('convocations');
  const language = useLanguage();
  const who = recipients.map(({ personId, personName, seatId, seatLabel, capacity }) => ({
    value: `${seatId ?? ''}/${personId}`,
    label: [personName ?? t('answer.nameless'), seatLabel ?? t('table.observer'), label('presenceCapacity', capacity, language)].join(' · '),
  }));
  return (
    <Form method="post">
      <Stack>
        <HiddenKey value={formKey} />
        <ChoiceField fault={fault} label={t('enter.who')} name="who" options={who} value={who[0]?.value} />
        <ChoiceField fault={fault} label={t('enter.answer')} name="answer" options={RSVP_ANSWERS.map((value) => ({ value, label: label('rsvpAnswer', value, language) }))} value="attending" />
        <ChoiceField fault={fault} label={t('enter.channel')} name="channel" options={ENTRY_CHANNELS.map((value) => ({ value, label: label('rsvpChannel', value, language) }))} value="phone" />
        <AreaField fault={fault} hint={t('answer.needsHint')} label={t('answer.needs')} name="accessNeeds" rows={2} />
        <FormActions consequence={t('enter.says')}>
          <Button name="act" value="enter">{t('enter.save')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { AreaField } from '../../../layout/AreaField.js';
import type { FormFault } from '../../../session/mutate.js';
import type { JointOfferForm_offerFragment } from './JointOfferForm.generated.js';
import { meetingWhen } from './meeting-words.js';

interface JointOfferFormProps {
  readonly offer: JointOfferForm_offerFragment;
  readonly fault: FormFault | undefined;
}

/** What another forum asks, and the two answers. */
export function JointOfferForm({ offer, fault }: JointOfferFormProps) {
  const { t } = useTranslation('meetings');
  const { meeting } = offer;
  return (
    <Form method="post">
      <Stack>
        <input name="offerId" type="hidden" value={offer.id} />
        <input name="version" type="hidden" value={offer.version} />
        <p>{t('joint.asks', { forum: offer.offeredBy.name, title: meeting.title ?? t('draftName'), when: meetingWhen(t, meeting, useLanguage()) ?? t('noDateYet') })}</p>
        {meeting.purpose !== null && <p>{meeting.purpose}</p>}
        <AreaField fault={fault} hint={t('joint.reasonHint')} label={t('form.reason')} name="reason" rows={2} />
        <FormActions consequence={t('joint.acceptSays')}>
          <Button name="act" value="accept" variant="primary">
            {t('joint.accept')}
          </Button>
          <Button name="act" value="decline">
            {t('joint.decline')}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

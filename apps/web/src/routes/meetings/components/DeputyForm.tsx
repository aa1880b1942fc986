import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import type { DeputyForm_seatFragment } from './DeputyForm.generated.js';
import { InputField } from '../../../layout/InputField.js';

interface DeputyFormProps {
  readonly seats: readonly DeputyForm_seatFragment[];
  readonly meetingForumId: string;
  readonly formKey: string;
  readonly fault: FormFault | undefined;
}

/** For who holds a seat and cannot come: naming, in writing, who stands in at this meeting. */
export function DeputyForm({ seats, meetingForumId, formKey, fault }: DeputyFormProps) {
  const { t } = useTranslation('meetings');
  return (
    <Section id="deputy" title={t('deputy.title')}>
      <Stack gap="l">
        {seats.map(({ seatId, label, deputyName }) => {
          const own = fault?.values['seatId'] === seatId ? fault : undefined;
          return (
            <Form key={`${seatId}-${deputyName ?? ''}`} method="post">
              <Stack>
                <FormFaults fault={own} key={own?.requestId} labels={{ personName: t('deputy.name') }} />
                <p>{deputyName === null ? t('deputy.none', { seat: label || t('page.personalSeat') }) : t('deputy.named', { seat: label || t('page.personalSeat'), name: deputyName })}</p>
                <HiddenKey value={`${formKey}-${seatId}`} />
                <input name="meetingForumId" type="hidden" value={meetingForumId} />
                <input name="seatId" type="hidden" value={seatId} />
                <InputField autoComplete="off" fault={own} label={t('deputy.name')} name="personName" required width="half" />
                <FormActions consequence={t('deputy.says')}>
                  <Button name="act" value="deputy">
                    {t(deputyName === null ? 'deputy.save' : 'deputy.replace')}
                  </Button>
                </FormActions>
              </Stack>
            </Form>
          );
        })}
      </Stack>
    </Section>
  );
}

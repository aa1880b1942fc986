import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { TextInput } from '@mesa/ui/TextInput';
import { Stack } from '@mesa/ui/Stack';

interface WithdrawFormProps {
  readonly recordId: string;
}

/** Takes a mistaken record back, with a reason that everybody reads. */
export function WithdrawForm({ recordId }: WithdrawFormProps) {
  const { t } = useTranslation('compliance');
  return (
    <Details summary={t('withdraw.open')}>
      <Form method="post">
        <Stack>
          <input name="recordId" type="hidden" value={recordId} />
          <Field label={t('withdraw.reason')} name={`reason-${recordId}`}>
            {(control) => <TextInput {...control} name="reason" />}
          </Field>
          <FormActions consequence={t('withdraw.says')}>
            <Button name="act" value="withdraw">
              {t('withdraw.act')}
            </Button>
          </FormActions>
        </Stack>
      </Form>
    </Details>
  );
}

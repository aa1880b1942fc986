import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';

export interface EnterCodeProps {
  readonly email: string;
  readonly to: string;
  readonly fault: FormFault | undefined;
}

/** For who reads mail on another device: the six digits that came with the link. */
export function EnterCode({ email, to, fault }: EnterCodeProps) {
  const { t } = useTranslation('account');
  return (
    <Form method="post" noValidate>
      <Stack gap="l">
        <FormFaults fault={fault} labels={{ code: t('signIn.code') }} />
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="email" value={email} />
        <Field name="code" label={t('signIn.code')} hint={t('signIn.codeHint')}>
          {(control) => <TextInput {...control} inputMode="numeric" autoComplete="one-time-code" width="short" />}
        </Field>
        <FormActions>
          <Button variant="primary" name="act" value="code">
            {t('signIn.enter')}
          </Button>
          <Button variant="quiet" name="act" value="ask">
            {t('signIn.again')}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

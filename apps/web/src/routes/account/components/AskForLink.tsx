import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { FormFaults } from '../../../layout/FormFaults.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';

export interface AskForLinkProps {
  readonly to: string;
  readonly fault: FormFault | undefined;
}

/** Asks for an address to send a link and a code to. */
export function AskForLink({ to, fault }: AskForLinkProps) {
  const { t } = useTranslation('account');
  const reason = useReason();
  return (
    <Form method="post" noValidate>
      <Stack gap="l">
        <FormFaults fault={fault} labels={{ email: t('signIn.email') }} />
        <input type="hidden" name="to" value={to} />
        <Field name="email" label={t('signIn.email')} hint={t('signIn.emailHint')} error={fault?.fields['email'] && reason(fault.fields['email'])}>
          {(control) => <TextInput {...control} type="email" autoComplete="email" defaultValue={fault?.values['email']} width="half" />}
        </Field>
        <FormActions consequence={t('signIn.consequence')}>
          <Button variant="primary" name="act" value="ask">
            {t('signIn.ask')}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

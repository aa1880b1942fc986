import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Select, type SelectOption } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { FormFaults } from '../../../layout/FormFaults.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';

interface WithdrawalFormProps {
  readonly minutesId: string;
  readonly choices: readonly SelectOption[];
  readonly fault: FormFault | undefined;
}

/** The one change of what is published, by a rule that is named in its place. */
export function WithdrawalForm({ minutesId, choices, fault }: WithdrawalFormProps) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const reason = useReason();
  const optional = `(${common('form.optional')})`;
  const errorOf = (name: string) => fault?.fields[name] && reason(fault.fields[name]);
  return (
    <Section id="withdrawal" title={t('amend.withdrawal')}>
      <Form method="post" noValidate>
        <Stack gap="m">
          <FormFaults fault={fault} labels={{ blockId: t('amend.what'), rule: t('amend.rule'), orderedBy: t('amend.orderedBy'), orderedOn: t('amend.orderedOn') }} key={fault?.requestId} />
          <input type="hidden" name="minutesId" value={minutesId} />
          <Field name="blockId" label={t('amend.what')} error={errorOf('blockId')}>
            {(control) => <Select {...control} options={choices} placeholder={common('form.choose')} defaultValue={fault?.values['blockId']} />}
          </Field>
          <Field name="rule" label={t('amend.rule')} hint={t('amend.ruleHint')} error={errorOf('rule')}>
            {(control) => <TextInput {...control} defaultValue={fault?.values['rule']} />}
          </Field>
          <Field name="orderedBy" label={t('amend.orderedBy')} optional={optional} error={errorOf('orderedBy')}>
            {(control) => <TextInput {...control} defaultValue={fault?.values['orderedBy']} />}
          </Field>
          <Field name="orderedOn" label={t('amend.orderedOn')} optional={optional} error={errorOf('orderedOn')}>
            {(control) => <TextInput {...control} type="date" width="short" defaultValue={fault?.values['orderedOn']} />}
          </Field>
          <FormActions consequence={t('amend.withdrawalConsequence')}>
            <Button variant="danger" name="act" value="withdraw">{t('amend.withdrawalAct')}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Section>
  );
}

import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { FormFaults } from '../../../layout/FormFaults.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { PlanDraftQuery } from '../PlanDraft.generated.js';

interface SubmitFormProps {
  readonly plan: Pick<PlanDraftQuery['plan'], 'id' | 'version' | 'submitted'>;
  readonly fault: FormFault | undefined;
}

/** On which day the adopted plan was submitted to the Open Government Partnership. */
export function SubmitForm({ plan, fault }: SubmitFormProps) {
  const { t } = useTranslation('plans');
  const reason = useReason();
  const wrong = fault?.fields['submittedOn'];
  return (
    <Section id="submit" title={t('submit.title')}>
      <Details summary={t(plan.submitted ? 'submit.correct' : 'submit.record')} open={fault !== undefined}>
        <Form method="post" noValidate>
          <Stack gap="l">
            <FormFaults fault={fault} labels={{ submittedOn: t('submit.day') }} />
            <input type="hidden" name="planId" value={plan.id} />
            <input type="hidden" name="version" value={plan.version} />
            <Field name="submittedOn" label={t('submit.day')} error={wrong && reason(wrong)}>
              {(control) => <TextInput {...control} type="date" width="short" defaultValue={fault?.values['submittedOn'] ?? plan.submitted?.earliest ?? undefined} />}
            </Field>
            <FormActions consequence={t('submit.consequence')}>
              <Button name="act" value="submit">{t('submit.button')}</Button>
            </FormActions>
          </Stack>
        </Form>
      </Details>
    </Section>
  );
}

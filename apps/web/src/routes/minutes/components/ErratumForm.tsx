import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Select, type SelectOption } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';

interface ErratumFormProps {
  readonly minutes: { readonly id: string; readonly language: string };
  readonly blocks: readonly SelectOption[];
  readonly formKey: string;
  readonly fault: FormFault | undefined;
}

/** A correction that adds. */
export function ErratumForm({ minutes, blocks, formKey, fault }: ErratumFormProps) {
  const { t } = useTranslation('minutes');
  const reason = useReason();
  return (
    <Section id="erratum" title={t('amend.erratum')}>
      <Form method="post" noValidate>
        <Stack gap="m">
          <FormFaults fault={fault} labels={{ text: t('amend.text'), blockId: t('amend.corrects') }} key={fault?.requestId} />
          <HiddenKey value={formKey} />
          <input type="hidden" name="minutesId" value={minutes.id} />
          <input type="hidden" name="language" value={minutes.language} />
          <Field name="corrects" label={t('amend.corrects')} optional="">
            {(control) => <Select {...control} options={blocks} placeholder={t('amend.whole')} defaultValue={fault?.values['corrects']} />}
          </Field>
          <Field name="text" label={t('amend.text')} hint={t('amend.textHint')} error={fault?.fields['text'] && reason(fault.fields['text'])}>
            {(control) => <TextArea {...control} rows={4} defaultValue={fault?.values['text']} />}
          </Field>
          <FormActions consequence={t('amend.erratumConsequence')}>
            <Button variant="primary" name="act" value="erratum">{t('amend.erratumAct')}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Section>
  );
}

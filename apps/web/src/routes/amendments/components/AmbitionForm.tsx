import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { AMBITION_CHANGES } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { LimitedText } from '../../commitments/components/LimitedText.js';

interface AmbitionFormProps {
  readonly amendmentId: string;
  readonly idempotencyKey: string;
  readonly fault: FormFault | undefined;
}

/** A seat of the civil bench says what the amendment does to ambition. */
export function AmbitionForm({ amendmentId, idempotencyKey, fault: sent }: AmbitionFormProps) {
  const { t } = useTranslation('amendments');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const reason = useReason();
  const fault = sent?.values['act'] === 'ambition' ? sent : undefined;
  const wrong = (name: string) => fault?.fields[name] && reason(fault.fields[name]);
  return (
    <Details summary={t('ambition.open')} open={fault !== undefined}>
      <Form method="post" noValidate>
        <Stack gap="l">
          <FormFaults fault={fault} labels={{ ambition: t('ambition.legend'), reason: t('ambition.why') }} idOf={(path) => (path === 'reason' ? 'reason-ambition' : path)} />
          <HiddenKey value={idempotencyKey} />
          <input type="hidden" name="amendmentId" value={amendmentId} />
          <RadioGroup name="ambition" legend={t('ambition.legend')} required error={wrong('ambition')} defaultValue={fault?.values['ambition']} options={AMBITION_CHANGES.map((value) => ({ value, label: label('ambitionChange', value, language) }))} />
          <Field id="reason-ambition" name="reason" label={t('ambition.why')} optional={common('form.optional')} error={wrong('reason')}>
            {(control) => <LimitedText {...control} rows={3} max={TEXT_LIMITS.reason.max} defaultValue={fault?.values['reason']} />}
          </Field>
          <FormActions consequence={t('ambition.consequence')}>
            <Button name="act" value="ambition">{t('ambition.send')}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Details>
  );
}

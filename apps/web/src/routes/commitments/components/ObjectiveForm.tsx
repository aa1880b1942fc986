import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';

interface ObjectiveFormProps {
  readonly objectives: readonly { readonly id: string; readonly planTitle: string; readonly axis: string; readonly objective: string | null }[];
  readonly fault: FormFault | undefined;
}

/** The objectives of the local development plan that a commitment serves, and one more. */
export function ObjectiveForm({ objectives, fault }: ObjectiveFormProps) {
  const { t } = useTranslation('commitments');
  const { t: common } = useTranslation();
  const own = fault?.values['act'] === 'objective' ? fault : undefined;
  const field = (name: 'planTitle' | 'axis' | 'objective') => (
    <Field name={name} label={t(`objective.${name}`)} optional={name === 'objective' ? common('form.optional') : undefined}>
      {(control) => <TextInput {...control} defaultValue={own?.values[name]} />}
    </Field>
  );
  return (
    <Stack gap="m">
      {objectives.length > 0 && (
        <Stack list="ul">
          {objectives.map(({ id, planTitle, axis, objective }) => (
            <li key={id}>
              {objective ?? axis}
              <FactLine facts={[planTitle, objective !== null && axis]} />
            </li>
          ))}
        </Stack>
      )}
      <Details summary={t('objective.add')} open={own !== undefined}>
        <Form method="post" noValidate>
          <Stack gap="l">
            <FormFaults fault={own} labels={{ planTitle: t('objective.planTitle'), axis: t('objective.axis'), objective: t('objective.objective') }} />
            {field('planTitle')}
            {field('axis')}
            {field('objective')}
            <FormActions>
              <Button name="act" value="objective">{t('objective.link')}</Button>
            </FormActions>
          </Stack>
        </Form>
      </Details>
    </Stack>
  );
}

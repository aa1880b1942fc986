import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Checkbox } from '@mesa/ui/Checkbox';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Fieldset } from '@mesa/ui/Fieldset';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';

interface UnitsFormProps {
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly sector: string | null }[];
  readonly chosen: readonly string[];
}

/** Which municipal units answer for it. */
export function UnitsForm({ organizations, chosen }: UnitsFormProps) {
  const { t } = useTranslation('commitments');
  const units = organizations.filter(({ id, sector }) => sector === 'government' || chosen.includes(id));
  if (units.length === 0) return <EmptyState>{t('units.none')}</EmptyState>;
  return (
    <Form method="post">
      <Stack gap="l">
        <Fieldset id="organizationIds" legend={t('units.legend')}>
          {units.map(({ id, name }) => (
            <Checkbox id={`unit-${id}`} name="organizationIds" value={id} label={name} defaultChecked={chosen.includes(id)} key={id} />
          ))}
        </Fieldset>
        <FormActions consequence={t('units.consequence')}>
          <Button name="act" value="units">{t('units.save')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

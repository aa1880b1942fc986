import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';

/** Asks for the day of which a page shows how things stood. */
export function DayForm({ day }: { readonly day?: string }) {
  const { t } = useTranslation();
  return (
    <Form method="get">
      <Stack gap="m">
        <Field name="al" label={t('asOf.day')}>
          {(control) => <TextInput {...control} type="date" width="short" defaultValue={day} />}
        </Field>
        <div><Button variant="secondary">{t('asOf.show')}</Button></div>
      </Stack>
    </Form>
  );
}

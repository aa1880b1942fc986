import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { InputField } from '../../../layout/InputField.js';
import type { FormFault } from '../../../session/mutate.js';

interface SaveTemplateFormProps {
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** Keeps this meeting's agenda to begin others with. */
export function SaveTemplateForm({ fault, idempotencyKey }: SaveTemplateFormProps) {
  const { t } = useTranslation('meetings');
  const own = fault?.values['act'] === 'saveTemplate' ? fault : undefined;
  return (
    <Details open={own !== undefined} summary={t('template.save')}>
      <Form method="post">
        <Stack>
          <HiddenKey value={idempotencyKey} />
          <InputField fault={own} label={t('template.name')} hint={t('template.nameHint')} name="name" required />
          <FormActions consequence={t('template.saveSays')}>
            <Button name="act" value="saveTemplate">
              {t('template.saveButton')}
            </Button>
          </FormActions>
        </Stack>
      </Form>
    </Details>
  );
}

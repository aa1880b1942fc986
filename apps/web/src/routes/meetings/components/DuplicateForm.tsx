import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Checkbox } from '@mesa/ui/Checkbox';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { InputField } from '../../../layout/InputField.js';
import type { FormFault } from '../../../session/mutate.js';

interface DuplicateFormProps {
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** The next meeting from this one. */
export function DuplicateForm({ fault, idempotencyKey }: DuplicateFormProps) {
  const { t } = useTranslation('meetings');
  const own = fault?.values['act'] === 'duplicate' ? fault : undefined;
  return (
    <Details open={own !== undefined} summary={t('duplicate.summary')}>
      <Form method="post">
        <Stack>
          <HiddenKey value={idempotencyKey} />
          <InputField fault={own} label={t('duplicate.day')} name="day" type="date" width="half" />
          <InputField fault={own} label={t('duplicate.from')} name="from" type="time" width="short" />
          <Checkbox defaultChecked={own?.values['withJoinUrl'] !== undefined} label={t('duplicate.withJoinUrl')} name="withJoinUrl" value="yes" />
          <FormActions consequence={t('duplicate.says')}>
            <Button name="act" value="duplicate">
              {t('duplicate.save')}
            </Button>
          </FormActions>
        </Stack>
      </Form>
    </Details>
  );
}

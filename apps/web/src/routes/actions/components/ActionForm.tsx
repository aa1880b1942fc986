import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import type { SelectOption } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { InputField } from '../../../layout/InputField.js';
import { SubjectField } from '../../commitments/components/SubjectField.js';
import type { SubjectField_planFragment } from '../../commitments/components/SubjectField.generated.js';

interface ActionFormProps {
  readonly seats: readonly SelectOption[];
  readonly organizations: readonly SelectOption[];
  /** What it may serve. */
  readonly plans: readonly SubjectField_planFragment[];
  readonly formKey: string;
  readonly fault: FormFault | undefined;
  /** Whether the page stays where it is scrolled to, as under a dialog. */
  readonly staysInPlace?: boolean;
  /** Fields of the occasion: the item it was under. */
  readonly children?: ReactNode;
}

/** What somebody takes on, who, and until when. */
export function ActionForm({ seats, organizations, plans, formKey, fault, staysInPlace = false, children }: ActionFormProps) {
  const { t } = useTranslation('actions');
  const { t: say } = useTranslation('decisions');
  return (
    <Form method="post" preventScrollReset={staysInPlace}>
      <Stack>
        <HiddenKey value={formKey} />
        {children}
        <AreaField fault={fault} label={t('form.text')} name="actionText" required rows={2} />
        <ChoiceField fault={fault} label={t('form.ownerSeatId')} name="ownerSeatId" none={t('form.nobody')} options={seats} />
        <ChoiceField fault={fault} label={t('form.ownerOrganizationId')} name="ownerOrganizationId" none={t('form.nobody')} options={organizations} />
        <InputField fault={fault} hint={t('form.dueHint')} label={t('form.due')} name="due" width="half" />
        <SubjectField fault={fault} label={t('form.subject')} name="actionSubject" plans={plans} />
        <FormActions consequence={say('outcomes.lead')}>
          <Button name="act" value="action">
            {t('form.save')}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

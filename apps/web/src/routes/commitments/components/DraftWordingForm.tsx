import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import { useWordingLabels, WordingFields } from './WordingFields.js';
import type { WordingFields_wordingFragment } from './WordingFields.generated.js';

interface DraftWordingFormProps {
  readonly of: 'commitment' | 'milestone';
  /** The current draft; a new subject has none. */
  readonly from?: (WordingFields_wordingFragment & { readonly id: string }) | undefined;
  /** Name of the button that sends it. */
  readonly act: 'draft' | 'add';
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** The words of a draft: a first version, or the next one. */
export function DraftWordingForm({ of, from, act, fault, idempotencyKey }: DraftWordingFormProps) {
  const { t } = useTranslation('commitments');
  const labels = useWordingLabels()('wording', of);
  const own = fault?.values['act'] === act ? fault : undefined;
  return (
    <Form method="post" noValidate>
      <Stack gap="l">
        <FormFaults fault={own} labels={labels} />
        <HiddenKey value={idempotencyKey} />
        {from && <input type="hidden" name="basedOnId" value={from.id} />}
        <WordingFields prefix="wording" of={of} from={from} fault={own} />
        <FormActions consequence={t(from ? 'draft.consequence' : 'draft.addConsequence')}>
          <Button variant="primary" name="act" value={act}>{t(from ? 'draft.save' : `draft.add.${of}`)}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

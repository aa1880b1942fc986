import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';

interface ModerationRulesFormProps {
  readonly forumId: string;
  /** Of the version that holds, to begin with. */
  readonly text: string | undefined;
  readonly idempotencyKey: string;
  readonly fault: FormFault | undefined;
}

/** The secretariat publishes the next version of the rules of moderation. */
export function ModerationRulesForm({ forumId, text, idempotencyKey, fault }: ModerationRulesFormProps) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const reason = useReason();
  return (
    <Details summary={t('rules.write')} open={fault !== undefined}>
      <Form method="post">
        <Stack gap="m">
          <FormFaults fault={fault} labels={{ text: t('rules.text') }} />
          <HiddenKey value={idempotencyKey} />
          <input type="hidden" name="forumId" value={forumId} />
          <input type="hidden" name="language" value={language} />
          <Field name="text" label={t('rules.text')} error={fault?.fields['text'] && reason(fault.fields['text'])}>
            {(control) => <TextArea {...control} rows={10} defaultValue={fault?.values['text'] ?? text} />}
          </Field>
          <FormActions consequence={t('rules.consequence')}>
            <Button>{t('rules.publish')}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Details>
  );
}

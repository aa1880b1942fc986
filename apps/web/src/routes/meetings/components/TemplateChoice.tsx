import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import type { TemplateChoice_templateFragment } from './TemplateChoice.generated.js';

interface TemplateChoiceProps {
  readonly templates: readonly TemplateChoice_templateFragment[];
  readonly chosen: string | undefined;
}

/** With which template a new agenda begins. It changes nothing, and stands in the address. */
export function TemplateChoice({ templates, chosen }: TemplateChoiceProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  return (
    <Form method="get">
      <Stack>
        <ChoiceField
          hint={t('template.chooseHint')}
          label={t('template.choose')}
          name="template"
          none={t('template.blank')}
          options={templates.map(({ id, kind, name }) => ({ value: id, label: t('template.option', { name, kind: label('meetingKind', kind, language) }) }))}
          value={chosen}
        />
        <FormActions>
          <Button>{t('template.begin')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

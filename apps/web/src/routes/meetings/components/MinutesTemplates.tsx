import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { MEETING_KINDS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import type { MinutesTemplates_templateFragment } from './MinutesTemplates.generated.js';

interface MinutesTemplatesProps {
  readonly templates: readonly MinutesTemplates_templateFragment[];
  /** Of the template that is being changed; null: a new one. */
  readonly editing: string | null;
  readonly formKey: string;
  readonly fault: FormFault | undefined;
}

/** The text that minutes begin with, by kind of meeting: what there is, and a form for one more or for the one that is changed. */
export function MinutesTemplates({ templates, editing, formKey, fault }: MinutesTemplatesProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const edited = templates.find(({ id }) => id === editing);
  const free = MEETING_KINDS.filter((kind) => !templates.some((one) => one.kind === kind));
  const nameOf = (kind: MinutesTemplates_templateFragment['kind']) => label('meetingKind', kind, language);
  const form = <TemplateForm edited={edited} kinds={free.map((kind) => ({ value: kind, label: nameOf(kind) }))} formKey={formKey} fault={fault} key={edited?.id ?? 'new'} />;
  return (
    <Stack gap="m">
      <p>{t('minutesTemplate.lead')}</p>
      {templates.length > 0 && (
        <ul>
          {templates.map(({ id, version, kind }) => (
            <li key={id}>
              <Link href={`?acta=${id}#minutes-templates`}>{t('minutesTemplate.change', { kind: nameOf(kind) })}</Link>
              <Form method="post">
                <input name="templateId" type="hidden" value={id} />
                <input name="version" type="hidden" value={version} />
                <Button name="act" value="deleteMinutesTemplate">{t('minutesTemplate.delete', { kind: nameOf(kind) })}</Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {edited ? form : free.length > 0 && <Details summary={t('minutesTemplate.new')} open={fault !== undefined}>{form}</Details>}
    </Stack>
  );
}

interface TemplateFormProps extends Pick<MinutesTemplatesProps, 'formKey' | 'fault'> {
  readonly edited: MinutesTemplates_templateFragment | undefined;
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
}

function TemplateForm({ edited, kinds, formKey, fault }: TemplateFormProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const labels = { kind: t('form.kind'), opening: t('minutesTemplate.opening'), underItem: t('minutesTemplate.underItem') };
  return (
    <Form method="post">
      <Stack gap="m">
        <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
        <HiddenKey value={formKey} />
        {edited ? (
          <>
            <input name="templateId" type="hidden" value={edited.id} />
            <input name="version" type="hidden" value={edited.version} />
            <input name="language" type="hidden" value={edited.language} />
            <p>{t('minutesTemplate.of', { kind: label('meetingKind', edited.kind, language) })}</p>
          </>
        ) : (
          <ChoiceField fault={fault} label={labels.kind} name="kind" options={kinds} />
        )}
        <AreaField fault={fault} hint={t('minutesTemplate.openingHint')} label={labels.opening} name="opening" value={edited?.opening} />
        <AreaField fault={fault} hint={t('minutesTemplate.underItemHint')} label={labels.underItem} name="underItem" rows={6} value={edited?.underItem} />
        <FormActions consequence={t('minutesTemplate.says')}>
          <Button name="act" value="saveMinutesTemplate">{t('minutesTemplate.save')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

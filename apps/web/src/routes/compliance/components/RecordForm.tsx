import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import type { SelectGroup, SelectOption } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { InputField } from '../../../layout/InputField.js';
import type { FormFault } from '../../../session/mutate.js';
import type { RecordForm_planFragment } from './RecordForm.generated.js';

interface RecordFormProps {
  readonly plans: readonly RecordForm_planFragment[];
  /** Public documents of the forum. */
  readonly documents: readonly { readonly id: string; readonly title: string | null }[];
  readonly today: string;
  readonly formKey: string;
  readonly fault?: FormFault | undefined;
}

/** For the secretariat: what was done elsewhere, when, and what proves it. */
export function RecordForm({ plans, documents, today, formKey, fault }: RecordFormProps) {
  const { t } = useTranslation('compliance');
  const labels = { what: t('form.what'), doneOn: t('form.doneOn'), url: t('form.url'), documentId: t('form.document'), note: t('form.note') };
  return (
    <Form method="post">
      <Stack gap="l">
        <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
        <HiddenKey value={formKey} />
        <ChoiceField fault={fault} label={labels.what} name="what" options={useWhat(plans)} />
        <InputField fault={fault} label={labels.doneOn} name="doneOn" required type="date" value={today} width="half" />
        <InputField fault={fault} hint={t('form.urlHint')} label={labels.url} name="url" type="url" />
        {documents.length > 0 && <ChoiceField fault={fault} label={labels.documentId} name="documentId" none={t('form.noDocument')} options={documents.map(({ id, title }) => ({ value: id, label: title ?? t('form.untitled') }))} />}
        <AreaField fault={fault} label={labels.note} name="note" />
        <FormActions consequence={t('form.says')}>
          <Button name="act" value="record" variant="primary">
            {t('form.save')}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

/** Each kind with what it is about, in one list: no field depends on another. */
function useWhat(plans: readonly RecordForm_planFragment[]): (SelectOption | SelectGroup)[] {
  const { t } = useTranslation('compliance');
  const ofPlan = ({ id, title, commitments }: RecordForm_planFragment): SelectOption[] => [
    { value: `ogp_site_updated:${id}`, label: t('form.ofPlan', { what: t('record.kinds.ogp_site_updated'), title }) },
    { value: `inception_report:${id}`, label: t('form.ofPlan', { what: t('record.kinds.inception_report'), title }) },
    ...commitments.map((commitment) => ({ value: `end_of_commitment_report:${commitment.id}`, label: t('form.ofPlan', { what: t('record.kinds.end_of_commitment_report'), title: commitment.title ?? t('form.untitled') }) })),
  ];
  return [{ value: 'repository_updated', label: t('record.kinds.repository_updated') }, ...plans.flatMap(ofPlan)];
}

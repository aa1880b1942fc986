import { useTranslation } from 'react-i18next';

import { Field } from '@mesa/ui/Field';
import { TextInput } from '@mesa/ui/TextInput';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { PlanDates_planFragment } from './PlanDates.generated.js';

const FIELDS = ['title', 'startsText', 'endsText', 'administrationEndsText'] as const;

interface PlanFieldsProps {
  readonly plan?: (PlanDates_planFragment & { readonly title: string }) | undefined;
  readonly fault: FormFault | undefined;
}

/** Title and dates of a plan. */
export function PlanFields({ plan, fault }: PlanFieldsProps) {
  const { t } = useTranslation('plans');
  const { t: common } = useTranslation();
  const reason = useReason();
  const start = { title: plan?.title, startsText: plan?.starts?.raw, endsText: plan?.ends?.raw, administrationEndsText: plan?.administrationEnds?.raw };
  return FIELDS.map((name) => {
    const why = fault?.fields[name];
    return (
      <Field name={name} label={t(`fields.${name}`)} hint={name === 'title' ? undefined : t('fields.dateHint')} optional={name === 'title' ? undefined : common('form.optional')} error={why && reason(why)} key={name}>
        {(control) => <TextInput {...control} defaultValue={fault ? fault.values[name] : start[name]} />}
      </Field>
    );
  });
}

/** The label of each field, by its name: for the list of what is wrong. */
export function usePlanLabels(): Record<string, string> {
  const { t } = useTranslation('plans');
  return { ...Object.fromEntries(FIELDS.map((name) => [name, t(`fields.${name}`)])), slug: t('fields.slug') };
}

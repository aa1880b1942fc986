import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Field } from '@mesa/ui/Field';
import { Select, type SelectGroup, type SelectOption } from '@mesa/ui/Select';
import { useReason } from './use-reason.js';
import type { FormFault } from '../session/mutate.js';

export interface ChoiceFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly options: readonly (SelectOption | SelectGroup)[];
  /** Stands for no choice; without it one must be made. */
  readonly none?: string | undefined;
  readonly value?: string | null | undefined;
  readonly fault?: FormFault | undefined;
}

/** One of a list, with what was chosen before and what is wrong with it. */
export function ChoiceField({ name, label, hint, options, none, value, fault }: ChoiceFieldProps) {
  const { t } = useTranslation();
  const reason = useReason();
  const why = fault?.fields[name];
  return (
    <Field name={name} label={label} hint={hint} optional={none === undefined ? undefined : `(${t('form.optional')})`} error={why === undefined ? undefined : reason(why)}>
      {(control) => <Select {...control} options={options} placeholder={none} width="half" defaultValue={fault?.values[name] ?? value ?? ''} />}
    </Field>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Field } from '@mesa/ui/Field';
import { TextArea } from '@mesa/ui/TextArea';
import { useReason } from './use-reason.js';
import type { FormFault } from '../session/mutate.js';

export interface AreaFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value?: string | null | undefined;
  readonly rows?: number | undefined;
  readonly required?: boolean | undefined;
  readonly fault?: FormFault | undefined;
}

/** Several lines of a form, with what was typed before and what is wrong with it. */
export function AreaField({ name, label, hint, value, rows = 3, required = false, fault }: AreaFieldProps) {
  const { t } = useTranslation();
  const reason = useReason();
  const why = fault?.fields[name];
  return (
    <Field name={name} label={label} hint={hint} optional={required ? undefined : `(${t('form.optional')})`} error={why === undefined ? undefined : reason(why)}>
      {(control) => <TextArea {...control} rows={rows} defaultValue={fault?.values[name] ?? value ?? ''} />}
    </Field>
  );
}

import type { ReactNode } from 'react';

import { Field } from '@mesa/ui/Field';
import { TextInput, type TextInputProps } from '@mesa/ui/TextInput';
import { useTranslation } from 'react-i18next';
import { useReason } from './use-reason.js';
import type { FormFault } from '../session/mutate.js';

export interface InputFieldProps extends Pick<TextInputProps, 'type' | 'width' | 'accept' | 'min' | 'inputMode' | 'autoComplete'> {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value?: string | null | undefined;
  readonly required?: boolean | undefined;
  readonly fault?: FormFault | undefined;
}

/** One line of a form, with what was typed before and what is wrong with it. */
export function InputField({ name, label, hint, value, required = false, fault, ...input }: InputFieldProps) {
  const { t } = useTranslation();
  const reason = useReason();
  const why = fault?.fields[name];
  return (
    <Field name={name} label={label} hint={hint} optional={required ? undefined : `(${t('form.optional')})`} error={why === undefined ? undefined : reason(why)}>
      {(control) => <TextInput {...control} {...input} defaultValue={input.type === 'file' ? undefined : (fault?.values[name] ?? value ?? '')} />}
    </Field>
  );
}

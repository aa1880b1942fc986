import type { ReactNode } from 'react';

import { Field, type FieldControl } from '@mesa/ui/Field';
import { useEntry } from './EntryForm.js';

export interface EntryProps {
  /** Path of the value in the mutation's input. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  /** Where the form says once that what is empty is not ruled, no field repeats it. */
  readonly isUnmarked?: boolean | undefined;
  /** What is on record. */
  readonly value?: string | null | undefined;
}

interface EntryFieldProps extends EntryProps {
  readonly children: (control: FieldControl & { readonly defaultValue: string }) => ReactNode;
}

/** A control of the form around it, with its label, what it holds and what is wrong with that. */
export function EntryField({ name, label, hint, required = false, isUnmarked = false, value, children }: EntryFieldProps) {
  const entry = useEntry(name, value);
  return (
    <Field name={entry.id} label={label} hint={hint} error={entry.error} optional={required ? undefined : isUnmarked ? '' : entry.optional}>
      {(control) => children({ ...control, name, defaultValue: entry.value })}
    </Field>
  );
}

import { Checkbox } from '@mesa/ui/Checkbox';
import { Field } from '@mesa/ui/Field';
import { Select, type SelectOption } from '@mesa/ui/Select';
import { TextArea } from '@mesa/ui/TextArea';
import { TextInput } from '@mesa/ui/TextInput';
import { useEntry } from './EntryForm.js';

interface EntryProps {
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

/** A line of text, a day, a number, an address. */
export function TextEntry({ name, label, hint, required = false, isUnmarked = false, value, type = 'text', width = 'full' }: EntryProps & { readonly type?: 'text' | 'date' | 'number' | 'url' | 'email' | undefined; readonly width?: 'full' | 'half' | 'short' | undefined }) {
  const entry = useEntry(name, value);
  return (
    <Field name={entry.id} label={label} hint={hint} error={entry.error} optional={required ? undefined : isUnmarked ? '' : entry.optional}>
      {(control) => <TextInput {...control} name={name} type={type} width={width} defaultValue={entry.value} />}
    </Field>
  );
}

/** Several lines. */
export function LinesEntry({ name, label, hint, required = false, isUnmarked = false, value, rows = 4 }: EntryProps & { readonly rows?: number | undefined }) {
  const entry = useEntry(name, value);
  return (
    <Field name={entry.id} label={label} hint={hint} error={entry.error} optional={required ? undefined : isUnmarked ? '' : entry.optional}>
      {(control) => <TextArea {...control} name={name} rows={rows} defaultValue={entry.value} />}
    </Field>
  );
}

/** One of a list; without a placeholder the first is chosen. */
export function ChoiceEntry({ name, label, hint, required = false, isUnmarked = false, value, options, placeholder }: EntryProps & { readonly options: readonly SelectOption[]; readonly placeholder?: string | undefined }) {
  const entry = useEntry(name, value);
  return (
    <Field name={entry.id} label={label} hint={hint} error={entry.error} optional={required ? undefined : isUnmarked ? '' : entry.optional}>
      {(control) => <Select {...control} name={name} options={options} placeholder={placeholder} defaultValue={entry.value} width="half" />}
    </Field>
  );
}

/** Yes or no. */
export function TickEntry({ name, label, hint, value }: Pick<EntryProps, 'name' | 'label' | 'hint'> & { readonly value?: boolean | undefined }) {
  const entry = useEntry(name, value === true ? TICKED : '');
  return <Checkbox id={entry.id} name={name} label={label} hint={hint} error={entry.error} value={TICKED} defaultChecked={entry.value === TICKED} />;
}

/** What a ticked box sends. */
export const TICKED = 'yes';

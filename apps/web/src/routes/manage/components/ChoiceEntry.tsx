import { Select, type SelectOption } from '@mesa/ui/Select';
import { EntryField, type EntryProps } from './EntryField.js';

interface ChoiceEntryProps extends EntryProps {
  readonly options: readonly SelectOption[];
  readonly placeholder?: string | undefined;
}

/** One of a list; without a placeholder the first is chosen. */
export function ChoiceEntry({ options, placeholder, ...entry }: ChoiceEntryProps) {
  return <EntryField {...entry}>{(control) => <Select {...control} options={options} placeholder={placeholder} width="half" />}</EntryField>;
}

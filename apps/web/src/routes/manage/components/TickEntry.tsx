import { Checkbox } from '@mesa/ui/Checkbox';
import type { EntryProps } from './EntryField.js';
import { useEntry } from './EntryForm.js';

/** What a ticked box sends. */
export const TICKED = 'yes';

interface TickEntryProps extends Pick<EntryProps, 'name' | 'label' | 'hint'> {
  readonly value?: boolean | undefined;
}

/** Yes or no. */
export function TickEntry({ name, label, hint, value }: TickEntryProps) {
  const entry = useEntry(name, value === true ? TICKED : '');
  return <Checkbox id={entry.id} name={name} label={label} hint={hint} error={entry.error} value={TICKED} defaultChecked={entry.value === TICKED} />;
}

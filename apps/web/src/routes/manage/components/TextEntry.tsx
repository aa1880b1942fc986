import { TextInput, type TextInputProps } from '@mesa/ui/TextInput';
import { EntryField, type EntryProps } from './EntryField.js';

interface TextEntryProps extends EntryProps {
  readonly type?: 'text' | 'date' | 'number' | 'url' | 'email' | undefined;
  readonly width?: TextInputProps['width'];
}

/** A line of text, a day, a number, an address. */
export function TextEntry({ type = 'text', width = 'full', ...entry }: TextEntryProps) {
  return <EntryField {...entry}>{(control) => <TextInput {...control} type={type} width={width} />}</EntryField>;
}

import { TextArea } from '@mesa/ui/TextArea';
import { EntryField, type EntryProps } from './EntryField.js';

interface LinesEntryProps extends EntryProps {
  readonly rows?: number | undefined;
}

/** Several lines. */
export function LinesEntry({ rows = 4, ...entry }: LinesEntryProps) {
  return <EntryField {...entry}>{(control) => <TextArea {...control} rows={rows} />}</EntryField>;
}

import { diffWordsWithSpace } from 'diff';

import type { DiffPart } from '@mesa/ui/Diff';

/** Two versions of a text in one, word by word; joining what is same or added gives back the second, byte for byte. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}

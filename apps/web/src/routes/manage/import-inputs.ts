import type { Completion, ImportChoicesInput, ImportDateOrder, ImportTableField } from '@mesa/schema/types';
import { textOf } from '../../session/mutate.js';

/** A form holds a list as `statuses.0.said`, `statuses.0.is`; the first of each pair says that there is one. */
function pairsOf(form: FormData, list: string): { readonly said: string; readonly is: string | null }[] {
  const pairs = [];
  for (let index = 0; ; index += 1) {
    const said = textOf(form, `${list}.${index}.said`);
    if (said === null) return pairs;
    pairs.push({ said, is: textOf(form, `${list}.${index}.is`) });
  }
}

/** What was chosen of what the file leaves open; nothing where the form asked nothing. */
export function choicesIn(form: FormData): ImportChoicesInput | null {
  if (!form.has('choices')) return null;
  return {
    dateOrder: textOf(form, 'dateOrder') as ImportDateOrder | null,
    statuses: pairsOf(form, 'statuses').map(({ said, is }) => ({ said, completion: is as Completion | null })),
    organizations: pairsOf(form, 'organizations').map(({ said, is }) => ({ said, organizationId: is })),
    columns: pairsOf(form, 'columns').map(({ said, is }) => ({ said, field: is as ImportTableField | null })),
    planId: textOf(form, 'planId'),
    planTitle: textOf(form, 'planTitle'),
  };
}

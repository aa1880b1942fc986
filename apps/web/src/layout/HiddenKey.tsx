import { useId } from 'react';

import { KEY_FIELD } from '../session/mutate.js';

/** Makes sending a form twice count once: the loader made the key (`crypto.randomUUID()`) when the form was shown. */
export function HiddenKey({ value }: { value: string }) {
  return <input type="hidden" id={useId()} name={KEY_FIELD} value={value} />;
}

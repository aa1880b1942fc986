import { proseOf, valuesOf } from './mutate.js';

/** What the last form sent, in this browser alone and until the page is left. */
let sent: readonly string[] = [];

/** Called as a form is sent; a navigation without one forgets nothing, so that a failure finds it. */
export function rememberSent(form: FormData | undefined): void {
  if (form) sent = proseOf(valuesOf(form));
}

/** The words of the last form that was sent: given back when the network was gone. */
export const lastSent = (): readonly string[] => sent;

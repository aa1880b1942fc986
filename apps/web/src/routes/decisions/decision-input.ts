import { DECISION_METHODS, DECISION_RESULTS } from '@mesa/domain/vocabulary';

import { textOf } from '../../session/mutate.js';

const VOTES = ['inFavour', 'against', 'abstained'] as const;

/** A decision as its form sends it; a bench without any number was not counted. */
export function decisionOf(form: FormData, benches: readonly { readonly id: string }[]) {
  const tally = benches
    .filter(({ id }) => VOTES.some((vote) => textOf(form, `${vote}-${id}`) !== null))
    .map(({ id }) => ({ bench: id, inFavour: Number(form.get(`inFavour-${id}`)), against: Number(form.get(`against-${id}`)), abstained: Number(form.get(`abstained-${id}`)) }));
  return {
    text: textOf(form, 'text') ?? '',
    method: DECISION_METHODS.find((method) => method === textOf(form, 'method')) ?? 'unknown',
    result: DECISION_RESULTS.find((result) => result === textOf(form, 'result')) ?? 'unknown',
    dissent: textOf(form, 'dissent'),
    officialNumber: textOf(form, 'officialNumber'),
    tally,
  };
}

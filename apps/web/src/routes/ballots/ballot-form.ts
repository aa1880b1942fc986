import { AGREED_MAJORITIES } from '@mesa/domain/ballot-count';
import { BALLOT_METHODS } from '@mesa/domain/vocabulary';

import { KEY_FIELD, textOf } from '../../session/mutate.js';

/** A ballot to open, as its form sends it. */
export const ballotOf = (form: FormData) => ({
  question: textOf(form, 'question') ?? '',
  method: BALLOT_METHODS.find((method) => method === textOf(form, 'ballotMethod')) ?? 'vote',
  majority: AGREED_MAJORITIES.find((majority) => majority === textOf(form, 'majority')) ?? null,
  isSecret: textOf(form, 'isSecret') === 'yes',
  idempotencyKey: textOf(form, KEY_FIELD),
});

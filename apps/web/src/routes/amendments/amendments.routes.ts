import type { At } from '../at.js';

export const amendments = (at: At) => [
  at('amendments/AmendmentsRoute', ':jurisdiction', ':plan', 'amendments'),
  at('amendments/NewAmendmentRoute', ':jurisdiction', ':plan', 'amendments', 'new'),
  at('amendments/AmendmentRoute', ':jurisdiction', ':plan', 'amendments', ':number'),
];

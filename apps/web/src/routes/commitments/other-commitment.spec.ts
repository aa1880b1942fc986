import { expect, test } from '@jest/globals';

import { otherCommitment } from './other-commitment.js';

const ORIGIN = 'https://mesa.example';
const none = { title: null, plan: null };

test.each([
  ['https://mesa.example/es/penalolen/plan-2021-2024/compromisos/CLPLN0001'],
  ['https://mesa.example/en/penalolen/plan-2021-2024/commitments/CLPLN0001?al=2023-01-01#wording'],
  ['/es/penalolen/plan-2021-2024/compromisos/CLPLN0001/hitos/2'],
])('an address of this site is the commitment kept here: %s', (url) => {
  expect(otherCommitment({ ...none, url }, ORIGIN)).toEqual({ here: { jurisdiction: 'penalolen', plan: 'plan-2021-2024', segment: 'CLPLN0001' } });
});

test.each([['https://other.example/es/penalolen/plan/compromisos/c1'], ['https://mesa.example/es/penalolen/plan'], ['https://mesa.example/en/penalolen/plan/compromisos/c1']])('any other is elsewhere: %s', (url) => {
  expect(otherCommitment({ url, title: 'Estado abierto', plan: 'Plan nacional' }, ORIGIN)).toEqual({ elsewhere: { url, title: 'Estado abierto', plan: 'Plan nacional' } });
});

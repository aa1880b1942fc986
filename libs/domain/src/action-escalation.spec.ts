import { expect, it } from '@jest/globals';

import { escalatesOn } from './action-escalation.js';

it.each([
  ['2026-03-10', 10, '2026-03-20'],
  ['2026-12-25', 10, '2027-01-04'],
  ['2026-03-10', 1, '2026-03-11'],
  [null, 10, null],
  ['2026-03-10', null, null],
  ['2026-03-10', undefined, null],
])('an action due %s goes to the co-chairs after %s days, on %s', (latest, days, day) => {
  expect(escalatesOn(latest, days)).toBe(day);
});

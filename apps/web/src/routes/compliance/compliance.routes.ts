import type { At } from '../at.js';

export const compliance = (at: At) => [
  at('compliance/ComplianceRoute', ':jurisdiction', ':forum', 'compliance'),
  at('compliance/InceptionFormRoute', ':jurisdiction', ':plan', 'forms'),
  at('compliance/EndFormRoute', ':jurisdiction', ':plan', 'commitments', ':commitment', 'forms'),
];

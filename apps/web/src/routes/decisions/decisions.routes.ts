import type { At } from '../at.js';

export const decisions = (at: At) => [
  at('decisions/DecisionsRoute', ':jurisdiction', ':forum', 'decisions'),
  at('decisions/OutcomesRoute', ':jurisdiction', ':forum', 'manage', 'meetings', ':meeting', 'decisions'),
];

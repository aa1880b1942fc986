import type { At } from '../at.js';

export const decisions = (at: At) => [
  at('decisions/DecisionsRoute', ':jurisdiction', ':forum', 'decisions'),
  at('decisions/OutOfSessionRoute', ':jurisdiction', ':forum', 'decisions', 'new'),
  at('decisions/OutcomesRoute', ':jurisdiction', ':forum', 'manage', 'meetings', ':meeting', 'decisions'),
  at('decisions/CorrectDecisionRoute', ':jurisdiction', ':forum', 'manage', 'meetings', ':meeting', 'decisions', ':decision'),
];

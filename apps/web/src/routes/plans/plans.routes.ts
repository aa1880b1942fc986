import type { At } from '../at.js';

export const plans = (at: At) => [
  at('plans/NewPlanRoute', ':jurisdiction', ':forum', 'plan', 'new'),
  at('plans/PlanDraftRoute', ':jurisdiction', ':plan', 'edit'),
  at('plans/BoardRoute', ':jurisdiction', ':plan', 'board'),
  at('plans/PhasesRoute', ':jurisdiction', ':plan', 'phases'),
];

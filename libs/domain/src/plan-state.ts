import type { TransitionTable } from './transitions.js';

export const PLAN_STATES = ['drafting', 'in_consultation', 'adopted', 'in_force', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];
export type PlanAct = 'openConsultation' | 'adopt' | 'putInForce' | 'close';

/** DOMAIN, "State machines", ActionPlan. `adopt` needs a decision of the lead forum. */
export const PLAN_TRANSITIONS: TransitionTable<PlanState, PlanAct> = {
  openConsultation: { from: ['drafting'], to: 'in_consultation' },
  adopt: { from: ['in_consultation'], to: 'adopted' },
  putInForce: { from: ['adopted'], to: 'in_force' },
  close: { from: ['in_force'], to: 'closed' },
};

/** Once the forum adopted it, a plan can be submitted to the Open Government Partnership. */
export const isSubmittable = (state: PlanState): boolean => state === 'adopted' || state === 'in_force';

/** In drafting, wordings change without an amendment; every version is kept all the same. */
export const wordingsChangeFreely = (state: PlanState): boolean => state === 'drafting';

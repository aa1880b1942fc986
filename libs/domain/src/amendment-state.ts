import type { TransitionTable } from './transitions.js';

export const AMENDMENT_STATES = ['proposed', 'in_force', 'rejected', 'withdrawn'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];
export type AmendmentAct = 'putInForce' | 'reject' | 'withdraw';

/** DOMAIN, "State machines", Amendment. */
export const AMENDMENT_TRANSITIONS: TransitionTable<AmendmentState, AmendmentAct> = {
  putInForce: { from: ['proposed'], to: 'in_force' },
  reject: { from: ['proposed'], to: 'rejected' },
  withdraw: { from: ['proposed'], to: 'withdrawn' },
};

/**
 * A wording follows its amendment, and becomes `superseded` when a later one takes its place.
 * `draft` is the version being written while the plan is in drafting.
 */
export const WORDING_STATES = ['draft', 'proposed', 'in_force', 'superseded', 'rejected', 'withdrawn'] as const;
export type WordingState = (typeof WORDING_STATES)[number];

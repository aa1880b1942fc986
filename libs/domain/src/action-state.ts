import type { TransitionTable } from './transitions.js';

export const ACTION_STATES = ['open', 'accepted', 'in_progress', 'done', 'cancelled', 'declined'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
export type ActionAct = 'accept' | 'decline' | 'start' | 'finish' | 'cancel' | 'reopen';

/** DOMAIN, "State machines", ActionItem. Who, when and why are recorded at each. */
export const ACTION_TRANSITIONS: TransitionTable<ActionState, ActionAct> = {
  accept: { from: ['open'], to: 'accepted' },
  decline: { from: ['open'], to: 'declined' },
  start: { from: ['accepted'], to: 'in_progress' },
  finish: { from: ['in_progress'], to: 'done' },
  cancel: { from: ['in_progress'], to: 'cancelled' },
  reopen: { from: ['done'], to: 'open' },
};

const UNFINISHED: readonly ActionState[] = ['open', 'accepted', 'in_progress'];

/** Whether somebody still owes the work; only such an action can be late. */
export const actionIsUnfinished = (state: ActionState): boolean => UNFINISHED.includes(state);

import type { TransitionTable } from './transitions.js';

export const POLL_STATES = ['open', 'closed', 'cancelled'] as const;
export type PollState = (typeof POLL_STATES)[number];
export type PollAct = 'edit' | 'remind' | 'answer' | 'close' | 'cancel';

/** A date poll is answered while it is open; closing names the meeting that it was for. */
export const POLL_TRANSITIONS: TransitionTable<PollState, PollAct> = {
  edit: { from: ['open'], to: 'open' },
  remind: { from: ['open'], to: 'open' },
  answer: { from: ['open'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  cancel: { from: ['open'], to: 'cancelled' },
};

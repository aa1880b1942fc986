import type { TransitionTable } from './transitions.js';

export const BACKLOG_STATES = ['waiting', 'taken', 'declined'] as const;
export type BacklogState = (typeof BACKLOG_STATES)[number];
export type BacklogAct = 'take' | 'decline';

/** A topic that somebody proposed waits until the secretariat puts it on an agenda, or says why not. */
export const BACKLOG_TRANSITIONS: TransitionTable<BacklogState, BacklogAct> = {
  take: { from: ['waiting', 'declined'], to: 'taken' },
  decline: { from: ['waiting'], to: 'declined' },
};

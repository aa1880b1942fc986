import type { TransitionTable } from './transitions.js';

export const BALLOT_STATES = ['open', 'closed', 'cancelled'] as const;
export type BallotState = (typeof BALLOT_STATES)[number];
export type BallotAct = 'close' | 'cancel';

/** A ballot is opened once and ends once; what must be asked again is a new ballot. Source: issue 3, "Decisions". */
export const BALLOT_TRANSITIONS: TransitionTable<BallotState, BallotAct> = {
  close: { from: ['open'], to: 'closed' },
  cancel: { from: ['open'], to: 'cancelled' },
};

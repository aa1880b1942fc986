import type { TransitionTable } from './transitions.js';

export const COMMENT_STATES = ['awaiting_response', 'responded', 'objected', 'withdrawn', 'moderated'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];
export type CommentAct = 'respond' | 'object' | 'withdraw' | 'moderate';

const SHOWN: readonly CommentState[] = ['awaiting_response', 'responded', 'objected'];

/** DOMAIN, "State machines", Comment. "Overdue" is no state: response-clock.ts computes it. */
export const COMMENT_TRANSITIONS: TransitionTable<CommentState, CommentAct> = {
  respond: { from: ['awaiting_response', 'objected'], to: 'responded' },
  object: { from: ['responded'], to: 'objected' },
  withdraw: { from: SHOWN, to: 'withdrawn' },
  moderate: { from: SHOWN, to: 'moderated' },
};

/** Whether the comment's text is shown; a withdrawn or moderated one is a tombstone. */
export const commentTextIsShown = (state: CommentState): boolean => SHOWN.includes(state);

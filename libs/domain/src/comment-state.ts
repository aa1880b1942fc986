import type { TransitionTable } from './transitions.js';

export const COMMENT_STATES = ['awaiting_response', 'responded', 'objected', 'closed', 'withdrawn', 'moderated'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];
export type CommentAct = 'respond' | 'object' | 'close' | 'withdraw' | 'moderate';

const SHOWN: readonly CommentState[] = ['awaiting_response', 'responded', 'objected', 'closed'];

/** DOMAIN, "State machines", Comment, and what its author may do after an amendment. "Overdue" is no state: response-clock.ts computes it. */
export const COMMENT_TRANSITIONS: TransitionTable<CommentState, CommentAct> = {
  respond: { from: ['awaiting_response', 'objected'], to: 'responded' },
  object: { from: ['responded'], to: 'objected' },
  /** By its author, once the words it was about were amended: the text stays, and nothing is owed any more. */
  close: { from: ['awaiting_response', 'objected'], to: 'closed' },
  withdraw: { from: SHOWN, to: 'withdrawn' },
  moderate: { from: SHOWN, to: 'moderated' },
};

/** Whether the comment's text is shown; a withdrawn or moderated one is a tombstone. */
export const commentTextIsShown = (state: CommentState): boolean => SHOWN.includes(state);

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
  /** Also of what is hidden: its author may always take the words back. */
  withdraw: { from: [...SHOWN, 'moderated'], to: 'withdrawn' },
  moderate: { from: SHOWN, to: 'moderated' },
};

/** What the co-chairs decide of an appeal against a moderation. */
export const APPEAL_OUTCOMES = ['upheld', 'restored'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** The state to which the co-chairs restore a moderated comment: the one it was in when it was moderated. */
export const restoredState = (before: CommentState | null): CommentState => (before !== null && SHOWN.includes(before) ? before : 'awaiting_response');

/** Whether the comment's text is shown; a withdrawn or moderated one is a tombstone. */
export const commentTextIsShown = (state: CommentState): boolean => SHOWN.includes(state);

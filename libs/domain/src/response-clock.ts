import type { CommentState } from './comment-state.js';
import { LIMITS } from './limits.js';
import type { ForumRules } from './rules.js';
import type { CommentKind } from './vocabulary.js';
import { addWorkingDays, workingDaysBetween, type Holidays } from './working-days.js';

/** The kinds that ask for a response; support and evidence may be answered and are never overdue. */
export const CLOCK_KINDS = ['concern', 'question', 'proposal'] as const satisfies readonly CommentKind[];

export interface ClockedComment {
  readonly kind: CommentKind;
  /** A reply, one level deep, has no clock. */
  readonly isReply: boolean;
  /** Calendar day of the jurisdiction on which it was written or said. */
  readonly day: string;
}

/** Whether a response is owed, rule or no rule. Source: DOMAIN, "State machines" (Comment). */
export const asksResponse = (comment: Pick<ClockedComment, 'kind' | 'isReply'>): boolean =>
  !comment.isReply && CLOCK_KINDS.some((kind) => kind === comment.kind);

/**
 * The last day for the response, by the rules of the lead forum in force when the comment was made;
 * null where it asks for none or the forum has no such rule ("sin plazo definido").
 */
export function responseDueOn(comment: ClockedComment, rules: ForumRules | null, holidays: Holidays): string | null {
  const days = rules?.workingDaysToRespond ?? null;
  if (days === null || !asksResponse(comment)) return null;
  return addWorkingDays(comment.day, days, holidays);
}

/** Overdue ("vencido"): still awaiting a response when its last day is over. */
export const isOverdue = (state: CommentState, dueOn: string | null, today: string): boolean =>
  state === 'awaiting_response' && dueOn !== null && today > dueOn;

/** Working days left until the last day: 0 on that day, negative when it is past. */
export const workingDaysLeft = (dueOn: string, today: string, holidays: Holidays): number =>
  workingDaysBetween(today, dueOn, holidays);

/** Why a comment goes to the co-chairs: nobody answered in time, or it was answered again and its author says again that this is no answer. */
export const ESCALATION_WHYS = ['overdue', 'objected_again'] as const;
export type CommentEscalationWhy = (typeof ESCALATION_WHYS)[number];

/** After so many objections to as many responses the co-chairs are told. */
export const OBJECTIONS_BEFORE_CHAIRS = 2;

/** Of comments that wait, those due from today until this day are about to go overdue: who answers is warned. */
export const warnedUntil = (today: string, holidays: Holidays): string =>
  addWorkingDays(today, LIMITS.responseWarningWorkingDays, holidays);

/** How the clock of a comment that waits stands: its last day is still to come, or past. */
export const LEDGER_CLOCKS = ['due', 'overdue'] as const;
export type LedgerClock = (typeof LEDGER_CLOCKS)[number];

/**
 * The last day for a response to a comment that was hidden and is shown again: as many working days as were left when
 * it was hidden, from the day on which it is restored. One that was overdue by then stays so.
 */
export function dueAfterHiding(dueOn: string | null, hiddenOn: string, restoredOn: string, holidays: Holidays): string | null {
  if (dueOn === null || dueOn < hiddenOn) return dueOn;
  return addWorkingDays(restoredOn, workingDaysBetween(hiddenOn, dueOn, holidays), holidays);
}

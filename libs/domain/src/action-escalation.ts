import { addCalendarDays } from './working-days.js';

/** What happens in the life of an action; each is an entry of its conversation. */
export const ACTION_EVENT_KINDS = ['created', 'moved', 'rescheduled', 'reassigned', 'noted', 'evidence', 'escalated'] as const;
export type ActionEventKind = (typeof ACTION_EVENT_KINDS)[number];

/** To whom an action goes that stays late: the chair, where a forum has no benches. */
export const ESCALATION_TARGETS = ['co_chairs', 'chair'] as const;
export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];

/** From this local hour on a jurisdiction's morning check is due. */
export const MORNING = '08:00';

/**
 * The calendar day on which an unfinished action goes to the co-chairs: `days` after its last day. Null
 * where it has no last day, or the rules in force set no days. Source: ForumRules.actionEscalationDays.
 */
export const escalatesOn = (latest: string | null, days: number | null | undefined): string | null =>
  latest === null || days === null || days === undefined ? null : addCalendarDays(latest, days);

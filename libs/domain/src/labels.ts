import { COMPLIANCE_LABELS } from './compliance/labels.js';
import { FORUM_LABELS } from './forum-labels.js';
import { MEETING_LABELS } from './meeting-labels.js';
import { NOTIFICATION_LABELS } from './notification-labels.js';
import { PLAN_LABELS } from './plan-labels.js';
import { STATE_LABELS } from './state-labels.js';
import type { Language } from './vocabulary.js';

/**
 * The one table of labels: list → value → language. In lower case, as they stand within a sentence;
 * screens capitalise by CSS or at the start of a line. Source: DOMAIN, "Words" and "State machines".
 */
export const LABELS = { ...STATE_LABELS, ...FORUM_LABELS, ...MEETING_LABELS, ...NOTIFICATION_LABELS, ...PLAN_LABELS, ...COMPLIANCE_LABELS } as const;
export type LabelList = keyof typeof LABELS;
export type LabelValue<List extends LabelList> = keyof (typeof LABELS)[List] & string;

/** The label of one value: `label('attendance', 'excused', 'es')` is "excusado". */
export function label<List extends LabelList>(list: List, value: LabelValue<List>, lang: Language): string {
  const labels: Readonly<Record<string, Readonly<Record<Language, string>>>> = LABELS[list];
  return labels[value]?.[lang] ?? value;
}

/** A comment past its due date; computed, never stored, so it stands in no list of states. */
export const OVERDUE_LABEL: Readonly<Record<Language, string>> = { es: 'vencido', en: 'overdue' };

/** What a screen says where the forum has no rule that would run a clock. */
export const NO_DEADLINE_LABEL: Readonly<Record<Language, string>> = { es: 'sin plazo definido', en: 'no deadline set' };

import { Temporal } from 'temporal-polyfill';

/** What people are told of. Each stands for one occasion in the life of a record. */
export const NOTIFICATION_KINDS = [
  'minutes_approval_requested',
  'minutes_circulated',
  'minutes_observation_entered',
  'comment_answered',
  'comment_moderated',
  'comment_wording_amended',
  'comment_entered',
  'circular',
  'comment_appealed',
  'comment_appeal_decided',
  'comment_escalated',
  'comment_due_soon',
  'comment_mention',
  'phase_opened',
  'phase_closed',
  'statement_contested',
  'contestation_answered',
  'compliance_gap_ahead',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Why somebody is told: each notification says so in words. */
export const NOTIFICATION_WHYS = ['attended', 'approves', 'spoken_for', 'author', 'takes_part', 'on_bench', 'follows', 'co_chairs', 'answers', 'mentioned', 'contested', 'keeps_calendar'] as const;
export type NotificationWhy = (typeof NOTIFICATION_WHYS)[number];

/** How a person wants to be told. In the product they find everything, whatever they choose. */
export const DELIVERIES = ['at_once', 'daily', 'weekly', 'in_product'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** What somebody gets who never chose. */
export const DEFAULT_DELIVERY: Delivery = 'at_once';

/**
 * What nobody can decline, so that no right is lost by a choice made long before: an approval or a decision
 * that only this person can give, and words that were entered in their name. Source: DOMAIN, "On behalf" and "Minutes".
 */
const NEVER_DECLINED: readonly NotificationKind[] = ['minutes_approval_requested', 'minutes_observation_entered', 'comment_entered', 'comment_appealed'];

export const isDeclinable = (kind: NotificationKind): boolean => !NEVER_DECLINED.includes(kind);

/** The kinds about which a person may choose, in the order on screen. */
export const DECLINABLE_KINDS: readonly NotificationKind[] = NOTIFICATION_KINDS.filter(isDeclinable);

/** What was chosen: for a kind, else for all; null where nothing was. */
export interface Chosen {
  readonly ofKind: Delivery | null;
  readonly ofAll: Delivery | null;
}

/** How one notification goes out. */
export const deliveryOf = (kind: NotificationKind, { ofKind, ofAll }: Chosen): Delivery =>
  isDeclinable(kind) ? (ofKind ?? ofAll ?? DEFAULT_DELIVERY) : 'at_once';

/** Wall times between which no mail is sent; `until` may be on the next day. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** The moment at which quiet hours end, or null outside of them. `until` itself is no longer quiet. */
export function quietUntil(now: Temporal.Instant, zone: string, { from, until }: QuietHours): Temporal.Instant | null {
  const local = now.toZonedDateTimeISO(zone);
  const time = local.toPlainTime();
  const [begin, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(until)];
  const isAfter = Temporal.PlainTime.compare(time, begin) >= 0;
  const isBefore = Temporal.PlainTime.compare(time, end) < 0;
  const pastMidnight = Temporal.PlainTime.compare(begin, end) > 0;
  if (pastMidnight ? !isAfter && !isBefore : !(isAfter && isBefore)) return null;
  const day = pastMidnight && isAfter ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  return day.toZonedDateTime({ timeZone: zone, plainTime: end }).toInstant();
}

/** A digest comes at this wall time of the jurisdiction's zone; the weekly one on Mondays. */
export const DIGEST_HOUR = '08:00';
const MONDAY = 1;

/** When the next digest after `now` is sent, and the calendar day it bears. */
export function nextDigest(now: Temporal.Instant, zone: string, delivery: 'daily' | 'weekly'): { readonly day: string; readonly at: Temporal.Instant } {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const at = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(DIGEST_HOUR) }).toInstant();
  const first = delivery === 'daily' ? today : today.add({ days: (MONDAY + 7 - today.dayOfWeek) % 7 });
  const day = Temporal.Instant.compare(at(first), now) > 0 ? first : first.add({ days: delivery === 'daily' ? 1 : 7 });
  return { day: day.toString(), at: at(day) };
}

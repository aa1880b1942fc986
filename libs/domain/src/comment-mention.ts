import type { HoldingKind } from './vocabulary.js';

/** Whom a comment reached that was addressed to a seat's organization. */
export const MENTION_REACHES = ['titular', 'alternate', 'nobody'] as const;
export type MentionReach = (typeof MENTION_REACHES)[number];

/** Somebody who holds the seat today. */
export interface SeatHolder {
  readonly personId: string;
  readonly kind: HoldingKind;
  /** Whether there is an account by which they can be told. */
  readonly isReachable: boolean;
}

/** The titular; where there is none, or none who can be told, the alternates. Source: issue, "Comments and reasoned responses". */
export function mentionReaches(holders: readonly SeatHolder[]): { readonly as: MentionReach; readonly personIds: readonly string[] } {
  const of = (wanted: HoldingKind): string[] => holders.filter(({ kind, isReachable }) => kind === wanted && isReachable).map(({ personId }) => personId);
  const [titulars, alternates] = [of('titular'), of('alternate')];
  if (titulars.length > 0) return { as: 'titular', personIds: titulars };
  return alternates.length > 0 ? { as: 'alternate', personIds: alternates } : { as: 'nobody', personIds: [] };
}

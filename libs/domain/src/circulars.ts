/** To whom a circular goes. */
export const CIRCULAR_AUDIENCES = ['members', 'bench', 'everyone'] as const;
export type CircularAudience = (typeof CIRCULAR_AUDIENCES)[number];

/** What became of a circular for one person: the proof of its delivery. */
export const CIRCULAR_DELIVERIES = ['sent', 'bounced', 'waiting', 'on_site', 'no_mail'] as const;
export type CircularDelivery = (typeof CIRCULAR_DELIVERIES)[number];

/** What is known of the mail by which one person was told. */
export interface CircularMailFacts {
  /** Whether the person has an account, and so an address. */
  readonly hasAccount: boolean;
  /** What the person chose: a mail, a digest, or the site alone; null where they were not told. */
  readonly delivery: string | null;
  /** Of the mail that tells of it; null where there is none yet, or none at all. */
  readonly mailState: string | null;
}

/** A mail that was kept is one that the demonstration shows instead of sending. */
export function circularDelivery({ hasAccount, delivery, mailState }: CircularMailFacts): CircularDelivery {
  if (mailState === 'sent' || mailState === 'kept') return 'sent';
  if (mailState === 'bounced') return 'bounced';
  if (delivery === null) return hasAccount ? 'waiting' : 'no_mail';
  return delivery === 'in_product' || mailState === 'needless' ? 'on_site' : 'waiting';
}

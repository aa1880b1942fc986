import type { DraftEnd } from '@mesa/domain/shared-draft';

/** How a shared text stands with who is writing it here. */
export interface DraftStanding {
  /** All that was typed is acknowledged; is on its way; cannot be sent now; nothing is here yet. */
  readonly state: 'opening' | 'saved' | 'saving' | 'offline';
  /** Who else writes now, by name. */
  readonly others: readonly string[];
  /** Why nothing more can be written; null while it can. */
  readonly end: DraftEnd | null;
}

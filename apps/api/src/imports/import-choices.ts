import { type ImportChoices, wordKey } from '@mesa/domain/imports/prepared';
import { headerKey, type TableField } from '@mesa/domain/imports/table-columns';
import type { DateOrder } from '@mesa/domain/imports/written-date';
import type { Completion } from '@mesa/domain/vocabulary';

import { nameKey } from './mapping/name.js';

/** What a person said of what a file leaves open; what is absent stays open. */
export interface GivenChoices {
  readonly dateOrder?: DateOrder | null;
  readonly statuses?: readonly { readonly said: string; readonly completion?: Completion | null }[] | null;
  readonly organizations?: readonly { readonly said: string; readonly organizationId?: string | null }[] | null;
  /** Of a table: what its columns hold, by their headers. */
  readonly columns?: readonly { readonly said: string; readonly field?: TableField | null }[] | null;
  /** Of a table: the plan that it is of, or the title of a new one. */
  readonly planId?: string | null;
  readonly planTitle?: string | null;
}

/** The same as it is kept with the import; a null is a choice too: to leave it open, or to make a new organization. */
export interface KeptChoices {
  readonly dateOrder?: DateOrder | null;
  readonly statuses?: Readonly<Record<string, Completion | null>>;
  readonly organizations?: Readonly<Record<string, string | null>>;
  readonly columns?: Readonly<Record<string, TableField | null>>;
  readonly planId?: string | null;
  readonly planTitle?: string | null;
}

export const keptChoices = ({ dateOrder, statuses, organizations, columns, planId, planTitle }: GivenChoices): KeptChoices => ({
  ...(dateOrder !== undefined && { dateOrder }),
  ...(statuses && { statuses: Object.fromEntries(statuses.map(({ said, completion = null }) => [wordKey(said), completion])) }),
  ...(organizations && { organizations: Object.fromEntries(organizations.map(({ said, organizationId = null }) => [nameKey(said), organizationId])) }),
  ...(columns && { columns: Object.fromEntries(columns.map(({ said, field = null }) => [headerKey(said), field])) }),
  // A plan is chosen, or named anew: one takes the place of the other.
  ...((planId || planTitle) && { planId: planId ?? null, planTitle: planId ? null : (planTitle ?? null) }),
});

/** Later ones over earlier ones, word by word. */
export const merged = (choices: readonly KeptChoices[]): KeptChoices =>
  choices.reduce<KeptChoices>((all, one) => ({
    ...all,
    ...one,
    statuses: { ...all.statuses, ...one.statuses },
    organizations: { ...all.organizations, ...one.organizations },
    columns: { ...all.columns, ...one.columns },
  }), {});

export const readingOf = ({ dateOrder = null, statuses = {} }: KeptChoices): ImportChoices => ({
  dateOrder,
  statuses: new Map(Object.entries(statuses)),
});

import { type ImportChoices, wordKey } from '@mesa/domain/imports/prepared';
import type { DateOrder } from '@mesa/domain/imports/written-date';
import type { Completion } from '@mesa/domain/vocabulary';

import { nameKey } from './mapping/name.js';

/** What a person said of what a file leaves open; what is absent stays open. */
export interface GivenChoices {
  readonly dateOrder?: DateOrder | null;
  readonly statuses?: readonly { readonly said: string; readonly completion?: Completion | null }[] | null;
  readonly organizations?: readonly { readonly said: string; readonly organizationId?: string | null }[] | null;
}

/** The same as it is kept with the import; a null is a choice too: to leave it open, or to make a new organization. */
export interface KeptChoices {
  readonly dateOrder?: DateOrder | null;
  readonly statuses?: Readonly<Record<string, Completion | null>>;
  readonly organizations?: Readonly<Record<string, string | null>>;
}

export const keptChoices = ({ dateOrder, statuses, organizations }: GivenChoices): KeptChoices => ({
  ...(dateOrder !== undefined && { dateOrder }),
  ...(statuses && { statuses: Object.fromEntries(statuses.map(({ said, completion = null }) => [wordKey(said), completion])) }),
  ...(organizations && { organizations: Object.fromEntries(organizations.map(({ said, organizationId = null }) => [nameKey(said), organizationId])) }),
});

/** Later ones over earlier ones, word by word. */
export const merged = (choices: readonly KeptChoices[]): KeptChoices =>
  choices.reduce<KeptChoices>((all, one) => ({
    ...all,
    ...one,
    statuses: { ...all.statuses, ...one.statuses },
    organizations: { ...all.organizations, ...one.organizations },
  }), {});

export const readingOf = ({ dateOrder = null, statuses = {} }: KeptChoices): ImportChoices => ({
  dateOrder,
  statuses: new Map(Object.entries(statuses)),
});

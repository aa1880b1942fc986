import { isUuid } from '../../session/is-uuid.js';

export const ACTION_FILTERS = ['all', 'unfinished', 'late', 'escalated', 'done'] as const;

/** What a reader asked of the register, as it stands in the address. */
export interface ActionFilters {
  readonly filter: (typeof ACTION_FILTERS)[number];
  readonly owner: string | null;
  readonly commitment: string | null;
  readonly meeting: number | null;
  readonly q: string | null;
}

const ORDINAL = /^[1-9]\d{0,5}$/;
const MOST_LETTERS = 200;

/** From an address; what is none is not asked. */
export function filtersOf(search: URLSearchParams): ActionFilters {
  const id = (name: string): string | null => {
    const value = search.get(name);
    return value !== null && isUuid(value) ? value : null;
  };
  const meeting = search.get('meeting') ?? '';
  return {
    filter: ACTION_FILTERS.find((known) => known === search.get('filter')) ?? 'all',
    owner: id('owner'),
    commitment: id('commitment'),
    meeting: ORDINAL.test(meeting) ? Number(meeting) : null,
    q: search.get('q')?.trim().slice(0, MOST_LETTERS) || null,
  };
}

/** Back into an address, with the place to go on from. */
export function searchOf({ filter, ...rest }: ActionFilters, after: string | null = null): string {
  const given = Object.entries({ filter: filter === 'all' ? null : filter, ...rest, after }).filter(([, value]) => value !== null);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? '' : `?${search}`;
}

/** Whether anything is left out. */
export const isFiltered = (filters: ActionFilters): boolean => searchOf(filters) !== '';

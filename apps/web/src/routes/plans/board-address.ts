import { planPagePath } from '@mesa/domain/addresses';
import { BOARD_FILTERS, BOARD_VIEWS, type BoardFilter, type BoardView } from '@mesa/domain/board';
import type { Language } from '@mesa/domain/vocabulary';

/** Which board: what the address does not say, or says wrongly, is the one by commitment, of all. */
export interface BoardChoice {
  readonly view: BoardView;
  readonly only: BoardFilter | null;
}

export const boardChoiceOf = (search: URLSearchParams): BoardChoice => ({
  view: BOARD_VIEWS.find((view) => view === search.get('view')) ?? 'commitment',
  only: BOARD_FILTERS.find((only) => only === search.get('only')) ?? null,
});

export function boardSearch({ view, only }: BoardChoice): string {
  const search = new URLSearchParams({ ...(view !== 'commitment' && { view }), ...(only !== null && { only }) }).toString();
  return search === '' ? '' : `?${search}`;
}

export const boardPath = (language: Language, { jurisdiction, plan }: { readonly jurisdiction: string; readonly plan: string }, choice: BoardChoice): string =>
  planPagePath(language, jurisdiction, plan, 'board') + boardSearch(choice);

import { BOARD_FILTERS, BOARD_VIEWS, type BoardFilter, type BoardView } from '@mesa/domain/board';

import { enumOf } from '../graphql/fields.js';

export const BoardViewEnum = enumOf('BoardView', BOARD_VIEWS, 'By what the milestones of a plan are put together.');
export const BoardFilterEnum = enumOf('BoardFilter', BOARD_FILTERS, 'Late and not complete by every account, without a date, or without proof; of promised milestones alone.');

/** Which board of a plan; all milestones where `only` is null. */
export interface BoardArgs {
  readonly view: BoardView;
  readonly only: BoardFilter | null;
}

import { permit, type Place, type Policy } from '../auth/authorize.js';

export const manageActions: Policy<readonly [place: Place]> = (viewer, place) => permit(viewer, 'manageActions', place);

/** The owner moves their own; whose it is, the service finds out. */
export const moveOwnAction: Policy<readonly [place: Place, ownsAction: boolean]> = (viewer, place, ownsAction) =>
  permit(viewer, 'moveOwnAction', place, { ownsAction });

import { type Place, permit, type Warrant } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import type { Amendment } from './amendment.entity.js';

/** Putting in force and rejecting: the secretariat of the forum that leads the plan. */
export const decide = (viewer: Viewer, place: Place): Warrant => permit(viewer, 'putAmendmentInForce', place);

/** For a seat of the civil bench: in the role that a seat gives, also for who co-chairs it. */
export const stateAmbition = (viewer: Viewer, place: Place): Warrant => ({
  act: 'stateAmbition',
  roles: permit(viewer, 'stateAmbition', place).roles.filter(({ seatId }) => seatId !== null),
});

/** What was rejected or withdrawn did nothing to ambition. */
export const isStatable = ({ state }: Pick<Amendment, 'state'>): boolean => state === 'proposed' || state === 'in_force';

/** Only who proposed it, or holds the seat or is of the unit for which it was proposed. */
export const withdraw = (viewer: Viewer, place: Place, amendment: Amendment): Warrant => ({
  act: 'proposeAmendment',
  roles: permit(viewer, 'proposeAmendment', place).roles.filter(
    ({ seatId, organizationId }) =>
      (amendment.proposedById !== null && amendment.proposedById === viewer.account?.personId) ||
      (seatId !== null && seatId === amendment.proposedBySeatId) ||
      (organizationId !== null && organizationId === amendment.proposedByOrganizationId),
  ),
});

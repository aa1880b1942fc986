import { permit, type Place, type Policy } from '../auth/authorize.js';

/** What was done elsewhere is recorded, and taken back, by the secretariat. */
export const recordCompliance: Policy<readonly [place: Place]> = (viewer, place) => permit(viewer, 'recordCompliance', place);

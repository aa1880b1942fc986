import { permit, type Place, type Policy } from '../auth/authorize.js';

/** A series makes drafts, and is read by who reads those. */
export const manageSeries: Policy<[Place]> = (viewer, place) => permit(viewer, 'scheduleMeeting', place);

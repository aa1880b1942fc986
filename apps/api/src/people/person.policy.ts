import { permit, type Place, type Policy } from '../auth/authorize.js';

/** Who sets up the forum knows the people by name. */
export const readRecords: Policy<[Place]> = (viewer, place) => permit(viewer, 'setUpForum', place);

import { permit, type Place, type Policy } from '../auth/authorize.js';

/** What a secretariat has to do is its own to see. */
export const keepForum: Policy<[Place]> = (viewer, place) => permit(viewer, 'scheduleMeeting', place);

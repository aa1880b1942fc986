import { permit, type Place, type Policy } from '../auth/authorize.js';

/** A template begins drafts, and is kept and read by who reads those. */
export const manageTemplates: Policy<[Place]> = (viewer, place) => permit(viewer, 'scheduleMeeting', place);

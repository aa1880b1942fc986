import { permit, type Place, type Policy } from '../auth/authorize.js';

export const invite: Policy<[Place]> = (viewer, place) => permit(viewer, 'invite', place);

export const scheduleMeeting: Policy<[Place]> = (viewer, place) => permit(viewer, 'scheduleMeeting', place);

/** Circulated minutes, papers, join links. */
export const readPapers: Policy<[Place]> = (viewer, place) => permit(viewer, 'readPapers', place);

import { permit, type Place, type Policy } from '../auth/authorize.js';

/** The repository of a forum is kept by who schedules its meetings. */
export const keepDocuments: Policy<readonly [place: Place]> = (viewer, place) => permit(viewer, 'scheduleMeeting', place);

export const readForumDocuments: Policy<readonly [place: Place]> = (viewer, place) => permit(viewer, 'readPapers', place);

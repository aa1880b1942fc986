import { permit, type Place, type Policy } from '../auth/authorize.js';

/** The secretariat writes to the forum, as it schedules its meetings. */
export const sendCircular: Policy<readonly [place: Place]> = (viewer, place) => permit(viewer, 'scheduleMeeting', place);

export const readCirculars: Policy<readonly [place: Place]> = (viewer, place) => permit(viewer, 'readPapers', place);

import { permit, type Place, type Policy } from '../auth/authorize.js';

/** Making a poll, and everything done with it but answering: it ends in a meeting. */
export const managePolls: Policy<[Place]> = (viewer, place) => permit(viewer, 'scheduleMeeting', place);

/** What the seats answer is read by who reads the papers. */
export const readPoll: Policy<[Place]> = (viewer, place) => permit(viewer, 'readPapers', place);

export const answerPoll: Policy<[Place]> = (viewer, place) => permit(viewer, 'rsvp', place);

export const answerOnBehalf: Policy<[Place]> = (viewer, place) => permit(viewer, 'enterOnBehalf', place);

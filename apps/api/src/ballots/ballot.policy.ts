import { permit, type Place, type Policy } from '../auth/authorize.js';

type OfForum = readonly [place: Place];

/** Opening, closing and cancelling make, or may make, a decision: who records decisions does it. */
export const runBallot: Policy<OfForum> = (viewer, place) => permit(viewer, 'recordDecision', place);

/** A show of hands is entered by who keeps the roll. */
export const enterVotes: Policy<OfForum> = (viewer, place) => permit(viewer, 'recordPresence', place);

/** By seat; for which, `maySpeakFor` decides. A deputy named for the meeting may hold no seat at all. */
export const vote: Policy<readonly [place: Place, isNamedDeputy: boolean]> = (viewer, place, isNamedDeputy) => permit(viewer, 'vote', place, { isNamedDeputy });

export const breakTie: Policy<OfForum> = (viewer, place) => permit(viewer, 'breakTie', place);

/** What is not closed yet is read by who gets the papers, and by a deputy. */
export const readOpen: Policy<OfForum> = (viewer, place) => permit(viewer, 'readPapers', place);

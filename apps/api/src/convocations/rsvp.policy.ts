import { permit, type Place, type Policy } from '../auth/authorize.js';

type OfForum = readonly [place: Place];

/** Members answer for their seats; who observes may, and is not pressed. For whom one speaks is asked of the seat. */
export const answer: Policy<OfForum> = (viewer, place) => {
  const seated = permit(viewer, 'rsvp', place);
  return seated.roles.length > 0 ? seated : permit(viewer, 'readPapers', place);
};

export const enterAnswer: Policy<OfForum> = (viewer, place) => permit(viewer, 'enterOnBehalf', place);

/** Who said what, whom to call and what people need: for who convenes. */
export const readAnswers: Policy<OfForum> = (viewer, place) => permit(viewer, 'conveneMeeting', place);

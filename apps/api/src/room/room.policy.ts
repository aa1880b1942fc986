import { permit, type Place, type Policy } from '../auth/authorize.js';

/** Whose meeting it is, and whether the viewer was named to stand in at it: a deputy may hold no seat of their own. */
type AtMeeting = readonly [place: Place, isNamedDeputy: boolean];

/** The room is of who may come to the meeting. */
export const attendMeeting: Policy<AtMeeting> = (viewer, place, isNamedDeputy) => permit(viewer, 'attendMeeting', place, { isNamedDeputy });

/** Everybody for themselves: for whom somebody comes is asked of their seats. */
export const checkIn: Policy<AtMeeting> = (viewer, place, isNamedDeputy) => permit(viewer, 'checkIn', place, { isNamedDeputy });

/** Asking for the floor; for which seat is asked of `maySpeakFor`. */
export const speak: Policy<AtMeeting> = (viewer, place, isNamedDeputy) => permit(viewer, 'speak', place, { isNamedDeputy });

import { permit, type Place, type Policy } from '../auth/authorize.js';

/** Whose meeting it is; the roles that a viewer holds there decide. */
type OfForum = readonly [place: Place];

/** A draft, with everything in it, is read by who may schedule. */
export const readDraft: Policy<OfForum> = (viewer, place) => permit(viewer, 'scheduleMeeting', place);

/** Papers, the way in, and the names behind the seats. */
export const readPapers: Policy<OfForum> = (viewer, place) => permit(viewer, 'readPapers', place);

export const schedule: Policy<OfForum> = (viewer, place) => permit(viewer, 'scheduleMeeting', place);

export const convene: Policy<OfForum> = (viewer, place) => permit(viewer, 'conveneMeeting', place);

/** Opening, adjourning and closing are done by who keeps the roll, because the roll decides the quorum. */
export const runSession: Policy<OfForum> = (viewer, place) => permit(viewer, 'recordPresence', place);

export const recordPresence: Policy<OfForum> = (viewer, place) => permit(viewer, 'recordPresence', place);

export const nameDeputy: Policy<OfForum> = (viewer, place) => permit(viewer, 'nameDeputy', place);

export const enterOnBehalf: Policy<OfForum> = (viewer, place) => permit(viewer, 'enterOnBehalf', place);

/** Past meetings enter as an import does: at `held`, with what is known. */
export const recordPast: Policy<OfForum> = (viewer, place) => permit(viewer, 'importRecords', place);

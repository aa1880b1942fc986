import type { Facts } from '@mesa/domain/permissions';
import type { MinutesState } from '@mesa/domain/minutes-state';

import { permit, type Place, type Policy } from '../auth/authorize.js';

type OfForum = readonly [place: Place];

const READ_ACT = {
  draft: 'draftMinutes',
  circulated: 'readPapers',
  in_approval: 'readPapers',
  approved: 'readPapers',
  published: 'readPublished',
} as const satisfies Record<MinutesState, string>;

/** The text: a draft by who writes it, circulated text by who reads the forum's papers, published text by all. */
export const readText: Policy<readonly [place: Place, state: MinutesState]> = (viewer, place, state) => permit(viewer, READ_ACT[state], place);

/** What was said about the text on its way, and by whom. */
export const readPapers: Policy<OfForum> = (viewer, place) => permit(viewer, 'readPapers', place);

export const draft: Policy<OfForum> = (viewer, place) => permit(viewer, 'draftMinutes', place);

export const circulate: Policy<OfForum> = (viewer, place) => permit(viewer, 'circulateMinutes', place);

export const observe: Policy<OfForum> = (viewer, place) => permit(viewer, 'observeOnMinutes', place);

export const observeOnBehalf: Policy<OfForum> = (viewer, place) => permit(viewer, 'enterOnBehalf', place);

export const approve: Policy<readonly [place: Place, facts: Facts]> = (viewer, place, facts) => permit(viewer, 'approveMinutes', place, facts);

/** A later meeting approves by a decision; who records decisions records that. */
export const recordMeetingApproval: Policy<OfForum> = (viewer, place) => permit(viewer, 'recordDecision', place);

export const publish: Policy<OfForum> = (viewer, place) => permit(viewer, 'publishMinutes', place);

export const addErratum: Policy<OfForum> = (viewer, place) => permit(viewer, 'addErratum', place);

export const withdrawBlock: Policy<OfForum> = (viewer, place) => permit(viewer, 'withdrawBlock', place);

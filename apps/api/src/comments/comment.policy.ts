import type { HeldRole } from '@mesa/domain/permissions';

import { permit, type Place, type Policy, type Warrant } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';

/** Where a comment may be made: the forums whose members may, each on that day. */
export interface CommentGround extends Place {
  readonly forumIds: readonly string[];
  /** The rule of the forum that leads; unset means that observers may not. */
  readonly observersMayComment: boolean;
}

const inAnyForum = (viewer: Viewer, { forumIds, today, observersMayComment }: CommentGround): HeldRole[] =>
  forumIds.flatMap((forumId) => permit(viewer, 'comment', { forumId, today }, { observersMayComment }).roles);

/** Members of any forum in the plan, units, secretariat; observers by the rules. For a seat, only in the role that the seat gives. */
export const comment: Policy<[CommentGround, seatId: string | null]> = (viewer, ground, seatId): Warrant => ({
  act: 'comment',
  roles: inAnyForum(viewer, ground).filter((held) => seatId === null || held.seatId === seatId),
});

export const enterOnBehalf: Policy<[Place]> = (viewer, place) => permit(viewer, 'enterOnBehalf', place);

/** What a policy about a comment asks of it. */
export interface CommentStanding extends Place {
  /** The viewer wrote it. */
  readonly isWriter: boolean;
  /** The viewer wrote it, or may speak for its seat today. */
  readonly isAuthor: boolean;
  readonly responsibleUnitIds: readonly string[];
}

/** The words are of who wrote them: another holder of the seat may take them back, never change them. */
export const edit: Policy<[CommentStanding]> = (viewer, { isWriter, ...place }) => permit(viewer, 'withdrawComment', place, { isAuthor: isWriter });

export const withdraw: Policy<[CommentStanding]> = (viewer, { isAuthor, ...place }) => permit(viewer, 'withdrawComment', place, { isAuthor });

export const object: Policy<[CommentStanding]> = (viewer, { isAuthor, ...place }) => permit(viewer, 'objectToResponse', place, { isAuthor });

/** Of what was hidden: its author, or who speaks for its seat. */
export const appeal: Policy<[CommentStanding]> = (viewer, { isAuthor, ...place }) => permit(viewer, 'withdrawComment', place, { isAuthor });

export const decideAppeal: Policy<[CommentStanding]> = (viewer, place) => permit(viewer, 'decideAppeal', place);

/** Publishing the rules of moderation is of who moderates. */
export const moderateIn: Policy<[Place]> = (viewer, place) => permit(viewer, 'moderate', place);

export const moderate: Policy<[CommentStanding]> = (viewer, place) => permit(viewer, 'moderate', place);

export const draftResponse: Policy<[CommentStanding]> = (viewer, { responsibleUnitIds, ...place }) => permit(viewer, 'draftResponse', place, { responsibleUnitIds });

export const publishResponse: Policy<[CommentStanding]> = (viewer, { responsibleUnitIds, ...place }) => permit(viewer, 'publishResponse', place, { responsibleUnitIds });

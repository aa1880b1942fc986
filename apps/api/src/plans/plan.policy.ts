import type { PlanState } from '@mesa/domain/plan-state';

import { type Place, permit, type Warrant } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import type { PlanPlace } from './plan-place.service.js';

/** Everyone reads a plan once it is in consultation; before, who takes part in one of its forums. */
export const read = (viewer: Viewer, plan: PlanPlace): Warrant =>
  plan.state === 'drafting'
    ? { act: 'readPlanDrafts', roles: [plan.forumId, ...plan.followingForumIds].flatMap((forumId) => permit(viewer, 'readPlanDrafts', { forumId, today: plan.today }).roles) }
    : permit(viewer, 'readPublished', plan);

/** Making a plan, its phases and its commitments, and moving it along: the secretariat of the forum that leads. */
export const draft = (viewer: Viewer, place: Place): Warrant => permit(viewer, 'draftPlan', place);

export const proposeAmendment = (viewer: Viewer, place: Place): Warrant => permit(viewer, 'proposeAmendment', place);

/** Once everybody reads the plan its wordings change by amendment only, until it is closed. */
export const isAmendable = (state: PlanState): boolean => state !== 'drafting' && state !== 'closed';

import { canMove } from '@mesa/domain/transitions';
import { isSubmittable, PLAN_TRANSITIONS, type PlanAct, wordingsChangeFreely } from '@mesa/domain/plan-state';
import { Injectable } from '@nestjs/common';

import type { Viewer } from '../auth/viewer.js';
import { PlanPlaceService } from './plan-place.service.js';
import * as planPolicy from './plan.policy.js';

/** What a viewer may do with a plan now: rights and state together, so that a page offers nothing that would be refused. */
@Injectable()
export class PlanAbilityService {
  constructor(private readonly places: PlanPlaceService) {}

  async of(viewer: Viewer, planId: string) {
    const place = await this.places.ofPlan(planId);
    const drafts = planPolicy.draft(viewer, place).roles.length > 0;
    const moves = (act: PlanAct): boolean => drafts && canMove(PLAN_TRANSITIONS, place.state, act);
    return {
      draft: drafts && wordingsChangeFreely(place.state),
      setUp: drafts && place.state !== 'closed',
      openConsultation: moves('openConsultation'),
      adopt: moves('adopt'),
      putInForce: moves('putInForce'),
      submit: drafts && isSubmittable(place.state),
      close: moves('close'),
      proposeAmendment: planPolicy.isAmendable(place.state) && planPolicy.proposeAmendment(viewer, place).roles.length > 0,
    };
  }
}

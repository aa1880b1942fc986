import { canMove } from '@mesa/domain/transitions';
import { AMENDMENT_TRANSITIONS } from '@mesa/domain/amendment-state';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { type ConnectionArgs, keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { PlanPlaceService } from '../plans/plan-place.service.js';
import type { ActionPlan } from '../plans/action-plan.entity.js';
import * as planPolicy from '../plans/plan.policy.js';
import { openPlansLedBy } from '../plans/plan.repository.js';
import { PlanService } from '../plans/plan.service.js';
import { Amendment } from './amendment.entity.js';
import * as amendmentPolicy from './amendment.policy.js';
import { amendmentAt } from './amendment.repository.js';

/** Finds amendments, and says what the viewer may do with them. */
@Injectable()
export class AmendmentReadingService {
  constructor(
    @InjectRepository(Amendment) private readonly amendments: Repository<Amendment>,
    private readonly plans: PlanService,
    private readonly places: PlanPlaceService,
  ) {}

  /** @throws NOT_FOUND */
  async at(viewer: Viewer, jurisdiction: string, plan: string, number: number): Promise<Amendment> {
    return amendmentAt(this.amendments.manager, await this.plans.bySlug(viewer, jurisdiction, plan), number);
  }

  /** The latest first. */
  async ofPlan(planId: string, { first, after }: ConnectionArgs): Promise<Page<Amendment>> {
    const keyset = keysetOf(after, 1);
    const rows = await this.amendments
      .createQueryBuilder('amendment')
      .where('amendment.planId = :planId', { planId })
      .andWhere(keyset ? 'amendment.number < cast(:number as int)' : 'true', { number: keyset?.[0] })
      .orderBy('amendment.number', 'DESC')
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, ({ number }) => [number]);
  }

  /** Plans that what this one leaves undone may go on in: open, of the same lead forum, for who drafts them. */
  async carryOverTargets(viewer: Viewer, planId: string): Promise<ActionPlan[]> {
    const place = await this.places.ofPlan(planId);
    const { forumId } = place;
    if (forumId === null || planPolicy.draft(viewer, place).roles.length === 0) return [];
    return openPlansLedBy(this.amendments.manager, forumId, place.today).then((plans) => plans.filter(({ id }) => id !== planId));
  }

  async abilities(viewer: Viewer, amendment: Amendment) {
    const place = await this.places.ofPlan(amendment.planId);
    const decides = planPolicy.isAmendable(place.state) && amendmentPolicy.decide(viewer, place).roles.length > 0;
    const withdraws = amendmentPolicy.withdraw(viewer, place, amendment).roles.length > 0;
    return {
      putInForce: decides && canMove(AMENDMENT_TRANSITIONS, amendment.state, 'putInForce'),
      reject: decides && canMove(AMENDMENT_TRANSITIONS, amendment.state, 'reject'),
      stateAmbition: amendmentPolicy.isStatable(amendment) && amendmentPolicy.stateAmbition(viewer, place).roles.length > 0,
      withdraw: withdraws && canMove(AMENDMENT_TRANSITIONS, amendment.state, 'withdraw'),
    };
  }
}

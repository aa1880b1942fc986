import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import type { Repository } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import { requireCommitment } from '../commitments/commitment.repository.js';
import { Milestone } from '../commitments/milestone.entity.js';
import type { GraphqlContext } from '../graphql/context.js';
import { LiveService } from '../graphql/live.service.js';
import { PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';

/** One event of the subscription of that name. */
export interface CommentsChanged {
  readonly commentsChanged: Milestone;
}

/** Follows what is said about a milestone. */
@Injectable()
export class CommentLiveService {
  constructor(
    @InjectRepository(Milestone) private readonly milestones: Repository<Milestone>,
    private readonly planPlaces: PlanPlaceService,
    private readonly live: LiveService,
  ) {}

  /** Read before and again for each event: whoever may not, or may no longer, read it hears nothing after. @throws NOT_FOUND */
  async *follow(milestoneId: string, context: GraphqlContext): AsyncGenerator<CommentsChanged> {
    await this.#read(milestoneId, context);
    for await (const { id } of this.live.follow('milestone', milestoneId, context)) yield { commentsChanged: await this.#read(id, context) };
  }

  async #read(id: string, { viewer }: GraphqlContext): Promise<Milestone> {
    if (!isUUID(id)) throw notFound();
    const milestone = await this.milestones.findOneBy({ id });
    if (!milestone) throw notFound();
    const { planId } = await requireCommitment(this.milestones.manager, milestone.commitmentId);
    authorizeReading(viewer, planPolicy.read, await this.planPlaces.ofPlan(planId));
    return milestone;
  }
}

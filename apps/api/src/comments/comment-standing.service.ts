import { notFound } from '@mesa/domain/errors';
import { maySpeakFor } from '@mesa/domain/speaking';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';
import { type CommentFacts, factsByComment } from './comment.loader.js';
import type { CommentStanding } from './comment.policy.js';

/** Where a viewer stands to a comment: what its policies ask about. */
@Injectable()
export class CommentStandingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ClockService,
    private readonly planPlaces: PlanPlaceService,
  ) {}

  /** By the viewer's own mandates; nothing is read. */
  of(viewer: Viewer, facts: CommentFacts): CommentStanding {
    const today = this.clock.today(facts.timeZone);
    const personId = viewer.account?.personId ?? null;
    const isWriter = personId !== null && personId === facts.personId;
    const { forumId, responsibleUnitIds } = facts;
    return { forumId, today, responsibleUnitIds, isWriter, isAuthor: isWriter || mayAnswerFor(viewer, personId, facts.seat, today) };
  }

  /** A comment on a draft is read by who reads the draft. @throws NOT_FOUND */
  async assertReadable(viewer: Viewer, { planId, planState }: CommentFacts): Promise<void> {
    if (planId !== null && planState === 'drafting') authorizeReading(viewer, planPolicy.read, await this.planPlaces.ofPlan(planId));
  }

  /** Whether a plan in drafting is the viewer's to read. */
  async readsDraft(viewer: Viewer, planId: string): Promise<boolean> {
    return viewer.account !== null && planPolicy.read(viewer, await this.planPlaces.ofPlan(planId)).roles.length > 0;
  }

  /** Comments that the viewer may read, in the order of the ids. @throws NOT_FOUND if one is missing. */
  async find(viewer: Viewer, commentIds: readonly string[]): Promise<{ readonly facts: CommentFacts; readonly standing: CommentStanding }[]> {
    const found = await factsByComment(commentIds, this.dataSource);
    return Promise.all(found.map(async (facts) => {
      if (!facts) throw notFound();
      await this.assertReadable(viewer, facts);
      return { facts, standing: this.of(viewer, facts) };
    }));
  }

  /** One comment that the viewer may read. @throws NOT_FOUND */
  async findOne(viewer: Viewer, commentId: string) {
    const [found] = await this.find(viewer, [commentId]);
    if (!found) throw notFound();
    return found;
  }
}

function mayAnswerFor(viewer: Viewer, personId: string | null, seat: CommentFacts['seat'], day: string): boolean {
  if (personId === null || seat === null) return false;
  const holdings = viewer.mandates.flatMap((mandate) => (mandate.kind === 'holding' && mandate.seatId === seat.id ? [{ personId, as: mandate.as, from: mandate.from, until: mandate.until }] : []));
  return maySpeakFor(personId, { ...seat, voting: false, holdings, deputies: [] }, { kind: 'outside', day }, 'comment').allowed;
}

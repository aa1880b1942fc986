import type { PlanState } from '@mesa/domain/plan-state';
import { notFound } from '@mesa/domain/errors';
import { isWithin, type Term } from '@mesa/domain/term';
import type { PlanForumPart } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import type { Place } from '../auth/authorize.js';
import { ClockService } from '../clock/clock.service.js';

/** A plan as a place to act in: its lead forum of today, whose rules and decisions hold. */
export interface PlanPlace extends Place {
  readonly planId: string;
  readonly state: PlanState;
  readonly jurisdictionId: string;
  /** IANA zone of its days. */
  readonly timeZone: string;
  /** Forums that take part without leading. */
  readonly followingForumIds: readonly string[];
}

interface Found {
  readonly state: PlanState;
  readonly jurisdictionId: string;
  readonly timeZone: string;
  readonly forums: readonly (Term & { readonly forumId: string; readonly part: PlanForumPart })[];
}

/** Finds the place of an act on a plan. */
@Injectable()
export class PlanPlaceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ClockService,
  ) {}

  /** @throws NOT_FOUND */
  async ofPlan(planId: string, manager: EntityManager = this.dataSource.manager): Promise<PlanPlace> {
    const [found]: Found[] = await manager.query(
      `select p.state, p.jurisdiction_id as "jurisdictionId", j.time_zone as "timeZone",
         coalesce((select jsonb_agg(jsonb_build_object('forumId', f.forum_id, 'part', f.part, 'from', f.valid_from, 'until', f.valid_until))
           from plan_forum f where f.plan_id = p.id), '[]') as forums
       from action_plan p join jurisdiction j on j.id = p.jurisdiction_id where p.id = $1`,
      [planId],
    );
    if (!found) throw notFound();
    const { state, jurisdictionId, timeZone } = found;
    const today = this.clock.today(timeZone);
    const forums = found.forums.filter((forum) => isWithin(today, forum));
    return {
      planId,
      state,
      jurisdictionId,
      timeZone,
      today,
      forumId: forums.find(({ part }) => part === 'lead')?.forumId ?? null,
      followingForumIds: forums.filter(({ part }) => part === 'following').map(({ forumId }) => forumId),
    };
  }
}

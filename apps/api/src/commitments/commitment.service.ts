import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { PlanService } from '../plans/plan.service.js';
import type { Commitment } from './commitment.entity.js';
import { commitmentAt } from './commitment.repository.js';
import { Milestone } from './milestone.entity.js';

/** Finds commitments and milestones by their addresses, in plans that the viewer may read. */
@Injectable()
export class CommitmentService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlanService,
  ) {}

  /** @throws NOT_FOUND */
  async at(viewer: Viewer, jurisdiction: string, plan: string, segment: string): Promise<Commitment> {
    return commitmentAt(this.dataSource.manager, await this.plans.bySlug(viewer, jurisdiction, plan), segment);
  }

  /** @throws NOT_FOUND */
  async milestoneAt(viewer: Viewer, jurisdiction: string, plan: string, segment: string, number: number): Promise<Milestone> {
    const commitment = await this.at(viewer, jurisdiction, plan, segment);
    const milestone = await this.dataSource.manager.findOneBy(Milestone, { commitmentId: commitment.id, number });
    if (!milestone) throw notFound();
    return milestone;
  }
}

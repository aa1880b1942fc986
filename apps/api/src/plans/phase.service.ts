import { invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import type { AddPhaseInput, UpdatePhaseInput } from './phase.input.js';
import { Phase } from './phase.entity.js';
import { PlanPlaceService } from './plan-place.service.js';
import * as planPolicy from './plan.policy.js';
import { lockOpenPlan } from './plan.repository.js';

function assertOrder({ startsOn, endsOn }: { startsOn?: string | null; endsOn?: string | null }): void {
  if (startsOn && endsOn && endsOn < startsOn) throw invalid({ endsOn: 'ends_before_start' });
}

@Injectable()
export class PhaseService {
  constructor(
    @InjectRepository(Phase) private readonly phases: Repository<Phase>,
    private readonly places: PlanPlaceService,
    private readonly writes: WriteService,
  ) {}

  /** At the end of the plan's phases, until it is closed. */
  async add(viewer: Viewer, input: AddPhaseInput): Promise<Phase> {
    const place = await this.places.ofPlan(input.planId);
    authorizeReading(viewer, planPolicy.read, place);
    const { role } = authorize(viewer, planPolicy.draft, place);
    assertOrder(input);
    return this.writes.once(viewer, { entity: Phase, operation: 'addPhase', input }, async ({ manager, audit }) => {
      const { planId, kind, label = null, language, startsOn = null, endsOn = null, commentsOpen } = input;
      await lockOpenPlan(manager, planId);
      const position = 1 + ((await manager.maximum(Phase, 'position', { planId })) ?? 0);
      const phase = await manager.save(manager.create(Phase, { planId, kind, label, language, startsOn, endsOn, commentsOpen, position }));
      await audit({ act: 'add_phase', objectType: 'phase', objectId: phase.id, forumId: place.forumId, role, after: { kind, label, startsOn, endsOn, commentsOpen } });
      return phase;
    });
  }

  /** Its days, and whether it takes comments, until the plan is closed. */
  async update(viewer: Viewer, input: UpdatePhaseInput): Promise<Phase> {
    const found = await this.phases.findOneBy({ id: input.phaseId });
    if (!found) throw notFound();
    const place = await this.places.ofPlan(found.planId);
    authorizeReading(viewer, planPolicy.read, place);
    const { role } = authorize(viewer, planPolicy.draft, place);
    assertOrder(input);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      await lockOpenPlan(manager, found.planId);
      const phase = await manager.findOneOrFail(Phase, { where: { id: input.phaseId }, lock: { mode: 'pessimistic_write' } });
      assertVersion(phase, input.version);
      const { startsOn, endsOn, commentsOpen } = phase;
      const { label = null, language } = input;
      const changed = await manager.save(manager.merge(Phase, phase, { label, language, startsOn: input.startsOn ?? null, endsOn: input.endsOn ?? null, commentsOpen: input.commentsOpen }));
      await audit({ act: 'update_phase', objectType: 'phase', objectId: phase.id, forumId: place.forumId, role, before: { startsOn, endsOn, commentsOpen }, after: { startsOn: changed.startsOn, endsOn: changed.endsOn, commentsOpen: changed.commentsOpen } });
      return changed;
    });
  }
}

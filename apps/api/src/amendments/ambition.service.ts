import { conflict, forbidden, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';
import { AmbitionStatement } from './ambition-statement.entity.js';
import { Amendment } from './amendment.entity.js';
import type { StateAmbitionInput } from './amendment.input.js';
import * as amendmentPolicy from './amendment.policy.js';
import { lockAmendment } from './amendment.repository.js';

/** The civil bench says, apart from who proposed it, what an amendment does to ambition. */
@Injectable()
export class AmbitionService {
  constructor(
    @InjectRepository(Amendment) private readonly amendments: Repository<Amendment>,
    private readonly places: PlanPlaceService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
  ) {}

  /** For the seat in whose role it is said. @throws NOT_FOUND, FORBIDDEN; CONFLICT wrong_state where it never came into force */
  async state(viewer: Viewer, input: StateAmbitionInput): Promise<Amendment> {
    const found = await this.amendments.findOneBy({ id: input.amendmentId });
    if (!found) throw notFound();
    const place = await this.places.ofPlan(found.planId);
    authorizeReading(viewer, planPolicy.read, place);
    const { role, seatId } = authorize(viewer, amendmentPolicy.stateAmbition, place);
    const personId = viewer.account?.personId;
    if (!personId || !seatId) throw forbidden('not_holder');
    const { ambition, reason = null, language } = input;
    return this.writes.once(viewer, { entity: Amendment, operation: 'stateAmbition', input }, async ({ manager, audit }) => {
      const amendment = await lockAmendment(manager, input.amendmentId);
      if (!amendmentPolicy.isStatable(amendment)) throw conflict('wrong_state', { current: amendment.state, allowed: [] });
      const forumId = place.forumId ?? amendment.forumId;
      const stated = await manager.save(manager.create(AmbitionStatement, { amendmentId: amendment.id, forumId, ambition, reason, language, personId, seatId, statedAt: new Date(this.clock.now().epochMilliseconds) }));
      await audit({ act: 'state_ambition', objectType: 'ambition_statement', objectId: stated.id, forumId, role, seatId, after: { amendmentId: amendment.id, ambition } });
      return amendment;
    });
  }
}

import { AMENDMENT_TRANSITIONS, type AmendmentAct } from '@mesa/domain/amendment-state';
import { conflict, forbidden, invalid, notFound } from '@mesa/domain/errors';
import { move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import { authorize, authorizeReading, type Warrant } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { setWordingState } from '../commitments/wording.repository.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { type PlanPlace, PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';
import { lockPlan } from '../plans/plan.repository.js';
import { AmendmentChangeService } from './amendment-change.service.js';
import { Amendment } from './amendment.entity.js';
import type { EndAmendmentInput, ProposeAmendmentInput } from './amendment.input.js';
import * as amendmentPolicy from './amendment.policy.js';
import { type Exchange, exchangeOf, lockAmendment, nextAmendmentNumber, saveChange } from './amendment.repository.js';

/** Proposes amendments, and ends those that do not come into force. */
@Injectable()
export class AmendmentService {
  constructor(
    @InjectRepository(Amendment) private readonly amendments: Repository<Amendment>,
    private readonly places: PlanPlaceService,
    private readonly changes: AmendmentChangeService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
  ) {}

  /** One act over one or many changes; in the name of the seat or unit in whose role it is made. */
  async propose(viewer: Viewer, input: ProposeAmendmentInput): Promise<Amendment> {
    const place = await this.places.ofPlan(input.planId);
    authorizeReading(viewer, planPolicy.read, place);
    const { role, seatId, organizationId } = authorize(viewer, planPolicy.proposeAmendment, place);
    const proposedById = viewer.account?.personId;
    if (!proposedById) throw forbidden();
    assertChanges(input);
    return this.writes.once(viewer, { entity: Amendment, operation: 'proposeAmendment', input }, async ({ manager, audit }) => {
      const { planId, kind, reason, consulted, consultation = null, ambition = null, language, changes } = input;
      const { state } = await lockPlan(manager, planId);
      if (!planPolicy.isAmendable(state)) throw conflict('wrong_state', { current: state, allowed: [] });
      const number = await nextAmendmentNumber(manager, planId);
      const amendment = await manager.save(
        manager.create(Amendment, {
          ...{ planId, number, kind, state: 'proposed', reason, consulted, consultation, ambition, language },
          ...{ forumId: place.forumId ?? '', proposedById, proposedBySeatId: seatId, proposedByOrganizationId: organizationId, proposedAt: new Date(this.clock.now().epochMilliseconds) },
        }),
      );
      const prepared: Exchange[] = [];
      for (const [index, change] of changes.entries()) {
        const exchange = await this.changes.prepare(manager, viewer, place, change, `changes.${index}`, prepared);
        prepared.push(exchange);
        await saveChange(manager, { amendmentId: amendment.id, position: index + 1, kind: change.kind }, exchange);
      }
      await audit({ act: 'propose_amendment', objectType: 'amendment', objectId: amendment.id, forumId: place.forumId, role, seatId, after: { number, kind, reason, changes: changes.map((change) => change.kind) } });
      return amendment;
    });
  }

  /** The forum did not carry it. */
  reject(viewer: Viewer, input: EndAmendmentInput): Promise<Amendment> {
    return this.end(viewer, input, 'reject', amendmentPolicy.decide);
  }

  /** Its proposer takes it back. */
  withdraw(viewer: Viewer, input: EndAmendmentInput): Promise<Amendment> {
    return this.end(viewer, input, 'withdraw', amendmentPolicy.withdraw);
  }

  private async end(viewer: Viewer, input: EndAmendmentInput, act: AmendmentAct, policy: (viewer: Viewer, place: PlanPlace, amendment: Amendment) => Warrant): Promise<Amendment> {
    const found = await this.amendments.findOneBy({ id: input.amendmentId });
    if (!found) throw notFound();
    const place = await this.places.ofPlan(found.planId);
    authorizeReading(viewer, planPolicy.read, place);
    const { role } = authorize(viewer, policy, place, found);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      await lockPlan(manager, found.planId);
      const amendment = await lockAmendment(manager, input.amendmentId);
      assertVersion(amendment, input.version);
      const state = move(AMENDMENT_TRANSITIONS, amendment.state, act);
      const { to } = await exchangeOf(manager, amendment.id);
      for (const wording of to) await setWordingState(manager, wording, state);
      const ended = await manager.save(manager.merge(Amendment, amendment, { state, stateReason: input.reason }));
      await audit({ act: `${act}_amendment`, objectType: 'amendment', objectId: ended.id, forumId: place.forumId, role, before: { state: 'proposed' }, after: { state, reason: input.reason } });
      return ended;
    });
  }
}

/** An amendment changes something, and nothing twice. */
function assertChanges({ changes }: ProposeAmendmentInput): void {
  if (changes.length === 0) throw invalid({ changes: 'required' });
  const from = changes.flatMap(({ fromIds }) => fromIds);
  if (new Set(from).size !== from.length) throw invalid({ changes: 'malformed' });
}

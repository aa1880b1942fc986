import { AMENDMENT_TRANSITIONS } from '@mesa/domain/amendment-state';
import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { parsePartialDate } from '@mesa/domain/date-parsing';
import { move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, type Repository } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { Milestone } from '../commitments/milestone.entity.js';
import { Wording } from '../commitments/wording.entity.js';
import { CURRENT_STATES, currentWording, isCurrent, planOfWording, setWordingState } from '../commitments/wording.repository.js';
import { storedDate } from '../database/stored-date.entity.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';
import { lockPlan, requireAdoptedDecision } from '../plans/plan.repository.js';
import { Amendment } from './amendment.entity.js';
import type { PutAmendmentInForceInput } from './amendment.input.js';
import * as amendmentPolicy from './amendment.policy.js';
import { type Exchange, exchangeOf, lockAmendment } from './amendment.repository.js';

/** Told, in the same transaction, which wordings an amendment has just taken out of force. */
export type WordingsLeft = (manager: EntityManager, wordingIds: readonly string[]) => Promise<void>;

/** Puts amendments in force: every change of one together, or none. */
@Injectable()
export class AmendmentForceService {
  readonly #listeners: WordingsLeft[] = [];

  constructor(
    @InjectRepository(Amendment) private readonly amendments: Repository<Amendment>,
    private readonly places: PlanPlaceService,
    private readonly writes: WriteService,
  ) {}

  /** Who pins something to wordings asks to be told when they leave; amendments themselves know nothing of them. */
  whenWordingsLeave(listener: WordingsLeft): void {
    this.#listeners.push(listener);
  }

  /** @throws CONFLICT stale_base when a wording it changes is no longer in force, no_decision for a substantive one without. */
  async putInForce(viewer: Viewer, input: PutAmendmentInForceInput): Promise<Amendment> {
    const found = await this.amendments.findOneBy({ id: input.amendmentId });
    if (!found) throw notFound();
    const place = await this.places.ofPlan(found.planId);
    authorizeReading(viewer, planPolicy.read, place);
    const { role } = authorize(viewer, amendmentPolicy.decide, place);
    const effectiveOn = input.effectiveOn ?? place.today;
    if (effectiveOn > place.today) throw invalid({ effectiveOn: 'out_of_range' });
    return this.writes.run(viewer, async ({ manager, audit }) => {
      // Amendments of one plan come into force one after the other, so that what was in force when we looked still is.
      const plan = await lockPlan(manager, found.planId);
      if (!planPolicy.isAmendable(plan.state)) throw conflict('wrong_state', { current: plan.state, allowed: [] });
      const amendment = await lockAmendment(manager, input.amendmentId);
      assertVersion(amendment, input.version);
      const state = move(AMENDMENT_TRANSITIONS, amendment.state, 'putInForce');
      const forumId = place.forumId ?? amendment.forumId;
      const decisionId = await this.decisionOf(manager, amendment, input.decisionId ?? null, forumId);
      const exchange = await exchangeOf(manager, amendment.id);
      await this.exchange(manager, exchange);
      const effective = storedDate(parsePartialDate(effectiveOn, 'es'));
      const inForce = await manager.save(manager.merge(Amendment, amendment, { state, decisionId, forumId, effective }));
      await audit({ act: 'put_amendment_in_force', objectType: 'amendment', objectId: amendment.id, forumId, role, before: { state: 'proposed', wordings: exchange.from.map(({ id }) => id) }, after: { state, decisionId, effectiveOn, wordings: exchange.to.map(({ id }) => id) } });
      for (const tell of this.#listeners) await tell(manager, exchange.from.map(({ id }) => id));
      return inForce;
    });
  }

  private async decisionOf(manager: EntityManager, { kind }: Amendment, decisionId: string | null, forumId: string): Promise<string | null> {
    if (decisionId !== null) return (await requireAdoptedDecision(manager, decisionId, forumId)).id;
    if (kind === 'substantive') throw conflict('no_decision');
    return null;
  }

  private async exchange(manager: EntityManager, { from, to }: Exchange): Promise<void> {
    for (const wording of from) await this.assertCurrent(manager, wording);
    const leaving = new Set(from.map(({ id }) => id));
    for (const wording of to) {
      const standing = await currentWording(manager, wording);
      if (standing && !leaving.has(standing.id)) throw stale(standing);
    }
    // Those that leave go first: at most one of a commitment or milestone stands at any moment.
    for (const wording of from) await setWordingState(manager, wording, 'superseded');
    for (const wording of to) await setWordingState(manager, wording, await this.standingState(manager, wording));
    await this.assertNoneOrphaned(manager, from);
  }

  private async assertCurrent(manager: EntityManager, wording: Wording): Promise<void> {
    if (!isCurrent(wording)) throw stale(await currentWording(manager, wording));
  }

  /** In force, or the current draft where the plan (which may be the next one) is not adopted yet. */
  private async standingState(manager: EntityManager, wording: Wording): Promise<'draft' | 'in_force'> {
    const { state } = await lockPlan(manager, await planOfWording(manager, wording.id));
    if (state === 'closed') throw conflict('wrong_state', { current: state, allowed: [] });
    return state === 'drafting' || state === 'in_consultation' ? 'draft' : 'in_force';
  }

  /** A commitment does not go while milestones of it stand. */
  private async assertNoneOrphaned(manager: EntityManager, from: readonly Wording[]): Promise<void> {
    for (const { commitmentId } of from) {
      if (commitmentId === null || (await currentWording(manager, { commitmentId, milestoneId: null }))) continue;
      const milestones = await manager.findBy(Milestone, { commitmentId });
      if (await manager.existsBy(Wording, { milestoneId: In(milestones.map(({ id }) => id)), state: In([...CURRENT_STATES]) })) throw conflict('in_use');
    }
  }
}

const stale = (standing: Wording | null) => conflict('stale_base', { current: { wordingId: standing?.id ?? null } });

import { conflict, invalid } from '@mesa/domain/errors';
import { parsePartialDate } from '@mesa/domain/date-parsing';
import { move } from '@mesa/domain/transitions';
import { isSubmittable, PLAN_TRANSITIONS, type PlanAct } from '@mesa/domain/plan-state';
import { isReservedSlug, isValidSlug } from '@mesa/domain/slug';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import { authorize, authorizeReading, type Warrant } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { type StoredDate, storedDate } from '../database/stored-date.entity.js';
import { assertVersion, type Transaction, WriteService } from '../database/write.service.js';
import { SlugHistory } from '../jurisdictions/slug-history.entity.js';
import { ActionPlan } from './action-plan.entity.js';
import { PlanForum } from './plan-forum.entity.js';
import { type PlanPlace, PlanPlaceService } from './plan-place.service.js';
import type { AdoptPlanInput, CreatePlanInput, MovePlanInput, SubmitPlanInput, UpdatePlanInput } from './plan.input.js';
import * as planPolicy from './plan.policy.js';
import { lockPlan, planBySlug, putDraftsInForce, requireAdoptedDecision } from './plan.repository.js';

type Dates = Pick<UpdatePlanInput, 'language' | 'startsText' | 'endsText' | 'administrationEndsText'>;

const dateOf = (text: string | null | undefined, language: string): StoredDate => storedDate(text ? parsePartialDate(text, language.startsWith('en') ? 'en' : 'es') : null);

const datesOf = ({ language, startsText, endsText, administrationEndsText }: Dates) => ({
  starts: dateOf(startsText, language),
  ends: dateOf(endsText, language),
  administrationEnds: dateOf(administrationEndsText, language),
});

@Injectable()
export class PlanService {
  constructor(
    @InjectRepository(ActionPlan) private readonly plans: Repository<ActionPlan>,
    private readonly places: PlaceService,
    private readonly planPlaces: PlanPlaceService,
    private readonly writes: WriteService,
  ) {}

  /** By its current slug or a former one. @throws NOT_FOUND, also for a draft that is not the viewer's to read. */
  async bySlug(viewer: Viewer, jurisdiction: string, slug: string): Promise<ActionPlan> {
    const plan = await planBySlug(this.plans.manager, jurisdiction, slug);
    await this.assertReadable(viewer, plan);
    return plan;
  }

  /** A published plan is everybody's; only a draft is asked about. */
  async assertReadable(viewer: Viewer, plan: Pick<ActionPlan, 'id' | 'state'>): Promise<void> {
    if (plan.state === 'drafting') authorizeReading(viewer, planPolicy.read, await this.planPlaces.ofPlan(plan.id));
  }

  async create(viewer: Viewer, input: CreatePlanInput): Promise<ActionPlan> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, planPolicy.draft, place);
    if (!isValidSlug(input.slug)) throw invalid({ slug: isReservedSlug(input.slug) ? 'reserved' : 'malformed' });
    return this.writes.once(viewer, { entity: ActionPlan, operation: 'createPlan', input }, async ({ manager, audit }) => {
      const { title, slug, language, forumId } = input;
      const plan = await manager.save(manager.create(ActionPlan, { jurisdictionId: place.jurisdictionId, title, slug, language, state: 'drafting', ...datesOf(input) }));
      await manager.insert(SlugHistory, manager.create(SlugHistory, { id: plan.id, jurisdictionId: place.jurisdictionId, slug, planId: plan.id }));
      await manager.save(manager.create(PlanForum, { planId: plan.id, forumId, part: 'lead', validFrom: place.today }));
      await audit({ act: 'create_plan', objectType: 'action_plan', objectId: plan.id, forumId, role, after: { title, slug } });
      return plan;
    });
  }

  /** Title and dates, while the plan is drafted. */
  update(viewer: Viewer, input: UpdatePlanInput): Promise<ActionPlan> {
    return this.change(viewer, input, planPolicy.draft, async (plan, place, { audit, manager }, role) => {
      // Drafting ends with the consultation; `openConsultation` is what is still allowed in it.
      move(PLAN_TRANSITIONS, plan.state, 'openConsultation');
      const before = { title: plan.title };
      const changed = await manager.save(manager.merge(ActionPlan, plan, { title: input.title, language: input.language, ...datesOf(input) }));
      await audit({ act: 'update_plan', objectType: 'action_plan', objectId: plan.id, forumId: place.forumId, role, before, after: { title: plan.title } });
      return changed;
    });
  }

  /** Publishes the draft, with every version of its wordings, and lets the forum ask for comments. */
  openConsultation(viewer: Viewer, input: MovePlanInput): Promise<ActionPlan> {
    return this.moveOn(viewer, input, 'openConsultation', 'open_consultation');
  }

  /** By a decision of the lead forum: the wordings of that day are in force. */
  adopt(viewer: Viewer, input: AdoptPlanInput): Promise<ActionPlan> {
    return this.moveOn(viewer, input, 'adopt', 'adopt_plan', async (plan, place, { manager }) => {
      const decision = await requireAdoptedDecision(manager, input.decisionId, place.forumId ?? '');
      plan.adoptingDecisionId = decision.id;
      await putDraftsInForce(manager, plan.id);
    });
  }

  putInForce(viewer: Viewer, input: MovePlanInput): Promise<ActionPlan> {
    return this.moveOn(viewer, input, 'putInForce', 'put_plan_in_force');
  }

  /** Says when it was submitted to the Open Government Partnership, or corrects it; its clocks for reports run from that day. */
  submit(viewer: Viewer, input: SubmitPlanInput): Promise<ActionPlan> {
    return this.change(viewer, input, planPolicy.draft, async (plan, place, { audit, manager }, role) => {
      if (!isSubmittable(plan.state)) throw conflict('wrong_state', { current: plan.state, allowed: [] });
      if (input.submittedOn > place.today) throw invalid({ submittedOn: 'out_of_range' });
      const before = { submittedOn: plan.submitted.raw };
      const submitted = await manager.save(manager.merge(ActionPlan, plan, { submitted: dateOf(input.submittedOn, 'es') }));
      await audit({ act: 'submit_plan', objectType: 'action_plan', objectId: plan.id, forumId: place.forumId, role, before, after: { submittedOn: input.submittedOn } });
      return submitted;
    });
  }

  close(viewer: Viewer, input: MovePlanInput): Promise<ActionPlan> {
    return this.moveOn(viewer, input, 'close', 'close_plan');
  }

  private moveOn(viewer: Viewer, input: MovePlanInput, act: PlanAct, auditedAs: string, also?: (plan: ActionPlan, place: PlanPlace, transaction: Transaction) => Promise<void>): Promise<ActionPlan> {
    return this.change(viewer, input, planPolicy.draft, async (plan, place, transaction, role) => {
      const before = { state: plan.state };
      plan.state = move(PLAN_TRANSITIONS, plan.state, act);
      await also?.(plan, place, transaction);
      const moved = await transaction.manager.save(plan);
      await transaction.audit({ act: auditedAs, objectType: 'action_plan', objectId: plan.id, forumId: place.forumId, role, before, after: { state: plan.state, decisionId: plan.adoptingDecisionId } });
      return moved;
    });
  }

  private async change(
    viewer: Viewer,
    input: MovePlanInput,
    policy: (viewer: Viewer, place: PlanPlace) => Warrant,
    work: (plan: ActionPlan, place: PlanPlace, transaction: Transaction, role: Warrant['roles'][number]['role']) => Promise<ActionPlan>,
  ): Promise<ActionPlan> {
    const place = await this.planPlaces.ofPlan(input.planId);
    authorizeReading(viewer, planPolicy.read, place);
    const { role } = authorize(viewer, policy, place);
    return this.writes.run(viewer, async (transaction) => {
      const plan = await lockPlan(transaction.manager, input.planId);
      assertVersion(plan, input.version);
      return work(plan, place, transaction, role);
    });
  }
}

import { conflict, invalid } from '@mesa/domain/errors';
import { pathWordOf } from '@mesa/domain/path-words';
import { wordingsChangeFreely } from '@mesa/domain/plan-state';
import type { RoleName } from '@mesa/domain/permissions';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import { type PlanPlace, PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';
import { lockPlan } from '../plans/plan.repository.js';
import { Commitment } from './commitment.entity.js';
import type { AddCommitmentInput, AddMilestoneInput, DraftWordingInput } from './commitment.input.js';
import { nextCommitmentNumber, nextMilestoneNumber, requireCommitment } from './commitment.repository.js';
import { Milestone } from './milestone.entity.js';
import { Wording } from './wording.entity.js';
import { addWording, currentWording, planOfWording, setWordingState, subjectOf } from './wording.repository.js';

/** An external id must not read as one of our own words in addresses. */
function assertExternalId(externalId: string | null): void {
  if (externalId !== null && (/^c\d+$/i.test(externalId) || pathWordOf(externalId))) throw invalid({ externalId: 'reserved' });
}

/** Holds the plan, and refuses where words no longer change without an amendment. */
async function lockDrafting(manager: EntityManager, planId: string): Promise<void> {
  const { state } = await lockPlan(manager, planId);
  if (!wordingsChangeFreely(state)) throw conflict('wrong_state', { current: state, allowed: ['proposeAmendment'] });
}

/** Writes a plan while it is drafted: words change freely, and every version is kept. */
@Injectable()
export class CommitmentDraftService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlanPlaceService,
    private readonly writes: WriteService,
  ) {}

  async addCommitment(viewer: Viewer, input: AddCommitmentInput): Promise<Commitment> {
    const { place, role } = await this.authorized(viewer, input.planId);
    const { planId, externalId = null, ogpValues = null, wording } = input;
    assertExternalId(externalId);
    return this.writes.once(viewer, { entity: Commitment, operation: 'addCommitment', input }, async ({ manager, audit }) => {
      await lockDrafting(manager, planId);
      const number = await nextCommitmentNumber(manager, planId);
      const commitment = await manager.save(manager.create(Commitment, { planId, number, externalId, ogpValues }));
      await addWording(manager, { commitmentId: commitment.id, milestoneId: null }, 'draft', wording, viewer.account?.personId ?? null);
      await audit({ act: 'add_commitment', objectType: 'commitment', objectId: commitment.id, forumId: place.forumId, role, after: { number, externalId, title: wording.title } });
      return commitment;
    });
  }

  async addMilestone(viewer: Viewer, input: AddMilestoneInput): Promise<Milestone> {
    const { planId } = await requireCommitment(this.dataSource.manager, input.commitmentId);
    const { place, role } = await this.authorized(viewer, planId);
    const { commitmentId, wording } = input;
    return this.writes.once(viewer, { entity: Milestone, operation: 'addMilestone', input }, async ({ manager, audit }) => {
      await lockDrafting(manager, planId);
      const number = await nextMilestoneNumber(manager, commitmentId);
      const milestone = await manager.save(manager.create(Milestone, { commitmentId, number, kind: 'milestone' }));
      await addWording(manager, { commitmentId: null, milestoneId: milestone.id }, 'draft', wording, viewer.account?.personId ?? null);
      await audit({ act: 'add_milestone', objectType: 'milestone', objectId: milestone.id, forumId: place.forumId, role, after: { number, title: wording.title } });
      return milestone;
    });
  }

  /** A new version takes the place of the current draft, which is kept with what was said about it. */
  async draftWording(viewer: Viewer, input: DraftWordingInput): Promise<Wording> {
    const planId = await planOfWording(this.dataSource.manager, input.basedOnId);
    const { place, role } = await this.authorized(viewer, planId);
    return this.writes.once(viewer, { entity: Wording, operation: 'draftWording', input }, async ({ manager, audit }) => {
      await lockDrafting(manager, planId);
      const base = await manager.findOneByOrFail(Wording, { id: input.basedOnId });
      if (base.state !== 'draft') throw conflict('stale_base', { current: { wordingId: (await currentWording(manager, base))?.id } });
      await setWordingState(manager, base, 'superseded');
      const wording = await addWording(manager, subjectOf(base), 'draft', input.wording, viewer.account?.personId ?? null);
      await audit({ act: 'draft_wording', objectType: 'wording', objectId: wording.id, forumId: place.forumId, role, before: { wordingId: base.id, title: base.title }, after: { number: wording.number, title: wording.title } });
      return wording;
    });
  }

  private async authorized(viewer: Viewer, planId: string): Promise<{ place: PlanPlace; role: RoleName }> {
    const place = await this.places.ofPlan(planId);
    authorizeReading(viewer, planPolicy.read, place);
    return { place, role: authorize(viewer, planPolicy.draft, place).role };
  }
}

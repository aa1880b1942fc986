import { notFound } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/permissions';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In, IsNull } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import { Organization } from '../organizations/organization.entity.js';
import { type PlanPlace, PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';
import { lockOpenPlan } from '../plans/plan.repository.js';
import { CommitmentOrganization } from './commitment-organization.entity.js';
import type { Commitment } from './commitment.entity.js';
import type { LinkObjectiveInput, SetResponsibleUnitsInput } from './commitment.input.js';
import { requireCommitment, requireMilestone } from './commitment.repository.js';
import { LocalPlanLink } from './local-plan-link.entity.js';
import { LocalPlanObjective } from './local-plan-objective.entity.js';

/** Who answers for a commitment, and which objective of the local development plan it serves. */
@Injectable()
export class ResponsibilityService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlanPlaceService,
    private readonly writes: WriteService,
  ) {}

  /** The units given answer from now on; the others no longer. */
  async setUnits(viewer: Viewer, input: SetResponsibleUnitsInput): Promise<Commitment> {
    const { commitment, place, role } = await this.authorized(viewer, input.commitmentId);
    const { commitmentId, milestoneId = null, organizationIds } = input;
    return this.writes.run(viewer, async ({ manager, audit }) => {
      await lockOpenPlan(manager, commitment.planId);
      if (milestoneId !== null) await requireMilestone(manager, milestoneId, commitmentId);
      const units = await manager.countBy(Organization, { id: In(organizationIds), jurisdictionId: place.jurisdictionId });
      if (units !== new Set(organizationIds).size) throw notFound();
      const which = { commitmentId, milestoneId: milestoneId ?? IsNull(), part: 'responsible' as const };
      const before = await manager.findBy(CommitmentOrganization, which);
      await manager.remove(before.filter(({ organizationId }) => !organizationIds.includes(organizationId)));
      const added = organizationIds.filter((id) => !before.some(({ organizationId }) => organizationId === id));
      await manager.save(added.map((organizationId) => manager.create(CommitmentOrganization, { commitmentId, milestoneId, organizationId, part: 'responsible' })));
      await audit({ act: 'set_responsible_units', objectType: milestoneId ? 'milestone' : 'commitment', objectId: milestoneId ?? commitmentId, forumId: place.forumId, role, before: before.map(({ organizationId }) => organizationId), after: organizationIds });
      return commitment;
    });
  }

  /** Notes the objective, where the jurisdiction has not got it yet, and links the commitment to it. */
  async linkObjective(viewer: Viewer, input: LinkObjectiveInput): Promise<Commitment> {
    const { commitment, place, role } = await this.authorized(viewer, input.commitmentId);
    const { planTitle, axis, objective = null, language } = input;
    return this.writes.run(viewer, async ({ manager, audit }) => {
      await lockOpenPlan(manager, commitment.planId);
      const known = { jurisdictionId: place.jurisdictionId, planTitle, axis };
      const found = await manager.findOneBy(LocalPlanObjective, { ...known, objective: objective ?? IsNull() });
      const { id: objectiveId } = found ?? (await manager.save(manager.create(LocalPlanObjective, { ...known, objective, language })));
      if (!(await manager.existsBy(LocalPlanLink, { objectiveId, commitmentId: commitment.id }))) {
        await manager.save(manager.create(LocalPlanLink, { objectiveId, commitmentId: commitment.id }));
      }
      await audit({ act: 'link_objective', objectType: 'commitment', objectId: commitment.id, forumId: place.forumId, role, after: { objectiveId } });
      return commitment;
    });
  }

  private async authorized(viewer: Viewer, commitmentId: string): Promise<{ commitment: Commitment; place: PlanPlace; role: RoleName }> {
    const commitment = await requireCommitment(this.dataSource.manager, commitmentId);
    const place = await this.places.ofPlan(commitment.planId);
    authorizeReading(viewer, planPolicy.read, place);
    return { commitment, place, role: authorize(viewer, planPolicy.draft, place).role };
  }
}

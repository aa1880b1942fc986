import { conflict, invalid, notFound } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/permissions';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import { type PlanPlace, PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';
import { lockOpenPlan, planBySlug } from '../plans/plan.repository.js';
import { CommitmentRelation } from './commitment-relation.entity.js';
import type { OtherCommitmentInput, RelateCommitmentInput, UnrelateCommitmentInput } from './commitment-relation.input.js';
import { Commitment } from './commitment.entity.js';
import { commitmentAt, requireCommitment } from './commitment.repository.js';

type Other = Pick<CommitmentRelation, 'otherCommitmentId' | 'otherTitle' | 'otherPlan' | 'otherUrl'>;

/** Points a commitment at one of another plan: an earlier one, a national one. */
@Injectable()
export class CommitmentRelationService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlanPlaceService,
    private readonly writes: WriteService,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN; INVALID for one of the same plan; CONFLICT already_exists, wrong_state */
  async relate(viewer: Viewer, input: RelateCommitmentInput): Promise<Commitment> {
    const { commitment, place, role } = await this.#authorized(viewer, input.commitmentId);
    const { kind, language } = input;
    return this.writes.once(viewer, { entity: Commitment, operation: 'relateCommitment', input }, async ({ manager, audit }) => {
      await lockOpenPlan(manager, commitment.planId);
      const other = await this.#other(manager, viewer, commitment, input.other);
      if (other.otherCommitmentId && (await manager.existsBy(CommitmentRelation, { commitmentId: commitment.id, kind, otherCommitmentId: other.otherCommitmentId }))) throw conflict('already_exists');
      const relation = await manager.save(manager.create(CommitmentRelation, { commitmentId: commitment.id, kind, language, ...other }));
      await audit({ act: 'relate_commitment', objectType: 'commitment', objectId: commitment.id, forumId: place.forumId, role, after: { relationId: relation.id, kind, ...other } });
      return commitment;
    });
  }

  /** @throws NOT_FOUND, FORBIDDEN; CONFLICT wrong_state */
  async unrelate(viewer: Viewer, { relationId }: UnrelateCommitmentInput): Promise<Commitment> {
    const found = await this.dataSource.manager.findOneBy(CommitmentRelation, { id: relationId });
    if (!found) throw notFound();
    const { commitment, place, role } = await this.#authorized(viewer, found.commitmentId);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      await lockOpenPlan(manager, commitment.planId);
      const relation = await manager.findOne(CommitmentRelation, { where: { id: relationId }, lock: { mode: 'pessimistic_write' } });
      if (!relation) throw notFound();
      const { kind, otherCommitmentId, otherTitle } = relation;
      await manager.remove(relation);
      await audit({ act: 'unrelate_commitment', objectType: 'commitment', objectId: commitment.id, forumId: place.forumId, role, before: { relationId, kind, otherCommitmentId, otherTitle } });
      return commitment;
    });
  }

  async #other(manager: EntityManager, viewer: Viewer, commitment: Commitment, { here, elsewhere }: OtherCommitmentInput): Promise<Other> {
    if (!here) return { otherCommitmentId: null, otherTitle: elsewhere?.title ?? null, otherPlan: elsewhere?.plan ?? null, otherUrl: elsewhere?.url ?? null };
    const plan = await planBySlug(manager, here.jurisdiction, here.plan);
    authorizeReading(viewer, planPolicy.read, await this.places.ofPlan(plan.id, manager));
    if (plan.id === commitment.planId) throw invalid({ other: 'malformed' });
    const { id } = await commitmentAt(manager, plan, here.segment);
    return { otherCommitmentId: id, otherTitle: null, otherPlan: null, otherUrl: null };
  }

  async #authorized(viewer: Viewer, commitmentId: string): Promise<{ commitment: Commitment; place: PlanPlace; role: RoleName }> {
    const commitment = await requireCommitment(this.dataSource.manager, commitmentId);
    const place = await this.places.ofPlan(commitment.planId);
    authorizeReading(viewer, planPolicy.read, place);
    return { commitment, place, role: authorize(viewer, planPolicy.draft, place).role };
  }
}

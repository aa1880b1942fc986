import { STATEMENT_AUTHORS, type StatementAuthor } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';

import { requireAccount, type Warrant } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { responsibleUnitIds } from '../commitments/commitment.repository.js';
import { Milestone } from '../commitments/milestone.entity.js';
import type { StatusStatement } from '../commitments/status-statement.entity.js';
import type { WordingSubject } from '../commitments/wording.repository.js';
import { PlanPlaceService } from '../plans/plan-place.service.js';
import * as statementPolicy from './statement.policy.js';

/** What a viewer may do with the statements about a commitment or milestone, and what of it they may read. */
@Injectable()
export class StatementReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlanPlaceService,
  ) {}

  async abilities(viewer: Viewer, planId: string, subject: WordingSubject) {
    if (!viewer.account) return { draftAs: [], publishAs: [], answer: false, contestSeatIds: [] };
    const place = await this.places.ofPlan(planId);
    const unitIds = await responsibleUnitIds(this.dataSource.manager, subject);
    const isStated = place.state !== 'drafting' && place.state !== 'in_consultation';
    const as = (policy: typeof statementPolicy.draft): StatementAuthor[] =>
      isStated ? STATEMENT_AUTHORS.filter((author) => policy(viewer, place, { author, responsibleUnitIds: unitIds }).roles.length > 0) : [];
    return {
      draftAs: as(statementPolicy.draft),
      publishAs: as(statementPolicy.publish),
      answer: statementPolicy.answer(viewer, place, unitIds).roles.length > 0,
      contestSeatIds: seatsOf(statementPolicy.contest(viewer, place)),
    };
  }

  /** Drafts are read by who may write in the same capacity; by nobody else. */
  async readable(viewer: Viewer, planId: string, subject: WordingSubject, drafts: readonly StatusStatement[]): Promise<StatusStatement[]> {
    const { draftAs } = await this.abilities(viewer, planId, subject);
    return drafts.filter(({ author }) => draftAs.includes(author));
  }

  /** The milestones for which a unit of the viewer answers, in plans that are adopted or in force. */
  async ownMilestones(viewer: Viewer): Promise<Milestone[]> {
    requireAccount(viewer);
    const unitIds = viewer.mandates.flatMap((mandate) => (mandate.kind === 'unit' ? [mandate.organizationId] : []));
    const rows: { id: string }[] = await this.dataSource.query(
      `select m.id from milestone m join commitment c on c.id = m.commitment_id join action_plan p on p.id = c.plan_id
       where p.state in ('adopted', 'in_force') and exists (
         select from commitment_organization o where o.commitment_id = c.id and o.part = 'responsible' and o.organization_id = any ($1)
           and (o.milestone_id = m.id or (o.milestone_id is null and not exists (
             select from commitment_organization own where own.milestone_id = m.id and own.part = 'responsible'))))`,
      [unitIds],
    );
    return this.dataSource.getRepository(Milestone).find({ where: { id: In(rows.map(({ id }) => id)) }, order: { commitmentId: 'ASC', number: 'ASC' } });
  }
}

const seatsOf = ({ roles }: Warrant): string[] => roles.flatMap(({ seatId }) => seatId ?? []);

import { parsePartialDate } from '@mesa/domain/date-parsing';
import { conflict, forbidden, invalid, notFound } from '@mesa/domain/errors';
import { mustTellChallenges } from '@mesa/domain/indicator-report';
import type { PlanState } from '@mesa/domain/plan-state';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { StatusStatement } from '../commitments/status-statement.entity.js';
import { Wording } from '../commitments/wording.entity.js';
import { currentWording, isSameSubject } from '../commitments/wording.repository.js';
import { storedDate } from '../database/stored-date.entity.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { LinkSnapshotService } from '../documents/link-snapshot.service.js';
import { lockPlan } from '../plans/plan.repository.js';
import { type StatedWording, StatementPlaceService } from './statement-place.service.js';
import type { AddEvidenceInput, PublishStatementInput, StateProgressInput } from './statement.input.js';
import * as statementPolicy from './statement.policy.js';
import { addLinks, lockStatement, publishEvidence } from './statement.repository.js';

/** Progress is stated of what was adopted; of a closed plan too, by whom evaluates it. */
const STATED_IN: readonly PlanState[] = ['adopted', 'in_force', 'closed'];

/** States how far things are: each statement by somebody, on a day, about one wording. */
@Injectable()
export class StatementService {
  constructor(
    private readonly places: StatementPlaceService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
    private readonly snapshots: LinkSnapshotService,
  ) {}

  /** @throws CONFLICT stale_base when the wording is no longer in force, wrong_state for a plan not adopted. */
  async state(viewer: Viewer, input: StateProgressInput): Promise<StatusStatement> {
    const stated = await this.places.ofWording(viewer, input.wordingId);
    const { place, responsibleUnitIds } = stated;
    const { role, organizationId, benchId, seatId } = authorize(viewer, input.publish ? statementPolicy.publish : statementPolicy.draft, place, { author: input.author, responsibleUnitIds });
    const personId = viewer.account?.personId;
    if (!personId) throw forbidden();
    if (mustTellChallenges(input.author, input.completion) && !input.challenges?.trim()) throw invalid({ challenges: 'required' });
    return this.writes.once(viewer, { entity: StatusStatement, operation: 'stateProgress', input }, async ({ manager, audit }) => {
      await this.assertStatable(manager, stated);
      if (input.verifiesId) await this.assertVerifiable(manager, stated, input);
      const { wordingId, author, completion, indicatorValue = null, text = null, challenges = null, language, verifiesId = null, publish } = input;
      const period = storedDate(input.periodText ? parsePartialDate(input.periodText, language.startsWith('en') ? 'en' : 'es') : null);
      const statement = await manager.save(
        manager.create(StatusStatement, {
          ...{ wordingId, author, completion, indicatorValue, text, challenges, language, period, verifiesId, personId, organizationId, benchId },
          ...{ statedOn: storedDate(parsePartialDate(place.today, 'es')), state: publish ? 'published' : 'draft', publishedAt: publish ? this.now() : null },
        }),
      );
      await this.snapshots.ask(manager, await addLinks(manager, statement.id, place, input.evidence, { personId, isPublished: publish }));
      await audit({ act: publish ? 'publish_statement' : 'draft_statement', objectType: 'status_statement', objectId: statement.id, forumId: place.forumId, role, seatId, after: { wordingId, author, completion, evidence: input.evidence.map(({ url }) => url) } });
      return statement;
    });
  }

  /** A draft becomes a statement of today. */
  async publish(viewer: Viewer, input: PublishStatementInput): Promise<StatusStatement> {
    const { place, responsibleUnitIds, statement: found, ...stated } = await this.places.ofStatement(viewer, input.statementId);
    const { role } = authorize(viewer, statementPolicy.publish, place, { author: found.author, responsibleUnitIds });
    return this.writes.run(viewer, async ({ manager, audit }) => {
      await this.assertStatable(manager, { ...stated, place });
      const statement = await lockStatement(manager, input.statementId);
      assertVersion(statement, input.version);
      if (statement.state !== 'draft') throw conflict('wrong_state', { current: statement.state, allowed: [] });
      const published = await manager.save(manager.merge(StatusStatement, statement, { state: 'published', publishedAt: this.now(), statedOn: storedDate(parsePartialDate(place.today, 'es')) }));
      await this.snapshots.ask(manager, await publishEvidence(manager, statement.id));
      await audit({ act: 'publish_statement', objectType: 'status_statement', objectId: statement.id, forumId: place.forumId, role, after: { completion: published.completion } });
      return published;
    });
  }

  /** Proof that came later; dated by the day it was added. */
  async addEvidence(viewer: Viewer, input: AddEvidenceInput): Promise<StatusStatement> {
    const { place, responsibleUnitIds, statement: found } = await this.places.ofStatement(viewer, input.statementId);
    const policy = found.state === 'published' ? statementPolicy.publish : statementPolicy.draft;
    const { role } = authorize(viewer, policy, place, { author: found.author, responsibleUnitIds });
    if (input.evidence.length === 0) throw invalid({ evidence: 'required' });
    return this.writes.once(viewer, { entity: StatusStatement, operation: 'addEvidence', input }, async ({ manager, audit }) => {
      const statement = await lockStatement(manager, input.statementId);
      await this.snapshots.ask(manager, await addLinks(manager, statement.id, place, input.evidence, { personId: viewer.account?.personId ?? null, isPublished: statement.state === 'published' }));
      await audit({ act: 'add_evidence', objectType: 'status_statement', objectId: statement.id, forumId: place.forumId, role, after: input.evidence.map(({ url }) => url) });
      return statement;
    });
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }

  /** Holds the plan, so that no amendment replaces the wording while something is said of it. */
  private async assertStatable(manager: EntityManager, { wording, place }: Omit<StatedWording, 'responsibleUnitIds'>): Promise<void> {
    const plan = await lockPlan(manager, place.planId);
    if (!STATED_IN.includes(plan.state)) throw conflict('wrong_state', { current: plan.state, allowed: [] });
    const standing = await currentWording(manager, wording);
    if (standing?.id !== wording.id) throw conflict('stale_base', { current: { wordingId: standing?.id ?? null } });
  }

  private async assertVerifiable(manager: EntityManager, { wording }: StatedWording, { verifiesId, author }: StateProgressInput): Promise<void> {
    if (author !== 'civil_bench' && author !== 'monitoring_body') throw invalid({ verifiesId: 'malformed' });
    const verified = await manager.findOneBy(StatusStatement, { id: verifiesId ?? '', state: 'published' });
    const about = verified && (await manager.findOneBy(Wording, { id: verified.wordingId }));
    if (!about || !isSameSubject(about, wording)) throw notFound();
  }
}

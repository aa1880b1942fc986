import { complianceOf } from '@mesa/domain/compliance/compliance';
import type { ComplianceFacts, PlanFact } from '@mesa/domain/compliance/facts';
import { isCosoc } from '@mesa/domain/compliance/forum-rules-of-ogp';
import type { RuleStanding } from '@mesa/domain/compliance/obligation';
import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { ForumService } from '../forums/forum.service.js';
import { inceptionDocuments, planFacts, type PlanRow, recordFacts, type RecordRow } from './compliance-plan.repository.js';
import { decisionFacts, forumFacts, type ForumRow, meetingFacts, repositoryFacts, responseYears } from './compliance.repository.js';

/** Obligations of one rule that are shown: those due, and the latest of what is past. */
const MOST = 100;

/** How a forum stands today with what is asked of it. */
export interface Compliance {
  readonly forumId: string;
  readonly today: string;
  readonly keptSince: string | null;
  readonly rules: readonly RuleStanding[];
  readonly records: readonly RecordRow[];
  readonly plans: readonly PlanRow[];
  readonly administrations: ForumRow['administrations'];
}

/** What is on record of a forum, from which the calendar and the forms are computed. */
export interface ForumRecord extends Pick<Compliance, 'today' | 'records' | 'plans' | 'administrations'> {
  readonly facts: ComplianceFacts;
}

/** The compliance calendar: nothing of it is stored, all of it is computed from what is on record. */
@Injectable()
export class ComplianceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly forums: ForumService,
    private readonly clock: ClockService,
  ) {}

  /** @throws NOT_FOUND */
  async bySlug(jurisdiction: string, slug: string): Promise<Compliance> {
    const { rules, ...found } = await this.ofForum((await this.forums.bySlug(jurisdiction, slug)).id);
    return { ...found, rules: rules.map((standing) => ({ ...standing, obligations: standing.obligations.slice(0, MOST) })) };
  }

  /** @throws NOT_FOUND */
  async ofForum(forumId: string): Promise<Compliance> {
    const { facts, today, administrations, plans, records } = await this.factsOf(forumId);
    return { forumId, today, keptSince: facts.keptSince, rules: complianceOf(facts, today), records, plans, administrations };
  }

  /** Eight statements, whatever is on record. @throws NOT_FOUND */
  async factsOf(forumId: string): Promise<ForumRecord> {
    const { manager } = this.dataSource;
    const forum = await forumFacts(manager, forumId);
    if (!forum) throw notFound();
    const today = this.clock.today(forum.timeZone);
    const [meetings, outOfSession, repository, responses, plans, records, reports] = await Promise.all([
      meetingFacts(manager, forumId), decisionFacts(manager, forumId), repositoryFacts(manager, forumId), responseYears(manager, forumId, today),
      planFacts(manager, forumId), recordFacts(manager, forumId), inceptionDocuments(manager, forumId),
    ]);
    const facts: ComplianceFacts = {
      ...forum,
      isCosoc: isCosoc(forum.country, forum.kind, forum.names),
      holidays: new Set(forum.holidays),
      meetings,
      outOfSession,
      repository: [...repository, ...records.filter(({ recordKind }) => recordKind === 'repository_updated')],
      plans: plans.map((plan) => planFact(plan, records, plans.length === 1 ? reports : [])),
      responses,
    };
    return { facts, today, administrations: forum.administrations, plans, records };
  }
}

/** A plan with what was recorded of it. Reports in the repository are its own where the forum has no other plan. */
function planFact(plan: PlanRow, records: readonly RecordRow[], reports: PlanFact['inceptionReports']): PlanFact {
  const recorded = (kind: RecordRow['recordKind'], about: { planId?: string; commitmentId?: string }) =>
    records.filter((record) => record.recordKind === kind && (about.planId === undefined || record.planId === about.planId) && (about.commitmentId === undefined || record.commitmentId === about.commitmentId));
  return {
    ...plan,
    siteUpdates: recorded('ogp_site_updated', { planId: plan.id }),
    inceptionReports: [...recorded('inception_report', { planId: plan.id }), ...reports],
    commitments: plan.commitments.map((commitment) => ({ ...commitment, reports: recorded('end_of_commitment_report', { commitmentId: commitment.id }) })),
  };
}

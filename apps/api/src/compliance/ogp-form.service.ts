import { designEntries, endEntries, type FormEntry, inceptionEntries } from '@mesa/domain/compliance/ogp-form';
import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { CommitmentService } from '../commitments/commitment.service.js';
import { PlanService } from '../plans/plan.service.js';
import { ComplianceService } from './compliance.service.js';
import { adoptionOf, commitmentFormFacts, leadOf, seatFacts } from './ogp-form.repository.js';

/** A form of OGP Local, answered as far as the record goes. */
export interface OgpForm {
  /** Slug of the forum that leads the plan, in addresses. */
  readonly forum: string;
  readonly today: string;
  readonly entries: readonly FormEntry[];
}

/** The two forms of OGP Local, prefilled: each answer with what it rests on, and what is missing. */
@Injectable()
export class OgpFormService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly compliance: ComplianceService,
    private readonly plans: PlanService,
    private readonly commitments: CommitmentService,
  ) {}

  /** @throws NOT_FOUND, also for a plan that is not adopted or submitted yet: nobody files a form about it */
  async inception(viewer: Viewer, jurisdiction: string, slug: string): Promise<OgpForm> {
    const plan = await this.plans.bySlug(viewer, jurisdiction, slug);
    const { manager } = this.dataSource;
    const lead = await this.#lead(plan.id);
    const { facts, today, plans } = await this.compliance.factsOf(lead.id);
    const fact = facts.plans.find(({ id }) => id === plan.id);
    if (!fact) throw notFound();
    const ids = plans.find(({ id }) => id === plan.id)?.commitments.map(({ id }) => id) ?? [];
    const [seats, adoption, commitments] = await Promise.all([seatFacts(manager, lead.id, fact.submitted?.latest ?? today), adoptionOf(manager, plan.id), commitmentFormFacts(manager, ids, lead.id)]);
    return { forum: lead.slug, today, entries: [...inceptionEntries({ facts, plan: fact, seats, adoption }, today), ...commitments.flatMap(designEntries)] };
  }

  /** @throws NOT_FOUND */
  async endOfCommitment(viewer: Viewer, jurisdiction: string, plan: string, segment: string): Promise<OgpForm> {
    const commitment = await this.commitments.at(viewer, jurisdiction, plan, segment);
    const lead = await this.#lead(commitment.planId);
    const { today } = await this.compliance.factsOf(lead.id);
    const [facts] = await commitmentFormFacts(this.dataSource.manager, [commitment.id], lead.id);
    if (!facts) throw notFound();
    return { forum: lead.slug, today, entries: endEntries(facts) };
  }

  async #lead(planId: string): Promise<{ readonly id: string; readonly slug: string }> {
    const id = await leadOf(this.dataSource.manager, planId);
    const [forum]: { slug: string }[] = await this.dataSource.query('select slug from forum where id = $1', [id]);
    if (id === null || !forum) throw notFound();
    return { id, slug: forum.slug };
  }
}

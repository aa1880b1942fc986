import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy, Public } from '../auth/public.decorator.js';
import { decisionById } from '../decisions/decision.loader.js';
import { DecisionModel } from '../decisions/decision.model.js';
import { sourceOf } from '../documents/document.loader.js';
import { DocumentModel } from '../documents/document.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { organizationById } from '../organizations/organization.loader.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { seatById } from '../people/seat.loader.js';
import { SeatModel } from '../people/seat.model.js';
import { planById } from '../plans/plan.loader.js';
import { ActionPlanModel } from '../plans/plan.model.js';
import { AmendmentForceService } from './amendment-force.service.js';
import { AmendmentReadingService } from './amendment-reading.service.js';
import type { Amendment } from './amendment.entity.js';
import { EndAmendmentInput, ProposeAmendmentInput, PutAmendmentInForceInput } from './amendment.input.js';
import { amendmentsByDecision, changesByAmendment } from './amendment.loader.js';
import { AmendmentAbilitiesModel, AmendmentChangeModel, AmendmentConnection, AmendmentModel, AmendmentPayload } from './amendment.model.js';
import { AmendmentService } from './amendment.service.js';

@Resolver(() => AmendmentModel)
export class AmendmentResolver {
  constructor(
    private readonly amendments: AmendmentService,
    private readonly force: AmendmentForceService,
    private readonly reading: AmendmentReadingService,
  ) {}

  @Public('amendments of a published plan are published, with who asked and who decided')
  @Query(() => AmendmentModel, { description: 'One amendment. NOT_FOUND where there is none.' })
  amendment(
    @Args('jurisdiction', { description: 'Slug of the jurisdiction.' }) jurisdiction: string,
    @Args('plan', { description: 'A slug that the plan has, or once had.' }) plan: string,
    @Args('number', { type: () => Int, description: 'Permanent number of the amendment in its plan.' }) number: number,
    @Context() { viewer }: GraphqlContext,
  ): Promise<AmendmentModel> {
    return this.reading.at(viewer, jurisdiction, plan, number);
  }

  @ResolveField(() => ActionPlanModel, { description: 'The plan that it amends.' })
  plan(@Parent() { planId }: Amendment, @Context() { loaders }: GraphqlContext): Promise<ActionPlanModel | null> {
    return loaders.load(planById, planId);
  }

  @ResolveField(() => [AmendmentChangeModel], { description: 'What it changes; all of it comes into force together.' })
  changes(@Parent() { id }: Amendment, @Context() { loaders }: GraphqlContext): Promise<AmendmentChangeModel[]> {
    return loaders.load(changesByAmendment, id);
  }

  @ResolveField(() => SeatModel, { nullable: true, description: 'The seat for which it was proposed; null where it was for none, or nobody knows.' })
  async proposedBySeat(@Parent() { proposedBySeatId }: Amendment, @Context() { loaders }: GraphqlContext): Promise<SeatModel | null> {
    return proposedBySeatId === null ? null : loaders.load(seatById, proposedBySeatId);
  }

  @ResolveField(() => OrganizationModel, { nullable: true, description: 'The unit or organization that proposed it; null where none did, or nobody knows. With neither seat nor organization an entered one is the secretariat\'s.' })
  async proposedByOrganization(@Parent() { proposedByOrganizationId }: Amendment, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return proposedByOrganizationId === null ? null : loaders.load(organizationById, proposedByOrganizationId);
  }

  @ResolveField(() => DecisionModel, { nullable: true, description: 'The decision that carried it; null for an editorial one, before it is in force, and where no source says who agreed.' })
  async decision(@Parent() { decisionId }: Amendment, @Context() { loaders }: GraphqlContext): Promise<DecisionModel | null> {
    return decisionId === null ? null : loaders.load(decisionById, decisionId);
  }

  @ResolveField(() => DocumentModel, { nullable: true, description: 'Where an imported amendment comes from; null where none is named.' })
  source(@Parent() amendment: Amendment, @Context() context: GraphqlContext): Promise<DocumentModel | null> {
    return sourceOf(amendment, context);
  }

  @ResolveField(() => AmendmentAbilitiesModel, { description: 'What the viewer may do here now; nothing, for the public.' })
  viewerCan(@Parent() amendment: Amendment, @Context() { viewer }: GraphqlContext): Promise<AmendmentAbilitiesModel> {
    return this.reading.abilities(viewer, amendment);
  }

  @Policy()
  @Mutation(() => AmendmentPayload, { description: 'Proposes an amendment over one or many wordings, in the name of the seat or unit in whose role it is made.' })
  async proposeAmendment(@Args('input') input: ProposeAmendmentInput, @Context() { viewer }: GraphqlContext): Promise<AmendmentPayload> {
    return { amendment: await this.amendments.propose(viewer, input) };
  }

  @Policy()
  @Mutation(() => AmendmentPayload, { description: 'Puts an amendment in force, all of it or none: CONFLICT stale_base where a wording it changes is no longer in force.' })
  async putAmendmentInForce(@Args('input') input: PutAmendmentInForceInput, @Context() { viewer }: GraphqlContext): Promise<AmendmentPayload> {
    return { amendment: await this.force.putInForce(viewer, input) };
  }

  @Policy()
  @Mutation(() => AmendmentPayload, { description: 'Rejects a proposed amendment; its wordings stay to be read as rejected.' })
  async rejectAmendment(@Args('input') input: EndAmendmentInput, @Context() { viewer }: GraphqlContext): Promise<AmendmentPayload> {
    return { amendment: await this.amendments.reject(viewer, input) };
  }

  @Policy()
  @Mutation(() => AmendmentPayload, { description: 'Withdraws a proposed amendment, by who proposed it.' })
  async withdrawAmendment(@Args('input') input: EndAmendmentInput, @Context() { viewer }: GraphqlContext): Promise<AmendmentPayload> {
    return { amendment: await this.amendments.withdraw(viewer, input) };
  }
}

/** The amendments' own field of a plan. */
@Resolver(() => ActionPlanModel)
export class PlanAmendmentsResolver {
  constructor(private readonly reading: AmendmentReadingService) {}

  @ResolveField(() => AmendmentConnection, { description: 'Its amendments, the latest first, rejected and withdrawn ones too.' })
  amendments(@Parent() { id }: ActionPlanModel, @Args() page: ConnectionArgs): Promise<Page<AmendmentModel>> {
    return this.reading.ofPlan(id, page);
  }

  @ResolveField(() => [ActionPlanModel], { description: 'Open plans of the same lead forum into which the viewer may carry over what this one leaves undone, drafts too; none for who drafts no plan of it.' })
  carryOverTargets(@Parent() { id }: ActionPlanModel, @Context() { viewer }: GraphqlContext): Promise<ActionPlanModel[]> {
    return this.reading.carryOverTargets(viewer, id);
  }
}

/** The amendments' own field of a decision. */
@Resolver(() => DecisionModel)
export class DecisionAmendmentsResolver {
  @ResolveField(() => [AmendmentModel], { description: 'Amendments that it carried, in order.' })
  amendments(@Parent() { id }: DecisionModel, @Context() { loaders }: GraphqlContext): Promise<AmendmentModel[]> {
    return loaders.load(amendmentsByDecision, id);
  }
}

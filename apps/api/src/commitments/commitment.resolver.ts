import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy, Public } from '../auth/public.decorator.js';
import { sourceOf } from '../documents/document.loader.js';
import { DocumentModel } from '../documents/document.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { planById } from '../plans/plan.loader.js';
import { ActionPlanModel } from '../plans/plan.model.js';
import { CommitmentDraftService } from './commitment-draft.service.js';
import type { Commitment } from './commitment.entity.js';
import { AddCommitmentInput, LinkObjectiveInput, SetResponsibleUnitsInput } from './commitment.input.js';
import { commitmentsByPlan, milestonesByCommitment, objectivesByCommitment, objectivesByPlan, partnersByCommitment, responsibleUnitsByCommitment } from './commitment.loader.js';
import { CommitmentModel, CommitmentPayload, LocalPlanObjectiveModel, MilestoneModel } from './commitment.model.js';
import { CommitmentService } from './commitment.service.js';
import { ResponsibilityService } from './responsibility.service.js';
import { currentWordingByCommitment, wordingsByCommitment } from './wording.loader.js';
import { WordingModel } from './wording.model.js';

@Resolver(() => CommitmentModel)
export class CommitmentResolver {
  constructor(
    private readonly commitments: CommitmentService,
    private readonly drafts: CommitmentDraftService,
    private readonly responsibility: ResponsibilityService,
  ) {}

  @Public('the commitments of a published plan are published; the service hides drafts')
  @Query(() => CommitmentModel, { description: 'One commitment. NOT_FOUND where there is none, or its plan is a draft that is not yours to read.' })
  commitment(
    @Args('jurisdiction', { description: 'Slug of the jurisdiction.' }) jurisdiction: string,
    @Args('plan', { description: 'A slug that the plan has, or once had.' }) plan: string,
    @Args('segment', { description: 'Its external id, or `c` and its number.' }) segment: string,
    @Context() { viewer }: GraphqlContext,
  ): Promise<CommitmentModel> {
    return this.commitments.at(viewer, jurisdiction, plan, segment);
  }

  @ResolveField(() => ActionPlanModel, { description: 'The plan it is of.' })
  plan(@Parent() { planId }: Commitment, @Context() { loaders }: GraphqlContext): Promise<ActionPlanModel | null> {
    return loaders.load(planById, planId);
  }

  @ResolveField(() => WordingModel, { nullable: true, description: 'The wording in force, or the current draft of a plan not yet adopted; null where it was dropped or is only proposed.' })
  wordingInForce(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<WordingModel | null> {
    return loaders.load(currentWordingByCommitment, id);
  }

  @ResolveField(() => [WordingModel], { description: 'Every version ever written, the first first.' })
  wordings(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<WordingModel[]> {
    return loaders.load(wordingsByCommitment, id);
  }

  @ResolveField(() => [MilestoneModel], { description: 'Its milestones by number, those that no longer stand too.' })
  milestones(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<MilestoneModel[]> {
    return loaders.load(milestonesByCommitment, id);
  }

  @ResolveField(() => [OrganizationModel], { description: 'The units that answer for it; none where not known.' })
  responsibleUnits(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel[]> {
    return loaders.load(responsibleUnitsByCommitment, id);
  }

  @ResolveField(() => [OrganizationModel], { description: 'Who else takes part; none where not known.' })
  partners(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel[]> {
    return loaders.load(partnersByCommitment, id);
  }

  @ResolveField(() => [LocalPlanObjectiveModel], { description: 'The objectives of the local development plan that it serves.' })
  objectives(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<LocalPlanObjectiveModel[]> {
    return loaders.load(objectivesByCommitment, id);
  }

  @ResolveField(() => DocumentModel, { nullable: true, description: 'Where an imported commitment comes from; null where none is named.' })
  source(@Parent() commitment: Commitment, @Context() context: GraphqlContext): Promise<DocumentModel | null> {
    return sourceOf(commitment, context);
  }

  @Policy()
  @Mutation(() => CommitmentPayload, { description: 'Adds a commitment to a plan in drafting, with its first wording.' })
  async addCommitment(@Args('input') input: AddCommitmentInput, @Context() { viewer }: GraphqlContext): Promise<CommitmentPayload> {
    return { commitment: await this.drafts.addCommitment(viewer, input) };
  }

  @Policy()
  @Mutation(() => CommitmentPayload, { description: 'Says which units answer for a commitment or one of its milestones.' })
  async setResponsibleUnits(@Args('input') input: SetResponsibleUnitsInput, @Context() { viewer }: GraphqlContext): Promise<CommitmentPayload> {
    return { commitment: await this.responsibility.setUnits(viewer, input) };
  }

  @Policy()
  @Mutation(() => CommitmentPayload, { description: 'Links a commitment to an objective of the local development plan.' })
  async linkObjective(@Args('input') input: LinkObjectiveInput, @Context() { viewer }: GraphqlContext): Promise<CommitmentPayload> {
    return { commitment: await this.responsibility.linkObjective(viewer, input) };
  }
}

/** The commitments' own fields of a plan. */
@Resolver(() => ActionPlanModel)
export class PlanCommitmentsResolver {
  @ResolveField(() => [CommitmentModel], { description: 'Its commitments by number, those that no longer stand too.' })
  commitments(@Parent() { id }: ActionPlanModel, @Context() { loaders }: GraphqlContext): Promise<CommitmentModel[]> {
    return loaders.load(commitmentsByPlan, id);
  }

  @ResolveField(() => [LocalPlanObjectiveModel], { description: 'The objectives of the local development plan that the plan as a whole serves.' })
  objectives(@Parent() { id }: ActionPlanModel, @Context() { loaders }: GraphqlContext): Promise<LocalPlanObjectiveModel[]> {
    return loaders.load(objectivesByPlan, id);
  }
}

import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy, Public } from '../auth/public.decorator.js';
import { sourceOf } from '../documents/document.loader.js';
import { DocumentModel } from '../documents/document.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { CommitmentDraftService } from './commitment-draft.service.js';
import { AddMilestoneInput } from './commitment.input.js';
import { commitmentById, responsibleUnitsByMilestone } from './commitment.loader.js';
import { AddMilestonePayload, CommitmentModel, MilestoneModel } from './commitment.model.js';
import { CommitmentService } from './commitment.service.js';
import type { Milestone } from './milestone.entity.js';
import { currentWordingByMilestone, wordingsByMilestone } from './wording.loader.js';
import { WordingModel } from './wording.model.js';

@Resolver(() => MilestoneModel)
export class MilestoneResolver {
  constructor(
    private readonly commitments: CommitmentService,
    private readonly drafts: CommitmentDraftService,
  ) {}

  @Public('the milestones of a published plan are published; the service hides drafts')
  @Query(() => MilestoneModel, { description: 'One milestone, also one that no longer stands. NOT_FOUND where there is none, or its plan is a draft that is not yours to read.' })
  milestone(
    @Args('jurisdiction', { description: 'Slug of the jurisdiction.' }) jurisdiction: string,
    @Args('plan', { description: 'A slug that the plan has, or once had.' }) plan: string,
    @Args('segment', { description: 'External id of the commitment, or `c` and its number.' }) segment: string,
    @Args('number', { type: () => Int, description: 'Permanent number of the milestone in its commitment.' }) number: number,
    @Context() { viewer }: GraphqlContext,
  ): Promise<MilestoneModel> {
    return this.commitments.milestoneAt(viewer, jurisdiction, plan, segment, number);
  }

  @ResolveField(() => CommitmentModel, { description: 'The commitment it is of.' })
  commitment(@Parent() { commitmentId }: Milestone, @Context() { loaders }: GraphqlContext): Promise<CommitmentModel | null> {
    return loaders.load(commitmentById, commitmentId);
  }

  @ResolveField(() => WordingModel, { nullable: true, description: 'The wording in force, or the current draft of a plan not yet adopted; null where it was split, merged, moved or dropped, or is only proposed.' })
  wordingInForce(@Parent() { id }: Milestone, @Context() { loaders }: GraphqlContext): Promise<WordingModel | null> {
    return loaders.load(currentWordingByMilestone, id);
  }

  @ResolveField(() => [WordingModel], { description: 'Every version ever written, the first first.' })
  wordings(@Parent() { id }: Milestone, @Context() { loaders }: GraphqlContext): Promise<WordingModel[]> {
    return loaders.load(wordingsByMilestone, id);
  }

  @ResolveField(() => [OrganizationModel], { description: "The units that answer for it: its own, else its commitment's; none where not known." })
  responsibleUnits(@Parent() milestone: Milestone, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel[]> {
    return loaders.load(responsibleUnitsByMilestone, milestone);
  }

  @ResolveField(() => DocumentModel, { nullable: true, description: 'Where an imported milestone comes from; null where none is named.' })
  source(@Parent() milestone: Milestone, @Context() context: GraphqlContext): Promise<DocumentModel | null> {
    return sourceOf(milestone, context);
  }

  @Policy()
  @Mutation(() => AddMilestonePayload, { description: 'Adds a milestone to a commitment of a plan in drafting, with its first wording.' })
  async addMilestone(@Args('input') input: AddMilestoneInput, @Context() { viewer }: GraphqlContext): Promise<AddMilestonePayload> {
    return { milestone: await this.drafts.addMilestone(viewer, input) };
  }
}

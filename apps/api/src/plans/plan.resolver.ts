import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy, Public } from '../auth/public.decorator.js';
import { sourceOf } from '../documents/document.loader.js';
import { DocumentModel } from '../documents/document.model.js';
import { forumById } from '../forums/forum.loader.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { jurisdictionById } from '../jurisdictions/jurisdiction.loader.js';
import { JurisdictionModel } from '../jurisdictions/jurisdiction.model.js';
import type { ActionPlan } from './action-plan.entity.js';
import { PhaseModel } from './phase.model.js';
import { PlanAbilityService } from './plan-ability.service.js';
import type { PlanForum } from './plan-forum.entity.js';
import { AdoptPlanInput, CreatePlanInput, MovePlanInput, SubmitPlanInput, UpdatePlanInput } from './plan.input.js';
import { forumsByPlan, phasesByPlan, publishedPlansByForum } from './plan.loader.js';
import { ActionPlanModel, PlanAbilitiesModel, PlanForumModel, PlanPayload } from './plan.model.js';
import { PlanService } from './plan.service.js';

@Resolver(() => ActionPlanModel)
export class PlanResolver {
  constructor(
    private readonly plans: PlanService,
    private readonly can: PlanAbilityService,
  ) {}

  @Public('a plan is published from its consultation on; the service hides drafts')
  @Query(() => ActionPlanModel, { description: 'One plan, by a slug that it has or once had: where `slug` is another, its page is there. NOT_FOUND where there is none, or it is a draft that is not yours to read.' })
  plan(
    @Args('jurisdiction', { description: 'Slug of the jurisdiction.' }) jurisdiction: string,
    @Args('slug', { description: 'A slug that the plan has, or once had.' }) slug: string,
    @Context() { viewer }: GraphqlContext,
  ): Promise<ActionPlanModel> {
    return this.plans.bySlug(viewer, jurisdiction, slug);
  }

  @ResolveField(() => JurisdictionModel, { description: 'Whose plan it is.' })
  jurisdiction(@Parent() { jurisdictionId }: ActionPlan, @Context() { loaders }: GraphqlContext): Promise<JurisdictionModel | null> {
    return loaders.load(jurisdictionById, jurisdictionId);
  }

  @ResolveField(() => [PlanForumModel], { description: 'The forums that take part or took part, the leading ones first.' })
  forums(@Parent() { id }: ActionPlan, @Context() { loaders }: GraphqlContext): Promise<PlanForumModel[]> {
    return loaders.load(forumsByPlan, id);
  }

  @ResolveField(() => [PhaseModel], { description: 'Its phases, in order.' })
  phases(@Parent() { id }: ActionPlan, @Context() { loaders }: GraphqlContext): Promise<PhaseModel[]> {
    return loaders.load(phasesByPlan, id);
  }

  @ResolveField(() => DocumentModel, { nullable: true, description: 'Where an imported plan comes from; null where none is named.' })
  source(@Parent() plan: ActionPlan, @Context() context: GraphqlContext): Promise<DocumentModel | null> {
    return sourceOf(plan, context);
  }

  @ResolveField(() => PlanAbilitiesModel, { description: 'What the viewer may do here now; nothing, for the public.' })
  viewerCan(@Parent() { id }: ActionPlan, @Context() { viewer }: GraphqlContext): Promise<PlanAbilitiesModel> {
    return this.can.of(viewer, id);
  }

  @Policy()
  @Mutation(() => PlanPayload, { description: 'Begins a plan, in drafting, led by a forum.' })
  async createPlan(@Args('input') input: CreatePlanInput, @Context() { viewer }: GraphqlContext): Promise<PlanPayload> {
    return { plan: await this.plans.create(viewer, input) };
  }

  @Policy()
  @Mutation(() => PlanPayload, { description: 'Edits title and dates of a plan in drafting.' })
  async updatePlan(@Args('input') input: UpdatePlanInput, @Context() { viewer }: GraphqlContext): Promise<PlanPayload> {
    return { plan: await this.plans.update(viewer, input) };
  }

  @Policy()
  @Mutation(() => PlanPayload, { description: 'Publishes a drafted plan, with every version of its wordings, for consultation.' })
  async openConsultation(@Args('input') input: MovePlanInput, @Context() { viewer }: GraphqlContext): Promise<PlanPayload> {
    return { plan: await this.plans.openConsultation(viewer, input) };
  }

  @Policy()
  @Mutation(() => PlanPayload, { description: 'Adopts a plan by a decision of its lead forum; its wordings are in force from then on.' })
  async adoptPlan(@Args('input') input: AdoptPlanInput, @Context() { viewer }: GraphqlContext): Promise<PlanPayload> {
    return { plan: await this.plans.adopt(viewer, input) };
  }

  @Policy()
  @Mutation(() => PlanPayload, { description: 'Says when an adopted plan was submitted to the Open Government Partnership, or corrects it.' })
  async submitPlan(@Args('input') input: SubmitPlanInput, @Context() { viewer }: GraphqlContext): Promise<PlanPayload> {
    return { plan: await this.plans.submit(viewer, input) };
  }

  @Policy()
  @Mutation(() => PlanPayload, { description: 'Puts an adopted plan in force.' })
  async putPlanInForce(@Args('input') input: MovePlanInput, @Context() { viewer }: GraphqlContext): Promise<PlanPayload> {
    return { plan: await this.plans.putInForce(viewer, input) };
  }

  @Policy()
  @Mutation(() => PlanPayload, { description: 'Closes a plan in force; nothing of it changes afterwards.' })
  async closePlan(@Args('input') input: MovePlanInput, @Context() { viewer }: GraphqlContext): Promise<PlanPayload> {
    return { plan: await this.plans.close(viewer, input) };
  }
}

@Resolver(() => PlanForumModel)
export class PlanForumResolver {
  @ResolveField(() => ForumModel, { description: 'The forum.' })
  forum(@Parent() { forumId }: PlanForum, @Context() { loaders }: GraphqlContext): Promise<ForumModel | null> {
    return loaders.load(forumById, forumId);
  }
}

/** The plans' own field of a forum. */
@Resolver(() => ForumModel)
export class ForumPlansResolver {
  @ResolveField(() => [ActionPlanModel], { description: 'Published plans that it leads, or once led, the newest first.' })
  plans(@Parent() { id }: ForumModel, @Context() { loaders }: GraphqlContext): Promise<ActionPlanModel[]> {
    return loaders.load(publishedPlansByForum, id);
  }
}

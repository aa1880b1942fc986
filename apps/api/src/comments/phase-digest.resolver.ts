import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { ActionPlanModel } from '../plans/plan.model.js';
import { CommentConnection, type CommentModel } from './comment.model.js';
import { PhaseDigestModel } from './phase-digest.model.js';
import { PhaseDigestService } from './phase-digest.service.js';

@Resolver(() => ActionPlanModel)
export class PlanPhaseDigestResolver {
  constructor(private readonly digests: PhaseDigestService) {}

  @ResolveField(() => PhaseDigestModel, { description: 'What was said in one phase and what was done with it. NOT_FOUND where there is no such phase.' })
  phaseDigest(@Parent() { id }: ActionPlanModel, @Args('position', { type: () => Int, description: 'Of the phase in the order of the plan.' }) position: number, @Context() { loaders }: GraphqlContext): Promise<PhaseDigestModel> {
    return this.digests.of(id, position, loaders);
  }
}

@Resolver(() => PhaseDigestModel)
export class PhaseDigestResolver {
  constructor(private readonly digests: PhaseDigestService) {}

  @ResolveField(() => CommentConnection, { description: 'What was said, by commitment and milestone, the first first; replies stand under their comments.' })
  comments(@Parent() { phase }: PhaseDigestModel, @Args() { first, after = null }: ConnectionArgs): Promise<Page<CommentModel>> {
    return this.digests.comments(phase.id, first, after);
  }
}

import type { CommentState } from '@mesa/domain/comment-state';
import { Args, ArgsType, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { CommitmentModel, MilestoneModel } from '../commitments/commitment.model.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { IdField, OneOfListField } from '../graphql/fields.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { organizationById } from '../organizations/organization.loader.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { ActionPlanModel } from '../plans/plan.model.js';
import { CommentConnection, type CommentModel, CommentStateEnum } from './comment.model.js';
import { ResponseFiguresByUnitModel, ResponseFiguresModel, WaitingForResponseModel } from './ledger.model.js';
import type { PlanFigures } from './ledger.repository.js';
import { LedgerService } from './ledger.service.js';

@ArgsType()
class LedgerArgs extends ConnectionArgs {
  @OneOfListField(CommentStateEnum, { nullable: true, description: 'Only those in one of these states; null: all.' })
  states?: CommentState[] | null;

  @IdField({ nullable: true, description: 'Only those for which this unit answers.' })
  unitId?: string | null;
}

/** The ledger of a plan. */
@Resolver(() => ActionPlanModel)
export class PlanLedgerResolver {
  constructor(private readonly ledger: LedgerService) {}

  @ResolveField(() => CommentConnection, { description: 'Every comment that asks for a response: those waiting first by their last day, the oldest overdue on top, then objected, responded, withdrawn and moderated ones.' })
  responseLedger(@Parent() { id }: ActionPlanModel, @Args() { first, after = null, states = null, unitId = null }: LedgerArgs): Promise<Page<CommentModel>> {
    return this.ledger.page(id, { first, after, states, unitId });
  }

  @ResolveField(() => ResponseFiguresModel, { description: 'The figures of the whole ledger.' })
  async responseFigures(@Parent() { id }: ActionPlanModel, @Context() { loaders }: GraphqlContext): Promise<ResponseFiguresModel> {
    return this.ledger.wholeOf(await loaders.load(this.ledger.byPlan, id));
  }

  @ResolveField(() => [ResponseFiguresByUnitModel], { description: 'The figures by responsible unit, the most asked first.' })
  async responseFiguresByUnit(@Parent() { id }: ActionPlanModel, @Context() { loaders }: GraphqlContext): Promise<ResponseFiguresByUnitModel[]> {
    const figures = await loaders.load(this.ledger.byPlan, id);
    return figures.filter(({ isWhole }) => !isWhole).map((row) => ({ ...row, figures: row }));
  }
}

@Resolver(() => ResponseFiguresByUnitModel)
export class ResponseFiguresByUnitResolver {
  @ResolveField(() => OrganizationModel, { nullable: true, description: 'The unit; null: comments for which no unit answers.' })
  async unit(@Parent() { unitId }: PlanFigures, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return unitId === null ? null : loaders.load(organizationById, unitId);
  }
}

@Resolver(() => MilestoneModel)
export class MilestoneFiguresResolver {
  constructor(private readonly ledger: LedgerService) {}

  @ResolveField(() => ResponseFiguresModel, { description: 'How comments on it and on statements about it stand.' })
  responseFigures(@Parent() { id }: MilestoneModel, @Context() { loaders }: GraphqlContext): Promise<ResponseFiguresModel> {
    return loaders.load(this.ledger.byMilestone, id);
  }
}

@Resolver(() => CommitmentModel)
export class CommitmentFiguresResolver {
  constructor(private readonly ledger: LedgerService) {}

  @ResolveField(() => ResponseFiguresModel, { description: 'How comments on it, on its milestones and on statements about them stand.' })
  responseFigures(@Parent() { id }: CommitmentModel, @Context() { loaders }: GraphqlContext): Promise<ResponseFiguresModel> {
    return loaders.load(this.ledger.byCommitment, id);
  }
}

@Resolver(() => ForumModel)
export class ForumWaitingResolver {
  constructor(private readonly ledger: LedgerService) {}

  @ResolveField(() => WaitingForResponseModel, { description: 'What waits for a response in the plans that it leads.' })
  async waitingForResponse(@Parent() { id }: ForumModel, @Context() { loaders }: GraphqlContext): Promise<WaitingForResponseModel> {
    const { oldest, ...counts } = await loaders.load(this.ledger.waiting, id);
    return { ...counts, oldest: [...oldest] };
  }
}

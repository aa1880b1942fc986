import { Args, ArgsType, Context, Int, IntersectionType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { commitmentById } from '../commitments/commitment.loader.js';
import { CommitmentModel, MilestoneModel } from '../commitments/commitment.model.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { organizationById } from '../organizations/organization.loader.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { PhaseModel } from '../plans/phase.model.js';
import { ActionPlanModel } from '../plans/plan.model.js';
import { phaseById } from './comment.loader.js';
import { CommentConnection, type CommentModel } from './comment.model.js';
import { type Division, type PartFigures, type PlanFigures, sectorOf } from './ledger-figures.repository.js';
import { filterOf, LedgerFilterArgs } from './ledger.input.js';
import { ResponseFiguresByCommitmentModel, ResponseFiguresByPhaseModel, ResponseFiguresBySectorModel, ResponseFiguresByUnitModel, ResponseFiguresModel, WaitingForResponseModel } from './ledger.model.js';
import { LedgerService } from './ledger.service.js';

@ArgsType()
class LedgerArgs extends IntersectionType(LedgerFilterArgs, ConnectionArgs, ArgsType) {}

/** The ledger of a plan. */
@Resolver(() => ActionPlanModel)
export class PlanLedgerResolver {
  constructor(private readonly ledger: LedgerService) {}

  @ResolveField(() => CommentConnection, { description: 'Every comment that asks for a response: those waiting first by their last day, the oldest overdue on top, then objected, responded, withdrawn and moderated ones.' })
  responseLedger(@Parent() { id }: ActionPlanModel, @Args() { first, after = null, ...filter }: LedgerArgs): Promise<Page<CommentModel>> {
    return this.ledger.page(id, { first, after, ...filterOf(filter) });
  }

  @ResolveField(() => Int, { description: 'How many comments of the ledger a filter leaves: the rows of its file.' })
  responseLedgerCount(@Parent() { id }: ActionPlanModel, @Args() filter: LedgerFilterArgs): Promise<number> {
    return this.ledger.count(id, filterOf(filter));
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

  @ResolveField(() => [ResponseFiguresByCommitmentModel], { description: 'The figures by commitment, its milestones and statements with it, in the order of the plan.' })
  responseFiguresByCommitment(@Parent() { id }: ActionPlanModel, @Context() { loaders }: GraphqlContext): Promise<ResponseFiguresByCommitmentModel[]> {
    return this.#parts(loaders, 'commitment', id);
  }

  @ResolveField(() => [ResponseFiguresByPhaseModel], { description: 'The figures by phase, in the order of the plan.' })
  responseFiguresByPhase(@Parent() { id }: ActionPlanModel, @Context() { loaders }: GraphqlContext): Promise<ResponseFiguresByPhaseModel[]> {
    return this.#parts(loaders, 'phase', id);
  }

  @ResolveField(() => [ResponseFiguresBySectorModel], { description: 'The figures by sector of the seat or organization for which it was said, the most asked first.' })
  async responseFiguresBySector(@Parent() { id }: ActionPlanModel, @Context() { loaders }: GraphqlContext): Promise<ResponseFiguresBySectorModel[]> {
    return (await this.#parts(loaders, 'sector', id)).map((part) => ({ ...part, sector: sectorOf(part) }));
  }

  async #parts(loaders: GraphqlContext['loaders'], division: Division, planId: string) {
    return (await loaders.load(this.ledger.byPart[division], planId)).map((part) => ({ ...part, figures: part }));
  }
}

@Resolver(() => ResponseFiguresByCommitmentModel)
export class ResponseFiguresByCommitmentResolver {
  @ResolveField(() => CommitmentModel, { nullable: true, description: 'The commitment; null: comments on agenda items that are about none.' })
  async commitment(@Parent() { key }: PartFigures, @Context() { loaders }: GraphqlContext): Promise<CommitmentModel | null> {
    return key === null ? null : loaders.load(commitmentById, key);
  }
}

@Resolver(() => ResponseFiguresByPhaseModel)
export class ResponseFiguresByPhaseResolver {
  @ResolveField(() => PhaseModel, { nullable: true, description: 'The phase.' })
  async phase(@Parent() { key }: PartFigures, @Context() { loaders }: GraphqlContext): Promise<PhaseModel | null> {
    return key === null ? null : loaders.load(phaseById, key);
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

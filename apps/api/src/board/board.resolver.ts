import type { BoardFilter, BoardView } from '@mesa/domain/board';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Public } from '../auth/public.decorator.js';
import { milestoneById } from '../commitments/commitment.loader.js';
import { MilestoneModel } from '../commitments/commitment.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { BoardFilterEnum, BoardViewEnum } from './board.input.js';
import { BoardGroupModel, BoardModel } from './board.model.js';
import { BoardService } from './board.service.js';

@Resolver(() => BoardGroupModel)
export class BoardResolver {
  constructor(private readonly boards: BoardService) {}

  @Public('the milestones of a published plan are published; the service hides drafts')
  @Query(() => BoardModel, { description: 'How the milestones of a plan stand, by commitment, time, unit, OGP value or axis. NOT_FOUND where there is no plan, or it is a draft that is not yours to read.' })
  board(
    @Args('jurisdiction', { description: 'Slug of the jurisdiction.' }) jurisdiction: string,
    @Args('plan', { description: 'A slug that the plan has, or once had.' }) plan: string,
    @Args('view', { type: () => BoardViewEnum, description: 'By what they are put together.' }) view: BoardView,
    @Args('only', { type: () => BoardFilterEnum, nullable: true, description: 'Which of them; null for all.' }) only: BoardFilter | null,
    @Context() { viewer }: GraphqlContext,
  ): Promise<BoardModel> {
    return this.boards.of(viewer, jurisdiction, plan, { view, only: only ?? null });
  }

  @ResolveField(() => [MilestoneModel], { description: 'The milestones themselves, in order.' })
  async milestones(@Parent() { milestoneIds }: BoardGroupModel, @Context() { loaders }: GraphqlContext): Promise<MilestoneModel[]> {
    const found = await Promise.all(milestoneIds.map((id) => loaders.load(milestoneById, id)));
    return found.filter((milestone) => milestone !== null);
  }
}

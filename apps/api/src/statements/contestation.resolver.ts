import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { Contestation } from '../commitments/contestation.entity.js';
import type { GraphqlContext } from '../graphql/context.js';
import { seatById } from '../people/seat.loader.js';
import { SeatModel } from '../people/seat.model.js';
import { ContestationService } from './contestation.service.js';
import { AnswerContestationInput, ContestStatementInput } from './statement.input.js';
import { ContestationModel, ContestationPayload } from './statement.model.js';

@Resolver(() => ContestationModel)
export class ContestationResolver {
  constructor(private readonly contestations: ContestationService) {}

  @ResolveField(() => SeatModel, { nullable: true, description: 'The seat for which it is contested.' })
  async seat(@Parent() { seatId }: Contestation, @Context() { loaders }: GraphqlContext): Promise<SeatModel | null> {
    return seatId === null ? null : loaders.load(seatById, seatId);
  }

  @Policy()
  @Mutation(() => ContestationPayload, { description: 'Disputes a published statement, for a seat.' })
  async contestStatement(@Args('input') input: ContestStatementInput, @Context() { viewer }: GraphqlContext): Promise<ContestationPayload> {
    return { contestation: await this.contestations.contest(viewer, input) };
  }

  @Policy()
  @Mutation(() => ContestationPayload, { description: 'Answers a contestation, once, by who answers for the milestone.' })
  async answerContestation(@Args('input') input: AnswerContestationInput, @Context() { viewer }: GraphqlContext): Promise<ContestationPayload> {
    return { contestation: await this.contestations.answer(viewer, input) };
  }
}

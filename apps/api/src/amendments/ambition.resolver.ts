import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { seatById } from '../people/seat.loader.js';
import { SeatModel } from '../people/seat.model.js';
import type { AmbitionStatement } from './ambition-statement.entity.js';
import { AmbitionStatementModel } from './ambition.model.js';
import { AmbitionService } from './ambition.service.js';
import type { Amendment } from './amendment.entity.js';
import { StateAmbitionInput } from './amendment.input.js';
import { ambitionByAmendment } from './amendment.loader.js';
import { AmendmentModel, AmendmentPayload } from './amendment.model.js';

@Resolver(() => AmbitionStatementModel)
export class AmbitionStatementResolver {
  @ResolveField(() => SeatModel, { nullable: true, description: 'The seat for which it was said.' })
  seat(@Parent() { seatId }: AmbitionStatement, @Context() { loaders }: GraphqlContext): Promise<SeatModel | null> {
    return loaders.load(seatById, seatId);
  }
}

/** What others than its proposer say of an amendment. */
@Resolver(() => AmendmentModel)
export class AmendmentAmbitionResolver {
  constructor(private readonly ambitions: AmbitionService) {}

  @ResolveField(() => [AmbitionStatementModel], { description: 'What the civil bench says it does to ambition, the latest first.' })
  ambitionStatements(@Parent() { id }: Amendment, @Context() { loaders }: GraphqlContext): Promise<AmbitionStatementModel[]> {
    return loaders.load(ambitionByAmendment, id);
  }

  @Policy()
  @Mutation(() => AmendmentPayload, { description: 'Says for a seat of the civil bench what an amendment, proposed or in force, does to ambition. Public at once, and for good.' })
  async stateAmbition(@Args('input') input: StateAmbitionInput, @Context() { viewer }: GraphqlContext): Promise<AmendmentPayload> {
    return { amendment: await this.ambitions.state(viewer, input) };
  }
}

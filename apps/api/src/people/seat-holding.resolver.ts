import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { zoneByForum } from '../forums/forum.loader.js';
import type { GraphqlContext } from '../graphql/context.js';
import { personById } from './person.loader.js';
import { PersonRecordModel } from './person.model.js';
import { PersonService } from './person.service.js';
import { type PublicHolding, seatById } from './seat.loader.js';
import { SeatHoldingModel } from './seat.model.js';

@Resolver(() => SeatHoldingModel)
export class SeatHoldingResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonRecordModel, { nullable: true, description: 'Who it is, for the secretariat of the forum; null for everybody else.' })
  async person(@Parent() { seatId, personId }: PublicHolding, @Context() { viewer, loaders }: GraphqlContext): Promise<PersonRecordModel | null> {
    const seat = await loaders.load(seatById, seatId);
    if (!seat || !this.people.mayRead(viewer, seat.forumId, await loaders.load(zoneByForum, seat.forumId))) return null;
    return loaders.load(personById, personId);
  }
}

import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { BenchModel } from '../forums/bench.model.js';
import { benchById, zoneByForum } from '../forums/forum.loader.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { organizationById } from '../organizations/organization.loader.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import type { Seat } from './seat.entity.js';
import { holdingsBySeat, seatsByForum } from './seat.loader.js';
import { SeatHoldingModel, SeatModel } from './seat.model.js';
import { SeatService } from './seat.service.js';

@Resolver(() => SeatModel)
export class SeatResolver {
  constructor(private readonly seating: SeatService) {}

  @ResolveField(() => BenchModel, { nullable: true, description: 'The side it belongs to; null in a forum without benches or where not known: it then counts for none.' })
  async bench(@Parent() { benchId }: Seat, @Context() { loaders }: GraphqlContext): Promise<BenchModel | null> {
    return benchId === null ? null : loaders.load(benchById, benchId);
  }

  @ResolveField(() => OrganizationModel, { nullable: true, description: 'Whose seat it is; null for a group without a name and for an expert\'s own seat.' })
  async organization(@Parent() { organizationId }: Seat, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return organizationId === null ? null : loaders.load(organizationById, organizationId);
  }

  @ResolveField(() => [SeatHoldingModel], { description: 'Who holds it now, the titular first; empty while it is vacant.' })
  async holders(@Parent() { id, forumId }: Seat, @Context() { loaders }: GraphqlContext): Promise<SeatHoldingModel[]> {
    const [holdings, zone] = await Promise.all([loaders.load(holdingsBySeat, id), loaders.load(zoneByForum, forumId)]);
    return this.seating.holding(holdings, zone);
  }

  @ResolveField(() => Boolean, { nullable: true, description: 'Whether it waits for somebody; null where a source names the seat and not who holds it.' })
  async isVacant(@Parent() { id, forumId, origin }: Seat, @Context() { loaders }: GraphqlContext): Promise<boolean | null> {
    const [holdings, zone] = await Promise.all([loaders.load(holdingsBySeat, id), loaders.load(zoneByForum, forumId)]);
    return holdings.length === 0 && origin === 'import' ? null : this.seating.holding(holdings, zone).length === 0;
  }

  @ResolveField(() => [SeatHoldingModel], { description: 'Who held it before, the latest first.' })
  async pastHolders(@Parent() { id, forumId }: Seat, @Context() { loaders }: GraphqlContext): Promise<SeatHoldingModel[]> {
    const [holdings, zone] = await Promise.all([loaders.load(holdingsBySeat, id), loaders.load(zoneByForum, forumId)]);
    return this.seating.past(holdings, zone);
  }
}

/** The seats' own field of a forum. */
@Resolver(() => ForumModel)
export class ForumSeatsResolver {
  constructor(private readonly seating: SeatService) {}

  @ResolveField(() => [SeatModel], { description: 'Its seats in their order, observers\' too.' })
  async seats(
    @Parent() { id }: ForumModel,
    @Args('all', { type: () => Boolean, defaultValue: false, description: 'Those that ended or are to begin, too; else those of today.' }) all: boolean,
    @Context() { loaders }: GraphqlContext,
  ): Promise<SeatModel[]> {
    const [rows, zone] = await Promise.all([loaders.load(seatsByForum, id), loaders.load(zoneByForum, id)]);
    return all ? rows : this.seating.standing(rows, zone);
  }
}

import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { DeskItemModel } from './desk.model.js';
import { DeskService } from './desk.service.js';
import { FridayService } from './friday.service.js';

@Resolver(() => DeskItemModel)
export class DeskResolver {
  constructor(
    private readonly desks: DeskService,
    private readonly fridays: FridayService,
  ) {}

  @Policy()
  @Query(() => [DeskItemModel], { description: 'Everything asked of the viewer, in every forum, the earliest deadline first; at most 50 lines of each kind.' })
  desk(@Context() { viewer }: GraphqlContext): Promise<DeskItemModel[]> {
    return this.desks.of(viewer);
  }

  @Policy()
  @Query(() => [ForumModel], { description: 'The forums that the viewer keeps as secretariat today: each has a Friday.' })
  keptForums(@Context() { viewer }: GraphqlContext): Promise<ForumModel[]> {
    return this.fridays.keptBy(viewer);
  }

  @Policy()
  @Query(() => [DeskItemModel], { description: 'What the secretariat of a forum has to do now, the earliest deadline first; at most 50 lines of each kind. NOT_FOUND to anybody else.' })
  friday(@Args('forumId', { type: () => ID }) forumId: string, @Context() { viewer }: GraphqlContext): Promise<DeskItemModel[]> {
    return this.fridays.of(viewer, forumId);
  }
}

import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { Viewer } from '../auth/viewer.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { BacklogItem } from './backlog-item.entity.js';
import { DeclineBacklogItemInput, ProposeBacklogItemInput, TakeBacklogItemInput } from './backlog-item.input.js';
import { BacklogItemModel, BacklogSeatModel } from './backlog-item.model.js';
import { BacklogReadingService } from './backlog-reading.service.js';
import { BacklogService } from './backlog.service.js';

@ObjectType('BacklogItemPayload', { description: 'The topic after an act on it.' })
class BacklogItemPayload {
  @Field(() => BacklogItemModel, { description: 'As it is now.' })
  backlogItem!: BacklogItemModel;
}

/** Topics that wait for an agenda. */
@Resolver(() => ForumModel)
export class BacklogResolver {
  constructor(
    private readonly reading: BacklogReadingService,
    private readonly backlog: BacklogService,
  ) {}

  @ResolveField(() => [BacklogItemModel], { description: 'Topics for its agendas: those that wait first, then the latest, at most 200; NOT_FOUND for who does not read its papers.' })
  backlogItems(@Parent() { id }: ForumModel, @Context() { viewer }: GraphqlContext): Promise<BacklogItemModel[]> {
    return this.reading.ofForum(viewer, id);
  }

  @ResolveField(() => [BacklogSeatModel], { description: 'The reader\'s own seats, for which they may propose a topic.' })
  viewerBacklogSeats(@Parent() { id }: ForumModel, @Context() { viewer }: GraphqlContext): Promise<BacklogSeatModel[]> {
    return this.reading.seats(viewer, id);
  }

  @Policy()
  @Mutation(() => BacklogItemPayload, { description: 'Proposes a topic for an agenda, for a seat of one\'s own; or notes one, as the secretariat.' })
  proposeBacklogItem(@Args('input') input: ProposeBacklogItemInput, @Context() { viewer }: GraphqlContext): Promise<BacklogItemPayload> {
    return this.#payload(viewer, this.backlog.propose(viewer, input));
  }

  @Policy()
  @Mutation(() => BacklogItemPayload, { description: 'Adds a topic to the end of the agenda of a meeting that has not opened.' })
  takeBacklogItem(@Args('input') input: TakeBacklogItemInput, @Context() { viewer }: GraphqlContext): Promise<BacklogItemPayload> {
    return this.#payload(viewer, this.backlog.take(viewer, input));
  }

  @Policy()
  @Mutation(() => BacklogItemPayload, { description: 'Declines a topic, with a reason that all read who read the papers.' })
  declineBacklogItem(@Args('input') input: DeclineBacklogItemInput, @Context() { viewer }: GraphqlContext): Promise<BacklogItemPayload> {
    return this.#payload(viewer, this.backlog.decline(viewer, input));
  }

  async #payload(viewer: Viewer, item: Promise<BacklogItem>): Promise<BacklogItemPayload> {
    return { backlogItem: await this.reading.one(viewer, await item) };
  }
}

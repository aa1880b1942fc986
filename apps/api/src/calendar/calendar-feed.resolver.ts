import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { CreateCalendarFeedInput, RevokeCalendarFeedInput } from './calendar-feed.input.js';
import { CalendarFeedModel, CreateCalendarFeedPayload, RevokeCalendarFeedPayload } from './calendar-feed.model.js';
import { CalendarFeedService } from './calendar-feed.service.js';

@Resolver(() => CalendarFeedModel)
export class CalendarFeedResolver {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Policy()
  @Query(() => [CalendarFeedModel], { description: 'My private calendar addresses that still work, newest first.' })
  myCalendarFeeds(@Context() { viewer }: GraphqlContext): Promise<CalendarFeedModel[]> {
    return this.feeds.mine(viewer);
  }

  @Policy()
  @Mutation(() => CreateCalendarFeedPayload, { description: 'Makes a private address for a calendar program. FORBIDDEN to who is in no forum.' })
  createCalendarFeed(@Context() { viewer }: GraphqlContext, @Args('input') input: CreateCalendarFeedInput): Promise<CreateCalendarFeedPayload> {
    return this.feeds.create(viewer, input);
  }

  @Policy()
  @Mutation(() => RevokeCalendarFeedPayload, { description: 'Makes one of my addresses useless, at once.' })
  async revokeCalendarFeed(@Context() { viewer }: GraphqlContext, @Args('input') input: RevokeCalendarFeedInput): Promise<RevokeCalendarFeedPayload> {
    return { calendarFeeds: await this.feeds.revoke(viewer, input.calendarFeedId) };
  }
}

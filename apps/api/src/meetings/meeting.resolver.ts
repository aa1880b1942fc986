import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ParseUUIDPipe } from '@nestjs/common';
import { notFound } from '@mesa/domain/errors';

import { Policy, Public } from '../auth/public.decorator.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { type LiveChange, LiveService } from '../graphql/live.service.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { AgendaItemModel } from './agenda-item.model.js';
import { MeetingReadingService } from './meeting-reading.service.js';
import { agendaByMeeting, comingMeetingsByForum } from './meeting.loader.js';
import { MeetingForumConnection, MeetingForumModel, MeetingModel } from './meeting.model.js';

const anId = new ParseUUIDPipe({ exceptionFactory: () => notFound() });

@Resolver(() => MeetingModel)
export class MeetingResolver {
  constructor(
    private readonly reading: MeetingReadingService,
    private readonly live: LiveService,
  ) {}

  @Policy()
  @Query(() => MeetingForumModel, { description: 'A meeting by the id of its MeetingForum, drafts included for who may schedule. NOT_FOUND otherwise.' })
  meetingForum(@Args('id', { type: () => ID, description: 'The MeetingForum.' }, anId) id: string, @Context() { viewer }: GraphqlContext): Promise<MeetingForumModel> {
    return this.reading.byId(viewer, id);
  }

  @Public('state, attendance by seat and quorum of a convened meeting are published; what each reader sees is decided at each event')
  @Subscription(() => MeetingForumModel, {
    description: 'The meeting again at each change of its state or roll.',
    resolve(this: MeetingResolver, _change: unknown, { meetingForumId }: { meetingForumId: string }, { viewer }: GraphqlContext) {
      return this.reading.byId(viewer, meetingForumId);
    },
  })
  async *meetingChanged(@Args('meetingForumId', { type: () => ID, description: 'The MeetingForum.' }, anId) id: string, @Context() context: GraphqlContext): AsyncGenerator<{ change: LiveChange }> {
    const { meetingId } = await this.reading.byId(context.viewer, id);
    for await (const change of this.live.follow('meeting', meetingId, context)) yield { change };
  }

  @ResolveField(() => [AgendaItemModel], { description: 'Its agenda, in order.' })
  agenda(@Parent() { id }: MeetingModel, @Context() { loaders }: GraphqlContext): Promise<AgendaItemModel[]> {
    return loaders.load(agendaByMeeting, id);
  }
}

/** The meetings' own fields of a forum. */
@Resolver(() => ForumModel)
export class ForumMeetingsResolver {
  constructor(private readonly reading: MeetingReadingService) {}

  @ResolveField(() => MeetingForumModel, { nullable: true, description: 'A convened or past meeting by its permanent number; null where there is none.' })
  meeting(@Parent() { id }: ForumModel, @Args('ordinal', { type: () => Int, description: 'Its number in addresses.' }) ordinal: number): Promise<MeetingForumModel | null> {
    return this.reading.byOrdinal(id, ordinal);
  }

  @ResolveField(() => [MeetingForumModel], { description: 'Convened and not yet over, the next one first; at most 50.' })
  comingMeetings(@Parent() { id }: ForumModel, @Context() { loaders }: GraphqlContext): Promise<MeetingForumModel[]> {
    return loaders.load(comingMeetingsByForum, id);
  }

  @ResolveField(() => MeetingForumConnection, { description: 'Held, not held and called off, the latest first, those without a date last.' })
  pastMeetings(@Parent() { id }: ForumModel, @Args() args: ConnectionArgs): Promise<Page<MeetingForumModel>> {
    return this.reading.past(id, args);
  }

  @ResolveField(() => [MeetingForumModel], { description: 'Drafts; NOT_FOUND for who may not schedule.' })
  meetingDrafts(@Parent() { id }: ForumModel, @Context() { viewer }: GraphqlContext): Promise<MeetingForumModel[]> {
    return this.reading.drafts(viewer, id);
  }
}

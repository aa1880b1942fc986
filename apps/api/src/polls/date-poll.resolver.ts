import { notFound } from '@mesa/domain/errors';
import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy, Public } from '../auth/public.decorator.js';
import { forumById } from '../forums/forum.loader.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { DatePollReadingService } from './date-poll-reading.service.js';
import type { DatePoll } from './date-poll.entity.js';
import { DatePollInvitationModel, DatePollInviteeModel, DatePollModel, DatePollOptionModel, DatePollSeatModel } from './date-poll.model.js';

const anId = new ParseUUIDPipe({ exceptionFactory: () => notFound() });

@Resolver(() => DatePollModel)
export class DatePollResolver {
  constructor(private readonly reading: DatePollReadingService) {}

  @Policy()
  @Query(() => DatePollModel, { description: 'A date poll, for who reads the papers of its forum. NOT_FOUND otherwise.' })
  datePoll(@Args('id', { type: () => ID, description: 'The poll.' }, anId) id: string, @Context() { viewer }: GraphqlContext): Promise<DatePollModel> {
    return this.reading.byId(viewer, id);
  }

  @Public('whoever holds the mailed link may have no account; the token has 256 bits')
  @Query(() => DatePollInvitationModel, { description: 'The date poll of a mailed link. NOT_FOUND, or CONFLICT expired once the seat is another\'s.' })
  datePollInvitation(@Args('token', { description: 'From the mailed link.' }) token: string, @Context() { viewer }: GraphqlContext): Promise<DatePollInvitationModel> {
    return this.reading.byToken(viewer, token);
  }

  @ResolveField(() => ForumModel, { description: 'The forum whose seats are asked.' })
  forum(@Parent() { forumId }: DatePoll, @Context() { loaders }: GraphqlContext): Promise<ForumModel | null> {
    return loaders.load(forumById, forumId);
  }

  @ResolveField(() => Boolean, { description: 'Whether answers are still taken.' })
  isOpen(@Parent() poll: DatePoll, @Context() { loaders }: GraphqlContext): Promise<boolean> {
    return this.reading.isOpen(poll, loaders);
  }

  @ResolveField(() => [DatePollOptionModel], { description: 'The proposed dates, the earliest first.' })
  options(@Parent() poll: DatePoll): Promise<DatePollOptionModel[]> {
    return this.reading.options(poll);
  }

  @ResolveField(() => [DatePollSeatModel], { description: 'The seats that are asked, by bench.' })
  seats(@Parent() poll: DatePoll): Promise<DatePollSeatModel[]> {
    return this.reading.seats(poll);
  }

  @ResolveField(() => [DatePollInviteeModel], { description: 'Everybody who is asked, by name; empty for everybody but the secretariat.' })
  invitees(@Parent() poll: DatePoll, @Context() { viewer, loaders }: GraphqlContext): Promise<DatePollInviteeModel[]> {
    return this.reading.invitees(viewer, poll, loaders);
  }

  @ResolveField(() => [DatePollInviteeModel], { description: 'What the reader is asked, once for each of their seats.' })
  viewerInvitees(@Parent() poll: DatePoll, @Context() { viewer }: GraphqlContext): Promise<DatePollInviteeModel[]> {
    return this.reading.ofViewer(viewer, poll);
  }

  @ResolveField(() => Boolean, { description: 'Whether the reader may change, close or cancel it.' })
  viewerMayManage(@Parent() poll: DatePoll, @Context() { viewer, loaders }: GraphqlContext): Promise<boolean> {
    return this.reading.mayManage(viewer, poll, loaders);
  }
}

/** The date polls of a forum. */
@Resolver(() => ForumModel)
export class ForumDatePollsResolver {
  constructor(private readonly reading: DatePollReadingService) {}

  @ResolveField(() => [DatePollModel], { description: 'Its date polls, the latest first, at most 50; NOT_FOUND for who does not read its papers.' })
  datePolls(@Parent() { id }: ForumModel, @Context() { viewer }: GraphqlContext): Promise<DatePollModel[]> {
    return this.reading.ofForum(viewer, id);
  }
}

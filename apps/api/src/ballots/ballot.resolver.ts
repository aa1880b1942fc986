import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Public } from '../auth/public.decorator.js';
import { decisionById } from '../decisions/decision.loader.js';
import { DecisionModel } from '../decisions/decision.model.js';
import { forumById } from '../forums/forum.loader.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AgendaItemModel } from '../meetings/agenda-item.model.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { agendaItemById, meetingForumById } from '../meetings/meeting.loader.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { BallotReadingService } from './ballot-reading.service.js';
import type { Ballot } from './ballot.entity.js';
import { BallotAbilitiesModel, BallotModel, BallotResultModel, BallotRuleModel, BallotSeatModel, OwnBallotSeatModel } from './ballot.model.js';

@Resolver(() => BallotModel)
export class BallotResolver {
  constructor(private readonly reading: BallotReadingService) {}

  @Public('what a forum decided and how each seat voted is its public record; what is still open is NOT_FOUND to the public')
  @Query(() => BallotModel, { description: 'A ballot: closed, to everybody; before, to who gets the papers of the forum and to deputies.' })
  ballot(@Args('id', { type: () => ID }) id: string, @Context() { viewer }: GraphqlContext): Promise<BallotModel> {
    return this.reading.byId(viewer, id);
  }

  @ResolveField(() => ForumModel, { description: 'The forum that decides.' })
  forum(@Parent() { forumId }: Ballot, @Context() { loaders }: GraphqlContext): Promise<ForumModel | null> {
    return loaders.load(forumById, forumId);
  }

  @ResolveField(() => MeetingForumModel, { nullable: true, description: 'The meeting in which it is held; null out of session.' })
  async meetingForum(@Parent() { meetingForumId }: Ballot, @Context() { loaders }: GraphqlContext): Promise<MeetingForumModel | null> {
    return meetingForumId === null ? null : loaders.load(meetingForumById, meetingForumId);
  }

  @ResolveField(() => AgendaItemModel, { nullable: true, description: 'Under which item; null for none.' })
  async agendaItem(@Parent() { agendaItemId }: Ballot, @Context() { loaders }: GraphqlContext): Promise<AgendaItemModel | null> {
    return agendaItemId === null ? null : loaders.load(agendaItemById, agendaItemId);
  }

  @ResolveField(() => DecisionModel, { nullable: true, description: 'The decision that it made; null until it is closed.' })
  async decision(@Parent() { decisionId }: Ballot, @Context() { loaders }: GraphqlContext): Promise<DecisionModel | null> {
    return decisionId === null ? null : loaders.load(decisionById, decisionId);
  }

  @ResolveField(() => BallotRuleModel, { description: 'How it is decided.' })
  rule(@Parent() ballot: Ballot): BallotRuleModel {
    return this.reading.ruleOf(ballot);
  }

  @ResolveField(() => [BallotSeatModel], { description: 'Every seat with a vote, and what it did.' })
  seats(@Parent() ballot: Ballot, @Context() { loaders }: GraphqlContext): Promise<BallotSeatModel[]> {
    return this.reading.seatsOf(ballot, loaders);
  }

  @ResolveField(() => BallotResultModel, { nullable: true, description: 'What is counted; of a secret ballot null until it is closed, and of a cancelled one always.' })
  result(@Parent() ballot: Ballot, @Context() { loaders }: GraphqlContext): Promise<BallotResultModel | null> {
    return this.reading.resultOf(ballot, loaders);
  }

  @ResolveField(() => Boolean, { description: 'Whether votes are taken now: it is open, its period has not passed, its meeting is in session, and hands were not counted instead.' })
  takesVotes(@Parent() ballot: Ballot, @Context() { loaders }: GraphqlContext): Promise<boolean> {
    return this.reading.takesVotes(ballot, loaders);
  }

  @ResolveField(() => [OwnBallotSeatModel], { description: 'Seats for which the viewer may speak; empty for everybody else, and once it has ended.' })
  viewerSeats(@Parent() ballot: Ballot, @Context() { viewer, loaders }: GraphqlContext): Promise<OwnBallotSeatModel[]> {
    return this.reading.ownSeats(viewer, ballot, loaders);
  }

  @ResolveField(() => BallotAbilitiesModel, { description: 'What the viewer may do with it now.' })
  viewerCan(@Parent() ballot: Ballot, @Context() { viewer, loaders }: GraphqlContext): Promise<BallotAbilitiesModel> {
    return this.reading.abilities(viewer, ballot, loaders);
  }
}

/** The ballots' own field of a meeting. */
@Resolver(() => MeetingForumModel)
export class MeetingBallotsResolver {
  constructor(private readonly reading: BallotReadingService) {}

  @ResolveField(() => [BallotModel], { description: 'Its ballots, as they were opened; to the public those that are closed.' })
  ballots(@Parent() { id, forumId }: MeetingForum, @Context() { viewer, loaders }: GraphqlContext): Promise<BallotModel[]> {
    return this.reading.ofMeeting(viewer, id, forumId, loaders);
  }
}

/** The ballots' own field of a forum. */
@Resolver(() => ForumModel)
export class ForumBallotsResolver {
  constructor(private readonly reading: BallotReadingService) {}

  @ResolveField(() => [BallotModel], { description: 'Ballots out of session, the latest 50 first; to the public those that are closed.' })
  ballotsOutOfSession(@Parent() { id }: ForumModel, @Context() { viewer }: GraphqlContext): Promise<BallotModel[]> {
    return this.reading.ofForum(viewer, id);
  }
}

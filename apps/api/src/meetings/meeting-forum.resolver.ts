import type { Quorum } from '@mesa/domain/quorum';
import type { Composition } from '@mesa/domain/seats';
import { Args, Context, GraphQLISODateTime, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { forumById } from '../forums/forum.loader.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AttendanceService } from './attendance.service.js';
import { BenchAttendanceModel, DeputySeatModel, HeadcountModel } from './attendance.model.js';
import { DeputyService } from './deputy.service.js';
import { MeetingClockService } from './meeting-clock.service.js';
import type { MeetingForum } from './meeting-forum.entity.js';
import { MeetingReadingService } from './meeting-reading.service.js';
import type { Meeting } from './meeting.entity.js';
import { headcountsByMeetingForum, meetingById } from './meeting.loader.js';
import { MeetingAbilitiesModel, MeetingAccessModel, MeetingForumModel, MeetingModel, MeetingNoticeModel } from './meeting.model.js';
import { QuorumModel, quorumModel } from './quorum.model.js';
import { QuorumService } from './quorum.service.js';
import { RollModel } from './roll.model.js';
import { RollService } from './roll.service.js';

async function meetingOf({ meetingId }: MeetingForum, { loaders }: GraphqlContext): Promise<Meeting> {
  const meeting = await loaders.load(meetingById, meetingId);
  if (!meeting) throw new Error(`meeting_forum without its meeting ${meetingId}`);
  return meeting;
}

@Resolver(() => MeetingForumModel)
export class MeetingForumResolver {
  constructor(
    private readonly reading: MeetingReadingService,
    private readonly attendances: AttendanceService,
    private readonly quorums: QuorumService,
    private readonly rolls: RollService,
    private readonly deputies: DeputyService,
    private readonly clock: MeetingClockService,
  ) {}

  @ResolveField(() => MeetingModel, { description: 'The meeting itself.' })
  meeting(@Parent() held: MeetingForum, @Context() context: GraphqlContext): Promise<MeetingModel> {
    return meetingOf(held, context);
  }

  @ResolveField(() => ForumModel, { description: 'The forum that holds it.' })
  forum(@Parent() { forumId }: MeetingForum, @Context() { loaders }: GraphqlContext): Promise<ForumModel | null> {
    return loaders.load(forumById, forumId);
  }

  @ResolveField(() => QuorumModel, { nullable: true, description: 'The quorum as counted when the session opened, or was given up; never changes. Null before, and for meetings entered after the fact.' })
  quorumAtOpening(@Parent() { quorum, composition }: MeetingForum): QuorumModel | null {
    return quorum === null ? null : quorumModel(quorum as Quorum, composition as Composition | null);
  }

  @ResolveField(() => QuorumModel, { nullable: true, description: 'The quorum at opening by the roll as corrected since; null where that gives the same count.' })
  async quorumCorrected(@Parent() held: MeetingForum, @Context() context: GraphqlContext): Promise<QuorumModel | null> {
    const meeting = await meetingOf(held, context);
    if (held.quorum === null || meeting.openedAt === null) return null;
    const now = await this.quorums.at(meeting, held, meeting.openedAt);
    const kept = held.quorum as Quorum;
    const isSame = now.state === kept.state && now.present === kept.present && now.byBench.every(({ present }, index) => present === kept.byBench[index]?.present);
    return isSame ? null : quorumModel(now, held.composition as Composition | null);
  }

  @ResolveField(() => QuorumModel, { description: 'The quorum at a moment; by the copy made at opening, before it by what is in force today.' })
  async quorum(
    @Parent() held: MeetingForum,
    @Args('at', { type: () => GraphQLISODateTime, nullable: true, description: 'The moment; now, when left out.' }) at: Date | null,
    @Context() context: GraphqlContext,
  ): Promise<QuorumModel> {
    const meeting = await meetingOf(held, context);
    const { composition } = await this.quorums.groundOf(meeting, held);
    return quorumModel(await this.quorums.at(meeting, held, at ?? this.clock.now()), composition);
  }

  @ResolveField(() => [BenchAttendanceModel], { description: 'Attendance by bench; empty before the session opens and where nothing is recorded.' })
  async attendance(@Parent() held: MeetingForum, @Context() context: GraphqlContext): Promise<BenchAttendanceModel[]> {
    return this.attendances.of(context.viewer, await meetingOf(held, context), held, context.loaders);
  }

  @ResolveField(() => [HeadcountModel], { description: 'Numbers as a source printed them.' })
  headcounts(@Parent() { id }: MeetingForum, @Context() { loaders }: GraphqlContext): Promise<HeadcountModel[]> {
    return loaders.load(headcountsByMeetingForum, id);
  }

  @ResolveField(() => RollModel, { nullable: true, description: 'The roll as the clerk keeps it; null for everybody else.' })
  async roll(@Parent() held: MeetingForum, @Context() context: GraphqlContext): Promise<RollModel | null> {
    return this.rolls.of(context.viewer, await meetingOf(held, context), held, context.loaders);
  }

  @ResolveField(() => MeetingNoticeModel, { nullable: true, description: 'The notice that the rules of today ask for; null where they ask for none, the day is open, or the reader may not schedule.' })
  async notice(@Parent() held: MeetingForum, @Context() context: GraphqlContext): Promise<MeetingNoticeModel | null> {
    return this.reading.notice(context.viewer, held, await meetingOf(held, context));
  }

  @ResolveField(() => MeetingAccessModel, { nullable: true, description: 'The way in to a remote meeting; null for who may not read the papers.' })
  access(@Parent() held: MeetingForum, @Context() { viewer }: GraphqlContext): Promise<MeetingAccessModel | null> {
    return this.reading.access(viewer, held);
  }

  @ResolveField(() => [DeputySeatModel], { description: 'The reader’s own seats, for which they may name a deputy now; empty for everybody else.' })
  async viewerDeputySeats(@Parent() held: MeetingForum, @Context() context: GraphqlContext): Promise<DeputySeatModel[]> {
    return this.deputies.seatsOf(context.viewer, await meetingOf(held, context), held, context.loaders);
  }

  @ResolveField(() => MeetingAbilitiesModel, { description: 'What the reader may do with it now.' })
  async viewerCan(@Parent() held: MeetingForum, @Context() context: GraphqlContext): Promise<MeetingAbilitiesModel> {
    return this.reading.abilities(context.viewer, held, await meetingOf(held, context));
  }
}

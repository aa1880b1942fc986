import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { PresenceModel } from '../meetings/attendance.model.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { meetingById } from '../meetings/meeting.loader.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { RoomModel, RoomStandingModel } from './room.model.js';
import { type RoomAt, RoomService } from './room.service.js';

/** The room of a meeting. */
@Resolver(() => MeetingForumModel)
export class MeetingRoomResolver {
  constructor(private readonly rooms: RoomService) {}

  @ResolveField(() => RoomModel, { nullable: true, description: 'Its room; null for who may not come to it.' })
  async room(@Parent() held: MeetingForum, @Context() { viewer, loaders }: GraphqlContext): Promise<RoomAt | null> {
    const meeting = await loaders.load(meetingById, held.meetingId);
    return meeting === null ? null : this.rooms.of(viewer, meeting, held);
  }
}

/** What of a room is of its reader in particular. */
@Resolver(() => RoomModel)
export class RoomResolver {
  constructor(private readonly rooms: RoomService) {}

  @ResolveField(() => [RoomStandingModel], { description: 'For what the reader may come; empty for who only keeps the roll.' })
  viewerStandings(@Parent() room: RoomAt, @Context() { viewer }: GraphqlContext): Promise<RoomStandingModel[]> {
    return this.rooms.standingsOf(viewer, room);
  }

  @ResolveField(() => PresenceModel, { nullable: true, description: 'The reader’s own presence now; null while they are not there.' })
  viewerPresence(@Parent() room: RoomAt, @Context() { viewer }: GraphqlContext): Promise<PresenceModel | null> {
    return this.rooms.presenceOf(viewer, room);
  }
}

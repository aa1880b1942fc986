import { speakingOrder } from '@mesa/domain/speaking-order';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { PresenceModel } from '../meetings/attendance.model.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { meetingById } from '../meetings/meeting.loader.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { quorumEventsByMeetingForum, roomItemsByMeeting, speakersByMeetingForum } from './room.loader.js';
import { QuorumEventModel, RoomItemModel, RoomModel, RoomSpeakerModel, RoomStandingModel, RoomTurnModel } from './room.model.js';
import { type RoomAt, RoomService } from './room.service.js';

/** The room of a meeting, and when its quorum turned. */
@Resolver(() => MeetingForumModel)
export class MeetingRoomResolver {
  constructor(private readonly rooms: RoomService) {}

  @ResolveField(() => RoomModel, { nullable: true, description: 'Its room; null for who may not come to it.' })
  async room(@Parent() held: MeetingForum, @Context() { viewer, loaders }: GraphqlContext): Promise<RoomAt | null> {
    const meeting = await loaders.load(meetingById, held.meetingId);
    return meeting === null ? null : this.rooms.of(viewer, meeting, held);
  }

  @ResolveField(() => [QuorumEventModel], { description: 'When the quorum was reached and lost while the session was on, in order; never changed by a later correction of the roll.' })
  quorumEvents(@Parent() { id }: MeetingForum, @Context() { loaders }: GraphqlContext): Promise<QuorumEventModel[]> {
    return loaders.load(quorumEventsByMeetingForum, id);
  }
}

/** What goes on in a room, the same for all who are in it. */
@Resolver(() => RoomModel)
export class RoomProceedingsResolver {
  @ResolveField(() => [RoomItemModel], { description: 'The agenda, in order.' })
  async items(@Parent() { meeting }: RoomAt, @Context() { loaders }: GraphqlContext): Promise<RoomItemModel[]> {
    return (await loaders.load(roomItemsByMeeting, meeting.id)).map((item) => ({ ...item, turns: item.turns.map(turnOf) }));
  }

  @ResolveField(() => RoomSpeakerModel, { nullable: true, description: 'Who has the floor.' })
  async speaking(@Parent() { held }: RoomAt, @Context() { loaders }: GraphqlContext): Promise<RoomSpeakerModel | null> {
    return (await loaders.load(speakersByMeetingForum, held.id)).find(({ calledAt, endedAt }) => calledAt !== null && endedAt === null) ?? null;
  }

  @ResolveField(() => [RoomSpeakerModel], { description: 'Who waits for the floor on the item that is on, in the order in which they are to be called: who has spoken least, then another bench than the last, then an organization that has not spoken, then who asked first.' })
  async waiting(@Parent() { held }: RoomAt, @Context() { loaders }: GraphqlContext): Promise<RoomSpeakerModel[]> {
    const list = await loaders.load(speakersByMeetingForum, held.id);
    const spoken = list.flatMap((line) => (line.calledAt === null ? [] : [{ ...line, calledAt: line.calledAt }]));
    return speakingOrder(list.filter(({ calledAt }) => calledAt === null), spoken);
  }
}

const turnOf = ({ startedAt, endedAt }: { readonly startedAt: string; readonly endedAt: string | null }): RoomTurnModel => ({ startedAt: new Date(startedAt), endedAt: endedAt === null ? null : new Date(endedAt) });

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

import type { AgendaItemKind, PresenceCapacity, QuorumState } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { AgendaItemKindEnum } from '../meetings/agenda-item.model.js';
import { PresenceCapacityEnum } from '../meetings/attendance.model.js';
import { QuorumStateEnum } from '../meetings/quorum.model.js';

@ObjectType('CheckInCode', { description: 'What the wall of the room shows, so that those who are in it may check in by themselves.' })
export class CheckInCodeModel {
  @Field(() => String, { description: 'Six digits; also accepted in the minute after.' })
  code!: string;

  @Field(() => GraphQLISODateTime, { description: 'When the next one takes its place.' })
  until!: Date;
}

@ObjectType('RoomStanding', { description: 'For what the reader may come to the meeting.' })
export class RoomStandingModel {
  @Field(() => ID, { nullable: true, description: 'The seat; null for an observer without one.' })
  seatId!: string | null;

  @Field(() => String, { description: 'Its label; empty for a personal seat without one, and for none.' })
  label!: string;

  @Field(() => PresenceCapacityEnum, { description: 'Titular, alternate, deputy named for this meeting, or observer.' })
  as!: PresenceCapacity;
}

@ObjectType('Room', { description: 'The room of a meeting, for who may come to it.' })
export class RoomModel {
  @Field(() => GraphQLISODateTime, { description: 'The server’s own time, by which everything in the room is written down.' })
  now!: Date;

  @Field(() => Boolean, { description: 'Whether the reader runs the session: keeps the roll, takes the items up, calls the speakers.' })
  viewerRuns!: boolean;

  @Field(() => Boolean, { description: 'Whether one may check in now.' })
  isCheckInOpen!: boolean;

  @Field(() => Boolean, { description: 'Whether one may check in without the code of the wall, attending from elsewhere.' })
  mayAttendRemotely!: boolean;

  @Field(() => CheckInCodeModel, { nullable: true, description: 'For who runs the session, while one may check in; null for everybody else.' })
  checkInCode!: CheckInCodeModel | null;
}

@ObjectType('RoomTurn', { description: 'From when to when an item was on.' })
export class RoomTurnModel {
  @Field(() => GraphQLISODateTime, { description: 'When it was taken up.' })
  startedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended; null while it is on.' })
  endedAt!: Date | null;
}

@ObjectType('RoomAction', { description: 'What somebody took on under an item.' })
export class RoomActionModel {
  @Field(() => String, { description: 'What is to be done.' })
  text!: string;

  @Field(() => String, { description: 'The seat or organization that took it on; empty for a personal seat without a label.' })
  owner!: string;

  @Field(() => String, { nullable: true, description: 'Until when, as it was given.' })
  due!: string | null;
}

@ObjectType('RoomItem', { description: 'An item of the agenda in the room: its time, and what came of it.' })
export class RoomItemModel {
  @Field(() => ID, { description: 'The AgendaItem.' })
  id!: string;

  @Field(() => Int, { description: 'From 1.' })
  position!: number;

  @Field(() => String, { description: 'As written.' })
  title!: string;

  @Field(() => String, { description: 'BCP 47 tag of its text.' })
  language!: string;

  @Field(() => AgendaItemKindEnum, { nullable: true, description: 'What it asks of who attends; null where an imported source does not say.' })
  kind!: AgendaItemKind | null;

  @Field(() => Int, { nullable: true, description: 'Minutes set aside; null for none.' })
  plannedMinutes!: number | null;

  @Field(() => [RoomTurnModel], { description: 'When it was on, in order.' })
  turns!: RoomTurnModel[];

  @Field(() => String, { nullable: true, description: 'What was told under it; null while nothing is noted.' })
  informed!: string | null;

  @Field(() => [String], { description: 'What was decided under it.' })
  decisions!: readonly string[];

  @Field(() => [RoomActionModel], { description: 'What was taken on under it.' })
  actions!: readonly RoomActionModel[];
}

@ObjectType('RoomSpeaker', { description: 'Somebody in the list of speakers.' })
export class RoomSpeakerModel {
  @Field(() => ID, { description: 'The request for the floor.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each act on it.' })
  version!: number;

  @Field(() => ID, { description: 'The seat they speak for.' })
  seatId!: string;

  @Field(() => String, { description: 'Its label.' })
  seatLabel!: string;

  @Field(() => String, { nullable: true, description: 'Who speaks; null once erased.' })
  personName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the bench.' })
  benchName!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they got the floor; null while they wait.' })
  calledAt!: Date | null;
}

@ObjectType('QuorumEvent', { description: 'The quorum turned while the session was on, as it was seen then.' })
export class QuorumEventModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => QuorumStateEnum, { description: 'What it turned to.' })
  state!: QuorumState;

  @Field(() => String, { description: '`first` or `second` call.' })
  call!: string;
}

import type { PresenceCapacity } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

import { PresenceCapacityEnum } from '../meetings/attendance.model.js';

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

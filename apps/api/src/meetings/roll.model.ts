import type { Attendance, PresenceCapacity, SeatStanding } from '@mesa/domain/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';

import { SeatStandingEnum } from '../people/seat.model.js';
import { AttendanceEnum, PresenceCapacityEnum, PresenceModel } from './attendance.model.js';

@ObjectType('RollPerson', { description: 'Somebody who may come for a seat.' })
export class RollPersonModel {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'Their name; null once erased.' })
  name!: string | null;

  @Field(() => PresenceCapacityEnum, { description: 'Titular, alternate, or the deputy named for this meeting; at an observer’s seat, observer.' })
  as!: PresenceCapacity;
}

@ObjectType('RollPresence', { description: 'A line of the roll, with its name.' })
export class RollPresenceModel extends PresenceModel {
  @Field(() => String, { nullable: true, description: 'Their name; null once erased.' })
  personName!: string | null;
}

@ObjectType('RollSeat', { description: 'A seat as the clerk sees it: who may come for it, and who did.' })
export class RollSeatModel {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => String, { description: 'Its label; empty for a personal seat without one.' })
  label!: string;

  @Field(() => SeatStandingEnum, { description: 'A member’s seat or an observer’s.' })
  standing!: SeatStanding;

  @Field(() => ID, { nullable: true, description: 'Its bench; null for none, or an unknown one.' })
  bench!: string | null;

  @Field(() => Boolean, { description: 'Whether it counts.' })
  voting!: boolean;

  @Field(() => [RollPersonModel], { description: 'Titular first, then alternates and the deputy named.' })
  people!: RollPersonModel[];

  @Field(() => [RollPresenceModel], { description: 'Everybody who was there for it, as they came.' })
  presences!: RollPresenceModel[];

  @Field(() => AttendanceEnum, { nullable: true, description: 'As stated; null where nothing is.' })
  stated!: Attendance | null;
}

@ObjectType('Roll', { description: 'The roll as the clerk keeps it; for who may record presence only.' })
export class RollModel {
  @Field(() => [RollSeatModel], { description: 'Every seat of the forum, in order.' })
  seats!: RollSeatModel[];

  @Field(() => [RollPresenceModel], { description: 'Guests, staff, and observers without a seat.' })
  others!: RollPresenceModel[];
}

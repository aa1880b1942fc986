import { ATTENDANCE_STATEMENTS, ATTENDANCES, type Attendance, ENTRY_CHANNELS, PRESENCE_CAPACITIES, PRESENCE_MODES, PRESENCE_SOURCES, type PresenceCapacity, type PresenceMode, type PresenceSource, type SeatStanding, type Sector } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { SeatStandingEnum } from '../people/seat.model.js';

export const AttendanceEnum = enumOf('Attendance', ATTENDANCES, 'Of a seat, over the whole meeting; not_recorded is neither present nor absent, vacant is a seat that nobody held and nobody came for.');
export const AttendanceStatementEnum = enumOf('AttendanceStatement', ATTENDANCE_STATEMENTS, 'What may be stated of a seat; not_recorded states nothing.');
export const PresenceCapacityEnum = enumOf('PresenceCapacity', PRESENCE_CAPACITIES, 'As what a person was there; only the first three are for a seat.');
export const PresenceModeEnum = enumOf('PresenceMode', PRESENCE_MODES, 'In the room or by remote link.');
export const PresenceSourceEnum = enumOf('PresenceSource', PRESENCE_SOURCES, 'Who recorded it.');
export const EntryChannelEnum = enumOf('EntryChannel', ENTRY_CHANNELS, 'How something reached the secretariat, who entered it on behalf.');

@ObjectType('Presence', { description: 'A person in a meeting from one moment to another.' })
export class PresenceModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each correction.' })
  version!: number;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'The seat they were there for; null for guests, staff, and observers without one.' })
  seatId!: string | null;

  @Field(() => PresenceCapacityEnum, { description: 'As what.' })
  capacity!: PresenceCapacity;

  @Field(() => PresenceModeEnum, { description: 'How.' })
  mode!: PresenceMode;

  @Field(() => PresenceSourceEnum, { description: 'Who recorded it.' })
  source!: PresenceSource;

  @Field(() => GraphQLISODateTime, { description: 'When they came.' })
  arrivedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they left; null while they are there, or to the end.' })
  leftAt!: Date | null;
}

@ObjectType('SeatAttendance', { description: 'One seat in one meeting.' })
export class SeatAttendanceModel {
  @Field(() => ID, { nullable: true, description: 'The seat; null where the source names only an organization.' })
  seatId!: string | null;

  @Field(() => String, { description: 'Its label when the session opened; empty for a personal seat without one.' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether it counts for quorum and votes.' })
  voting!: boolean;

  @Field(() => AttendanceEnum, { description: 'Derived from the intervals, else as stated.' })
  attendance!: Attendance;

  @Field(() => PresenceCapacityEnum, { nullable: true, description: 'Who was there for it; null when nobody was, or nobody is named.' })
  capacity!: PresenceCapacity | null;

  @Field(() => String, { nullable: true, description: 'Their name, only to readers of the papers, or to all where rules and holding make it public.' })
  personName!: string | null;
}

@ObjectType('BenchAttendance', { description: 'The seats of one bench, in order; observers by themselves, last.' })
export class BenchAttendanceModel {
  @Field(() => SeatStandingEnum, { description: 'Whether these are seats of members or of observers.' })
  standing!: SeatStanding;

  @Field(() => ID, { nullable: true, description: 'The bench; null for observers, and for seats of none or of an unknown one.' })
  bench!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name when the session opened.' })
  name!: string | null;

  @Field(() => [SeatAttendanceModel], { description: 'Its seats.' })
  seats!: SeatAttendanceModel[];
}

@ObjectType('Headcount', { description: 'Numbers as a source printed them; never used for quorum.' })
export class HeadcountModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the bench counted; null for a sector, or the total.' })
  benchName!: string | null;

  @Field(() => String, { nullable: true, description: 'The sector counted.' })
  sector!: Sector | null;

  @Field(() => Int, { nullable: true, description: 'How many came; null when not printed.' })
  attended!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many excused themselves; null when not printed.' })
  apologies!: number | null;

  @Field(() => String, { description: '`exact`, `approximate` or `at_least`.' })
  certainty!: string;
}

@ObjectType('DeputySeat', { description: 'A seat of the reader’s, for which they may name who stands in at this meeting.' })
export class DeputySeatModel {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => String, { description: 'Its label; empty for a personal seat without one.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Name of the deputy who stands named; null for none.' })
  deputyName!: string | null;
}

@ObjectType('DeputyNaming', { description: 'A deputy named in writing for one meeting; the last one not revoked stands.' })
export class DeputyNamingModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => ID, { description: 'For which seat.' })
  seatId!: string;

  @Field(() => ID, { description: 'Who will stand in.' })
  deputyId!: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  namedAt!: Date;
}

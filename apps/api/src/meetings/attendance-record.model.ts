import type { Attendance, SeatStanding } from '@mesa/domain/vocabulary';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

import { PageInfo } from '../graphql/pagination.js';
import { SeatStandingEnum } from '../people/seat.model.js';
import { AttendanceEnum } from './attendance.model.js';
import { MeetingForumModel } from './meeting.model.js';

@ObjectType('AttendanceCell', { description: 'One seat in one meeting of the record.' })
class AttendanceCellModel {
  @Field(() => AttendanceEnum, { nullable: true, description: 'Null: the seat did not exist then. not_recorded is neither present nor absent.' })
  attendance!: Attendance | null;

  @Field(() => String, { nullable: true, description: 'Who came, only where rules and holding make the name public.' })
  personName!: string | null;
}

@ObjectType('SeatRecord', { description: 'One seat over several meetings.' })
class SeatRecordModel {
  @Field(() => ID, { description: 'Of the row.' })
  key!: string;

  @Field(() => String, { description: 'Its label at its latest meeting; empty for a personal seat without one.' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether it counts for quorum and votes.' })
  voting!: boolean;

  @Field(() => [AttendanceCellModel], { description: 'One for each meeting, in their order.' })
  cells!: AttendanceCellModel[];

  @Field(() => Int, { description: 'Meetings that somebody attended for it.' })
  attended!: number;

  @Field(() => Int, { description: 'Meetings whose record says whether somebody did.' })
  recorded!: number;
}

@ObjectType('AttendanceFigures', { description: 'Middle values over the meetings whose record tells of every seat.' })
class AttendanceFiguresModel {
  @Field(() => Int, { description: 'How many such meetings.' })
  meetings!: number;

  @Field(() => Float, { nullable: true, description: 'Seats that were attended, in the median; null without such a meeting.' })
  attended!: number | null;

  @Field(() => Float, { nullable: true, description: 'Seats there were, in the median.' })
  seats!: number | null;
}

@ObjectType('BenchRecord', { description: 'The seats of one bench over several meetings; observers by themselves.' })
class BenchRecordModel {
  @Field(() => SeatStandingEnum, { description: 'Whether these are seats of members or of observers.' })
  standing!: SeatStanding;

  @Field(() => ID, { nullable: true, description: 'The bench; null for observers, and for seats of none or of an unknown one.' })
  bench!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name!: string | null;

  @Field(() => [SeatRecordModel], { description: 'Its seats.' })
  seats!: SeatRecordModel[];

  @Field(() => AttendanceFiguresModel, { description: 'Of this bench.' })
  figures!: AttendanceFiguresModel;
}

@ObjectType('AttendanceRecord', { description: 'Attendance over a page of meetings; the same for every reader, as the rules make it public.' })
export class AttendanceRecordModel {
  @Field(() => [MeetingForumModel], { description: 'The meetings of the page, the earliest first.' })
  meetings!: MeetingForumModel[];

  @Field(() => [BenchRecordModel], { description: 'By bench.' })
  benches!: BenchRecordModel[];

  @Field(() => AttendanceFiguresModel, { description: 'Of all members; observers never count.' })
  figures!: AttendanceFiguresModel;

  @Field(() => PageInfo, { description: 'Whether there are earlier meetings.' })
  pageInfo!: PageInfo;
}

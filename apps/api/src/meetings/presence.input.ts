import type { AttendanceStatement, EntryChannel, PresenceCapacity, PresenceMode } from '@mesa/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

import { IdempotencyKeyField, IdField, IntField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { AttendanceStatementEnum, EntryChannelEnum, PresenceCapacityEnum, PresenceModeEnum } from './attendance.model.js';
import { TimeField } from './meeting-fields.input.js';
import { MeetingKindEnum } from './meeting.model.js';

/** Somebody in the records, or a name that is not in them yet. */
@InputType({ isAbstract: true })
abstract class SomebodyInput {
  @IdField({ nullable: true, description: 'A person in the records of the jurisdiction.' })
  personId?: string | null;

  @TextField('personName', { nullable: true, description: 'The name of somebody who is not in the records yet; instead of personId.' })
  personName?: string | null;
}

@InputType()
export class RecordArrivalInput extends SomebodyInput {
  @IdField({ description: 'The MeetingForum.' })
  meetingForumId!: string;

  @IdField({ nullable: true, description: 'The seat they are there for: needed for titular, alternate and deputy; of an observer, their own, if they have one.' })
  seatId?: string | null;

  @OneOfField(PresenceCapacityEnum, { description: 'As what they are there.' })
  capacity!: PresenceCapacity;

  @OneOfField(PresenceModeEnum, { description: 'In the room or by remote link.' })
  mode!: PresenceMode;

  @TimeField({ nullable: true, description: 'Wall time of arriving; now, when left out.' })
  at?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class RecordDepartureInput {
  @IdField({ description: 'The presence that ends.' })
  presenceId!: string;

  @VersionField()
  version!: number;

  @TimeField({ nullable: true, description: 'Wall time of leaving; now, when left out.' })
  at?: string | null;
}

@InputType()
export class CorrectPresenceInput {
  @IdField({ description: 'The presence that was recorded wrongly.' })
  presenceId!: string;

  @VersionField()
  version!: number;

  @OneOfField(PresenceModeEnum, { description: 'In the room or by remote link.' })
  mode!: PresenceMode;

  @TimeField({ description: 'Wall time of arriving.' })
  from!: string;

  @TimeField({ nullable: true, description: 'Wall time of leaving; null when they stayed.' })
  until?: string | null;

  @Field(() => Boolean, { description: 'False takes the presence off the roll: they were never there.' })
  @IsBoolean({ message: 'malformed' })
  wasThere!: boolean;

  @TextField('reason', { description: 'Why the roll is corrected; kept in the audit log.' })
  reason!: string;
}

@InputType()
export class NameDeputyInput extends SomebodyInput {
  @IdField({ description: 'The MeetingForum.' })
  meetingForumId!: string;

  @IdField({ description: 'The seat that will be stood in for.' })
  seatId!: string;

  @IdField({ nullable: true, description: 'By the secretariat on behalf: the titular or alternate who named; null when the organization did.' })
  namedById?: string | null;

  @OneOfField(EntryChannelEnum, { nullable: true, description: 'By the secretariat on behalf: how the naming reached it.' })
  channel?: EntryChannel | null;

  @IdField({ nullable: true, description: 'The letter, in the repository.' })
  documentId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class StateAttendanceInput {
  @IdField({ description: 'The MeetingForum.' })
  meetingForumId!: string;

  @IdField({ description: 'The seat.' })
  seatId!: string;

  @OneOfField(AttendanceStatementEnum, { description: 'As stated; not_recorded takes the statement back.' })
  status!: AttendanceStatement;
}

@InputType({ description: 'One number as a source printed it.' })
export class HeadcountInput {
  @IdField({ nullable: true, description: 'Of which bench; null with no sector: the total.' })
  benchId?: string | null;

  @IntField({ min: 0, max: 100_000, description: 'How many came.' })
  attended!: number;

  @IntField({ nullable: true, min: 0, max: 100_000, description: 'How many excused themselves.' })
  apologies?: number | null;
}

@InputType({ description: 'What a source states of one seat.' })
export class SeatStatementInput {
  @IdField({ description: 'The seat.' })
  seatId!: string;

  @OneOfField(AttendanceStatementEnum, { description: 'As stated; not_recorded says nothing.' })
  status!: AttendanceStatement;
}

const MOST_STATEMENTS = 200;
const MOST_HEADCOUNTS = 13;

@InputType()
export class RecordPastMeetingInput {
  @IdField({ description: 'The forum that met.' })
  forumId!: string;

  @OneOfField(MeetingKindEnum, { description: 'Unknown where the source does not say.' })
  kind!: keyof typeof MeetingKindEnum;

  @TextField('title', { nullable: true, description: 'What it was called.' })
  title?: string | null;

  @TextField('purpose', { nullable: true, description: 'What it was for.' })
  purpose?: string | null;

  @TextField('place', { nullable: true, description: 'Where.' })
  place?: string | null;

  @TextField('dateText', { nullable: true, description: 'When, as the source writes it: a day, a month, a year; null where nobody knows.' })
  heldOn?: string | null;

  @TextField('label', { nullable: true, description: 'Number as printed.' })
  officialNumber?: string | null;

  @NestedListField(() => HeadcountInput, MOST_HEADCOUNTS, { nullable: true, description: 'Numbers as printed; never used for quorum.' })
  headcounts?: HeadcountInput[] | null;

  @NestedListField(() => SeatStatementInput, MOST_STATEMENTS, { nullable: true, description: 'Attendance as stated.' })
  attendance?: SeatStatementInput[] | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

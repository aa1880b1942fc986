import { LIMITS } from '@mesa/domain/limits';
import type { Disambiguation } from '@mesa/domain/local-time';
import type { EntryChannel, MeetingMode, PollAnswer } from '@mesa/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMinSize, IsString, MaxLength } from 'class-validator';

import { DayField, IdempotencyKeyField, IdField, IntField, LanguageField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { EntryChannelEnum } from '../meetings/attendance.model.js';
import { TimeField } from '../meetings/meeting-fields.input.js';
import { DisambiguationEnum } from '../meetings/meeting.input.js';
import { MeetingModeEnum } from '../meetings/meeting.model.js';
import { PollAnswerEnum } from './date-poll.model.js';

const MOST_MINUTES = 600;

@InputType({ description: 'A proposed date.' })
export class DatePollOptionInput {
  @IdField({ nullable: true, description: 'A date that is there already keeps its id, and with it what people answered; null makes a new one.' })
  id?: string | null;

  @DayField({ description: 'Day in the zone of the jurisdiction.' })
  day!: string;

  @TimeField({ description: 'Wall time at which it would begin.' })
  from!: string;

  @OneOfField(DisambiguationEnum, { nullable: true, description: 'Needed only where the clocks pass the time twice.' })
  disambiguation?: Disambiguation | null;
}

@InputType({ description: 'What a date poll asks.' })
export class DatePollDetailsInput {
  @TextField('title', { description: 'What the meeting is called.' })
  title!: string;

  @TextField('purpose', { nullable: true, description: 'What it is for.' })
  purpose?: string | null;

  @LanguageField({ nullable: true })
  language?: string | null;

  @OneOfField(MeetingModeEnum, { description: 'How it would be attended.' })
  mode!: MeetingMode;

  @TextField('place', { nullable: true, description: 'Where.' })
  place?: string | null;

  @IntField({ min: 1, max: MOST_MINUTES, description: 'How long it would last.' })
  minutes!: number;

  @DayField({ description: 'Last day to answer, in the zone of the jurisdiction.' })
  deadline!: string;

  @ArrayMinSize(1, { message: 'required' })
  @NestedListField(() => DatePollOptionInput, LIMITS.optionsPerPoll, { description: 'The proposed dates.' })
  options!: DatePollOptionInput[];
}

@InputType()
export class CreateDatePollInput extends DatePollDetailsInput {
  @IdField({ description: 'The forum whose voting seats are asked.' })
  forumId!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType({ isAbstract: true })
export abstract class DatePollActInput {
  @IdField({ description: 'The poll.' })
  pollId!: string;

  @VersionField()
  version!: number;
}

@InputType()
export class EditDatePollInput extends DatePollDetailsInput {
  @IdField({ description: 'The poll.' })
  pollId!: string;

  @VersionField()
  version!: number;
}

@InputType()
export class RemindDatePollInput extends DatePollActInput {}

@InputType()
export class CancelDatePollInput extends DatePollActInput {
  @TextField('reason', { description: 'Why; those who were asked are told.' })
  reason!: string;
}

@InputType()
export class CloseDatePollInput extends DatePollActInput {
  @IdField({ description: 'The date that was chosen.' })
  optionId!: string;
}

@InputType({ description: 'What somebody says of one date.' })
export class DatePollAnswerInput {
  @IdField({ description: 'The date.' })
  optionId!: string;

  @OneOfField(PollAnswerEnum, { description: 'Whether they can.' })
  answer!: PollAnswer;
}

@InputType({ isAbstract: true })
export abstract class DatePollAnswersInput {
  @ArrayMinSize(1, { message: 'required' })
  @NestedListField(() => DatePollAnswerInput, LIMITS.optionsPerPoll, { description: 'A date that is left out keeps the answer it has.' })
  answers!: DatePollAnswerInput[];
}

@InputType()
export class AnswerDatePollInput extends DatePollAnswersInput {
  @IdField({ description: 'Who is asked, and for which seat.' })
  inviteeId!: string;

  @OneOfField(EntryChannelEnum, { nullable: true, description: 'How the secretariat was told, where it writes down the answer of somebody else; null where people answer themselves.' })
  channel?: EntryChannel | null;
}

@InputType()
export class AnswerDatePollByLinkInput extends DatePollAnswersInput {
  @Field(() => String, { description: 'From the mailed link.' })
  @IsString({ message: 'malformed' })
  @MaxLength(100, { message: 'too_long' })
  token!: string;
}

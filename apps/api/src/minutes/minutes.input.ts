import { ENTRY_CHANNELS, type EntryChannel } from '@mesa/domain/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, Min } from 'class-validator';

import { DayField, IdempotencyKeyField, IdField, LanguageField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { EntryChannelEnum } from '../meetings/attendance.model.js';
import { ObservationAnswerEnum } from './minutes-observation.model.js';

export const MOST_PASSAGES = 300;

@InputType({ isAbstract: true })
abstract class MinutesActInput {
  @IdField({ description: 'The minutes.' })
  minutesId!: string;

  @VersionField()
  version!: number;
}

@InputType()
export class DraftMinutesInput {
  @IdField({ description: 'The MeetingForum whose minutes they will be; in a joint meeting the other forums share the text.' })
  meetingForumId!: string;

  @LanguageField({ nullable: true })
  language?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType({ description: 'One passage of the text: paragraphs, parted by blank lines.' })
export class MinutesPassageInput {
  @IdField({ nullable: true, description: 'The agenda item it is under; null before the first or after the last.' })
  agendaItemId?: string | null;

  @TextField('minutesPassage', { description: 'What was reported, discussed and decided.' })
  text!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Not shown to the public; counted and hashed all the same.' })
  @IsBoolean({ message: 'malformed' })
  isWithheld: boolean = false;

  @TextField('reason', { nullable: true, description: 'The rule by which it is withheld; public. Needed where it is.' })
  withheldReason?: string | null;
}

@InputType()
export class SaveMinutesInput extends MinutesActInput {
  @LanguageField({ description: 'Language of the text (BCP 47).' })
  language!: string;

  @NestedListField(() => MinutesPassageInput, MOST_PASSAGES, { description: 'The whole text in order: what is left out is gone.' })
  passages!: MinutesPassageInput[];
}

@InputType()
export class MinutesStepInput extends MinutesActInput {}

@InputType()
export class MinutesReasonInput extends MinutesActInput {
  @TextField('reason', { description: 'Why; readers of the papers see it with the new version.' })
  reason!: string;
}

@InputType()
export class ObserveOnMinutesInput {
  @IdField({ description: 'The minutes.' })
  minutesId!: string;

  @IdField({ nullable: true, description: 'The passage meant; null for the whole text.' })
  passageId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Which paragraph of the passage, from 1; null for all of it.' })
  @IsOptional()
  @IsInt({ message: 'malformed' })
  @Min(1, { message: 'out_of_range' })
  paragraph?: number | null;

  @Field(() => Int, { nullable: true, description: 'Where the words meant begin in the paragraph, in UTF-16 units; with `end`. Both left out: all of it.' })
  @IsOptional()
  @IsInt({ message: 'malformed' })
  @Min(0, { message: 'out_of_range' })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'Where they end.' })
  @IsOptional()
  @IsInt({ message: 'malformed' })
  @Min(1, { message: 'out_of_range' })
  end?: number | null;

  @TextField('replacement', { nullable: true, description: 'Makes it a change proposal: what those words should read, empty for nothing.' })
  replacement?: string | null;

  @IdField({ nullable: true, description: 'The seat that speaks; null only for a co-chair or chair who holds none.' })
  seatId?: string | null;

  @TextField('observation', { description: 'What should be changed, or a remark.' })
  text!: string;

  @LanguageField({ nullable: true })
  language?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class EnterMinutesObservationInput extends ObserveOnMinutesInput {
  @IdField({ description: 'Whose observation it is.' })
  personId!: string;

  @OneOfField(EntryChannelEnum, { description: `How it came: ${ENTRY_CHANNELS.join(', ')}.` })
  channel!: EntryChannel;

  @DayField({ nullable: true, description: 'The day it was said; null where not known.' })
  saidOn?: string | null;
}

@InputType()
export class AnswerMinutesObservationInput {
  @IdField({ description: 'The observation.' })
  observationId!: string;

  @VersionField()
  version!: number;

  @OneOfField(ObservationAnswerEnum, { description: 'Taken up in the next version, or declined.' })
  outcome!: 'taken_up' | 'declined';

  @TextField('reason', { description: 'Why, to its author.' })
  answer!: string;
}

@InputType()
export class RecordMeetingApprovalInput extends MinutesActInput {
  @IdField({ description: 'The decision by which a later meeting of the same forum approved them.' })
  decisionId!: string;
}

@InputType()
export class AddMinutesErratumInput {
  @IdField({ description: 'The published minutes.' })
  minutesId!: string;

  @IdField({ nullable: true, description: 'The block it corrects; null for the whole.' })
  blockId?: string | null;

  @TextField('reason', { description: 'What is wrong, what is right, and why it is corrected.' })
  text!: string;

  @LanguageField({ nullable: true })
  language?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class WithdrawMinutesBlockInput {
  @IdField({ description: 'The published minutes.' })
  minutesId!: string;

  @IdField({ nullable: true, description: 'The block to blank; exactly one of blockId and erratumId.' })
  blockId?: string | null;

  @IdField({ nullable: true, description: 'The erratum to blank.' })
  erratumId?: string | null;

  @TextField('reason', { description: 'The legal rule that asks for it; public.' })
  rule!: string;

  @TextField('name', { nullable: true, description: 'Who ordered it: a court, an authority; public.' })
  orderedBy?: string | null;

  @DayField({ nullable: true, description: 'The day of the order.' })
  orderedOn?: string | null;
}

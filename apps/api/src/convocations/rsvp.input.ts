import type { EntryChannel, RsvpAnswer } from '@mesa/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

import { EntryChannelEnum } from '../meetings/attendance.model.js';
import { IdempotencyKeyField, IdField, OneOfField, TextField } from '../graphql/fields.js';
import { RsvpAnswerEnum } from './convocation.model.js';

@InputType({ isAbstract: true })
abstract class AnswerInput {
  @OneOfField(RsvpAnswerEnum, { description: 'Whether they will come.' })
  answer!: RsvpAnswer;

  @TextField('note', { nullable: true, description: 'For the secretariat alone.' })
  note?: string | null;

  @TextField('note', { nullable: true, description: 'What they need to attend: read by the secretariat alone, erased after the meeting. Empty takes back what was asked for; left out, it stays.' })
  accessNeeds?: string | null;

  @IdField({ nullable: true, description: 'With not_attending, of a titular: the alternate of the seat who is asked to come instead, and is told.' })
  alternateId?: string | null;
}

@InputType()
export class AnswerConvocationInput extends AnswerInput {
  @IdField({ description: 'The meeting, as the forum holds it.' })
  meetingForumId!: string;

  @IdField({ nullable: true, description: 'For which seat; null for an observer without one.' })
  seatId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class EnterRsvpInput extends AnswerInput {
  @IdField({ description: 'The meeting, as the forum holds it.' })
  meetingForumId!: string;

  @IdField({ nullable: true, description: 'For which seat; null for an observer without one.' })
  seatId?: string | null;

  @IdField({ description: 'Who said it.' })
  personId!: string;

  @OneOfField(EntryChannelEnum, { description: 'How they said it.' })
  channel!: EntryChannel;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class AnswerByLinkInput extends AnswerInput {
  @Field(() => String, { description: 'From the mailed link.' })
  @IsString({ message: 'malformed' })
  @MaxLength(100, { message: 'too_long' })
  token!: string;
}

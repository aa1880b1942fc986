import { LIMITS } from '@mesa/domain/limits';
import type { Disambiguation } from '@mesa/domain/local-time';
import type { AgendaItemKind, MeetingKind, MeetingMode } from '@mesa/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';

import { DayField, enumOf, IdempotencyKeyField, IdField, IntField, LanguageField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { TimeField, UrlField } from './meeting-fields.input.js';
import { AgendaItemKindEnum } from './agenda-item.model.js';
import { MeetingKindEnum, MeetingModeEnum } from './meeting.model.js';

const MOST_MINUTES = 600;

export const DisambiguationEnum = enumOf('Disambiguation', ['earlier', 'later'], 'Which one to take of a wall time that the clocks pass twice.');

/** An act on a meeting as one forum holds it. */
@InputType({ isAbstract: true })
export abstract class MeetingActInput {
  @IdField({ description: 'The MeetingForum.' })
  meetingForumId!: string;

  @VersionField()
  version!: number;
}

@InputType({ description: 'What a meeting is, as its secretariat enters it.' })
export class MeetingDetailsInput {
  @OneOfField(MeetingKindEnum, { description: 'Ordinary, extraordinary or of work.' })
  kind!: MeetingKind;

  @TextField('title', { description: 'What it is called.' })
  title!: string;

  @TextField('purpose', { nullable: true, description: 'What it is for; needed to convene.' })
  purpose?: string | null;

  @TextField('purpose', { nullable: true, description: 'What those who attend are asked to decide; needed to convene.' })
  whatWillBeDecided?: string | null;

  @LanguageField({ nullable: true })
  language?: string | null;

  @OneOfField(MeetingModeEnum, { description: 'How it is attended.' })
  mode!: MeetingMode;

  @TextField('place', { nullable: true, description: 'Where; the way in to a remote meeting has its own field.' })
  place?: string | null;

  @DayField({ nullable: true, description: 'Day in the zone of the jurisdiction; needed to convene.' })
  day?: string | null;

  @TimeField({ nullable: true, description: 'Wall time at which it begins; goes with the day.' })
  from?: string | null;

  @TimeField({ nullable: true, description: 'Wall time at which it is meant to end.' })
  until?: string | null;

  @OneOfField(DisambiguationEnum, { nullable: true, description: 'Needed only where the clocks pass the time twice.' })
  disambiguation?: Disambiguation | null;

  @UrlField({ nullable: true, description: 'The way in to a remote meeting: kept apart, shown to members only.' })
  joinUrl?: string | null;
}

@InputType({ description: 'One item of an agenda.' })
export class AgendaItemInput {
  @IdField({ nullable: true, description: 'An item that is there already keeps its id; null makes a new one.' })
  id?: string | null;

  @OneOfField(AgendaItemKindEnum, { description: 'What it asks of who attends.' })
  kind!: AgendaItemKind;

  @TextField('title', { description: 'What it is called.' })
  title!: string;

  @TextField('agendaText', { nullable: true, description: 'What it is about.' })
  description?: string | null;

  @IntField({ nullable: true, min: 1, max: MOST_MINUTES, description: 'Minutes set aside.' })
  minutes?: number | null;

  @TextField('reason', { nullable: true, description: 'Why it is added now; needed for a new item of a convened meeting, and public.' })
  lateReason?: string | null;

  @IdField({ nullable: true, description: 'The commitment it is about.' })
  commitmentId?: string | null;

  @IdField({ nullable: true, description: 'The milestone it is about.' })
  milestoneId?: string | null;

  @IdField({ nullable: true, description: 'The earlier action it takes up.' })
  actionItemId?: string | null;
}

@InputType()
export class ScheduleMeetingInput extends MeetingDetailsInput {
  @IdField({ description: 'The forum that meets.' })
  forumId!: string;

  @NestedListField(() => AgendaItemInput, LIMITS.agendaItemsPerMeeting, { nullable: true, description: 'The agenda, in order.' })
  agenda?: AgendaItemInput[] | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class UpdateMeetingInput extends MeetingDetailsInput {
  @IdField({ description: 'The MeetingForum.' })
  meetingForumId!: string;

  @VersionField()
  version!: number;

  @NestedListField(() => AgendaItemInput, LIMITS.agendaItemsPerMeeting, { nullable: true, description: 'The whole agenda, as in SetAgendaInput; left out, it stays as it is.' })
  agenda?: AgendaItemInput[] | null;

  @TextField('reason', { nullable: true, description: 'Why a convened meeting is moved with less notice than the rules ask for.' })
  shortNoticeReason?: string | null;
}

@InputType()
export class DuplicateMeetingInput {
  @IdField({ description: 'The MeetingForum to make the next one from.' })
  meetingForumId!: string;

  @TextField('title', { nullable: true, description: 'What the next one is called; as this one, where left out.' })
  title?: string | null;

  @DayField({ nullable: true, description: 'Day of the next one; left out, it has no date yet.' })
  day?: string | null;

  @TimeField({ nullable: true, description: 'Wall time at which it begins; as this one, where left out. It lasts as long.' })
  from?: string | null;

  @OneOfField(DisambiguationEnum, { nullable: true, description: 'Needed only where the clocks pass the time twice.' })
  disambiguation?: Disambiguation | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the way in to a remote meeting is taken along.' })
  @IsOptional()
  @IsBoolean({ message: 'malformed' })
  withJoinUrl?: boolean | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class SetAgendaInput extends MeetingActInput {
  @NestedListField(() => AgendaItemInput, LIMITS.agendaItemsPerMeeting, { description: 'The whole agenda, in order: an item that is left out is taken off.' })
  agenda!: AgendaItemInput[];
}

@InputType()
export class ConveneMeetingInput extends MeetingActInput {
  @TextField('label', { nullable: true, description: 'Number as the forum prints it: "Ordinaria N° 3/2022".' })
  officialNumber?: string | null;

  @TextField('reason', { nullable: true, description: 'Why it is convened with less notice than the rules ask for; public.' })
  shortNoticeReason?: string | null;
}

@InputType()
export class MeetingReasonInput extends MeetingActInput {
  @TextField('reason', { description: 'Why; public.' })
  reason!: string;
}

@InputType()
export class MeetingStepInput extends MeetingActInput {}

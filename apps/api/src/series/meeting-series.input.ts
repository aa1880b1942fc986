import { LIMITS } from '@mesa/domain/limits';
import { type AgendaItemKind, type MeetingKind, type MeetingMode, SERIES_HOLIDAY_RULES, SERIES_UNITS, type SeriesHolidayRule, type SeriesUnit, type Weekday, WEEKDAYS } from '@mesa/domain/vocabulary';
import { InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';

import { DayField, enumOf, IdempotencyKeyField, IdField, IntField, LanguageField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { AgendaItemKindEnum } from '../meetings/agenda-item.model.js';
import { TimeField } from '../meetings/meeting-fields.input.js';
import { MeetingKindEnum, MeetingModeEnum } from '../meetings/meeting.model.js';

const MOST_MINUTES = 600;
const MOST_EVERY = 12;
/** A month has four of each weekday for certain; -1 is the last. */
const NTHS = [1, 2, 3, 4, -1];

export const SeriesUnitEnum = enumOf('SeriesUnit', SERIES_UNITS, 'What an interval counts.');
export const WeekdayEnum = enumOf('Weekday', WEEKDAYS, 'As RFC 5545 writes them.');
export const SeriesHolidayRuleEnum = enumOf('SeriesHolidayRule', SERIES_HOLIDAY_RULES, 'What happens on a holiday: the meeting stays and is flagged, is left out, or moves to the next working day.');

@InputType({ description: 'An item that each meeting of a series begins with.' })
export class SeriesAgendaItemInput {
  @OneOfField(AgendaItemKindEnum, { description: 'What it asks of who attends.' })
  kind!: AgendaItemKind;

  @TextField('title', { description: 'What it is called.' })
  title!: string;

  @TextField('agendaText', { nullable: true, description: 'What it is about.' })
  description?: string | null;

  @IntField({ nullable: true, min: 1, max: MOST_MINUTES, description: 'Minutes set aside.' })
  minutes?: number | null;
}

@InputType({ description: 'Meetings that come back.' })
export class MeetingSeriesDetailsInput {
  @TextField('title', { description: 'What each meeting is called.' })
  title!: string;

  @TextField('purpose', { nullable: true, description: 'What each is for.' })
  purpose?: string | null;

  @LanguageField({ nullable: true })
  language?: string | null;

  @OneOfField(MeetingKindEnum, { description: 'Ordinary, extraordinary or of work.' })
  kind!: MeetingKind;

  @OneOfField(MeetingModeEnum, { description: 'How they are attended.' })
  mode!: MeetingMode;

  @TextField('place', { nullable: true, description: 'Where.' })
  place?: string | null;

  @TimeField({ description: 'Wall time at which they begin.' })
  from!: string;

  @IntField({ min: 1, max: MOST_MINUTES, description: 'How long they last.' })
  minutes!: number;

  @OneOfField(SeriesUnitEnum, { description: 'By weeks or by months.' })
  unit!: SeriesUnit;

  @IntField({ min: 1, max: MOST_EVERY, description: 'Every so many: 3 months is quarterly.' })
  every!: number;

  @OneOfField(WeekdayEnum, { description: 'On which day of the week.' })
  weekday!: Weekday;

  @IntField({ nullable: true, min: -1, max: 4, description: 'By months, which of that weekday: 1 to 4, or -1 for the last.' })
  @IsIn(NTHS, { message: 'out_of_range' })
  nth?: number | null;

  @DayField({ description: 'First day; intervals are counted from it.' })
  startsOn!: string;

  @DayField({ nullable: true, description: 'Last day; left out, the series has no end, and a year of it is made at a time.' })
  endsOn?: string | null;

  @OneOfField(SeriesHolidayRuleEnum, { description: 'What happens on a holiday.' })
  holidayRule!: SeriesHolidayRule;

  @NestedListField(() => SeriesAgendaItemInput, LIMITS.agendaItemsPerMeeting, { description: 'What the agenda of each begins with, in order.' })
  agenda!: SeriesAgendaItemInput[];
}

@InputType()
export class CreateMeetingSeriesInput extends MeetingSeriesDetailsInput {
  @IdField({ description: 'The forum that meets.' })
  forumId!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class EditMeetingSeriesInput extends MeetingSeriesDetailsInput {
  @IdField({ description: 'The series.' })
  seriesId!: string;

  @VersionField()
  version!: number;
}

@InputType()
export class ExceptSeriesDateInput {
  @IdField({ description: 'The series.' })
  seriesId!: string;

  @VersionField()
  version!: number;

  @DayField({ description: 'The day of the pattern on which there is no meeting.' })
  on!: string;
}

import type { MeetingState } from '@mesa/domain/meeting-state';
import type { AgendaItemKind, MeetingKind, MeetingMode, SeriesHolidayRule } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { AgendaItemKindEnum } from '../meetings/agenda-item.model.js';
import { MeetingKindEnum, MeetingModeEnum, MeetingStateEnum } from '../meetings/meeting.model.js';
import { SeriesHolidayRuleEnum, SeriesUnitEnum, WeekdayEnum } from './meeting-series.input.js';

@ObjectType('SeriesAgendaItem', { description: 'An item that each meeting of a series begins with.' })
export class SeriesAgendaItemModel {
  @Field(() => AgendaItemKindEnum, { description: 'What it asks of who attends.' })
  kind!: AgendaItemKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description!: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes set aside.' })
  minutes!: number | null;
}

@ObjectType('SeriesPattern', { description: 'How often.' })
export class SeriesPatternModel {
  @Field(() => SeriesUnitEnum, { description: 'By weeks or by months.' })
  unit!: 'week' | 'month';

  @Field(() => Int, { description: 'Every so many.' })
  every!: number;

  @Field(() => WeekdayEnum, { description: 'On which day of the week.' })
  weekday!: string;

  @Field(() => Int, { nullable: true, description: 'By months, which of that weekday: 1 to 4, or -1 for the last.' })
  nth!: number | null;
}

@ObjectType('SeriesMeeting', { description: 'A meeting that a series made, today or later.' })
export class SeriesMeetingModel {
  @Field(() => String, { description: 'Its day by the pattern, which names it in the series.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'The day for which it is planned.' })
  day!: string | null;

  @Field(() => ID, { description: 'The MeetingForum.' })
  meetingForumId!: string;

  @Field(() => MeetingStateEnum, { description: 'Where it stands.' })
  state!: MeetingState;

  @Field(() => Boolean, { description: 'Whether it was changed by hand: then the series leaves it alone.' })
  isEdited!: boolean;

  @Field(() => String, { nullable: true, description: 'The holiday on its day; null where there is none.' })
  holiday!: string | null;
}

@ObjectType('MeetingSeries', { description: 'Meetings that come back; read by who may schedule.' })
export class MeetingSeriesModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each edit.' })
  version!: number;

  @Field(() => String, { description: 'What each meeting is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What each is for.' })
  purpose!: string | null;

  @Field(() => String, { description: 'BCP 47 tag of its texts.' })
  language!: string;

  @Field(() => MeetingKindEnum, { description: 'Ordinary, extraordinary or of work.' })
  kind!: MeetingKind;

  @Field(() => MeetingModeEnum, { description: 'How they are attended.' })
  mode!: MeetingMode;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place!: string | null;

  @Field(() => String, { description: 'Wall time at which they begin, `19:30:00`.' })
  startsFrom!: string;

  @Field(() => Int, { description: 'How long they last.' })
  minutes!: number;

  @Field(() => String, { description: 'The pattern as RFC 5545 writes it, without its first and last day.' })
  rrule!: string;

  @Field(() => String, { description: 'First day; intervals are counted from it.' })
  startsOn!: string;

  @Field(() => String, { nullable: true, description: 'Last day; null while it has no end.' })
  endsOn!: string | null;

  @Field(() => SeriesHolidayRuleEnum, { description: 'What happens on a holiday.' })
  holidayRule!: SeriesHolidayRule;

  @Field(() => [String], { description: 'Days of the pattern on which there is no meeting.' })
  exceptions!: string[];

  @Field(() => [SeriesAgendaItemModel], { description: 'What the agenda of each begins with.' })
  agenda!: SeriesAgendaItemModel[];
}

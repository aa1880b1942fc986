import { MINUTES_STATES, type MinutesState } from '@mesa/domain/minutes-state';
import { DAY_UNITS, type DayUnit } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const MinutesStateEnum = enumOf('MinutesState', MINUTES_STATES, 'Where minutes stand. A draft is read by the secretariat, circulated text by readers of the papers, published text by all.');
export const DayUnitEnum = enumOf('DayUnit', DAY_UNITS, 'What days a rule counts in.');

@ObjectType('Minutes', { description: 'The minutes of a meeting as one forum held it. State and clock are public; the text is, once published.' })
export class MinutesModel {
  @Field(() => ID, { description: 'Permanent; the acts on minutes name them by this id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each edit and each step; give it back with the next.' })
  version!: number;

  @Field(() => MinutesStateEnum, { description: 'Where they stand.' })
  state!: MinutesState;

  @Field(() => String, { description: 'Language (BCP 47) in which they are written.' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'Who wrote them, in the words of an imported source.' })
  authorRaw!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they were first sent to those who attended.' })
  circulatedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last approval that the rules ask for was given.' })
  approvedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they were published here; null for imported ones.' })
  publishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The day an imported source says they were published.' })
  publishedOn!: string | null;
}

@ObjectType('PassageWriter', { description: 'Who wrote how much of a passage in the shared editor.' })
export class PassageWriterModel {
  @Field(() => String, { nullable: true, description: 'Their name; null once erased.' })
  name!: string | null;

  @Field(() => Int, { description: 'UTF-16 units of theirs that still stand.' })
  characters!: number;
}

@ObjectType('MinutesPassage', { description: 'Paragraphs under one agenda item, parted by blank lines.' })
export class MinutesPassageModel {
  @Field(() => ID, { description: 'Of this version: an observation names it.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The item; null before the first or after the last.' })
  agendaItemId!: string | null;

  @Field(() => String, { nullable: true, description: 'The words; null once withdrawn.' })
  text!: string | null;

  @Field(() => String, { description: 'Language (BCP 47) of the words.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether the public will read a mark in its place.' })
  isWithheld!: boolean;

  @Field(() => String, { nullable: true, description: 'The rule by which it is withheld.' })
  withheldReason!: string | null;

  @Field(() => [PassageWriterModel], { nullable: true, description: 'Who wrote it in the shared editor, the most first; null where it was written in a form, and for who does not write drafts.' })
  writers!: PassageWriterModel[] | null;
}

@ObjectType('MinutesVersion', { description: 'One version of the text. A new one voids the approvals of the former.' })
export class MinutesVersionModel {
  @Field(() => ID, { description: 'Permanent; names the shared document in which it is drafted.' })
  id!: string;

  @Field(() => Int, { description: '1, 2, 3 …' })
  number!: number;

  @Field(() => String, { nullable: true, description: 'Why there is a new version; for readers of the papers.' })
  reason!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its text was closed: from then on it never changes.' })
  lockedAt!: Date | null;
}

@ObjectType('MinutesDeadline', { description: 'A deadline of the rules of the forum.' })
export class MinutesDeadlineModel {
  @Field(() => String, { description: 'Its last day.' })
  lastDay!: string;

  @Field(() => Boolean, { description: 'Whether it was missed, or is being missed today.' })
  late!: boolean;
}

@ObjectType('ObservationPeriod', { description: 'Time that the rules give to observe on the version that is out.' })
export class ObservationPeriodModel {
  @Field(() => String, { description: 'Last day; from the next on approval may be requested.' })
  lastDay!: string;

  @Field(() => Boolean, { description: 'Whether it has passed; what is observed afterwards is taken, and marked.' })
  isOver!: boolean;
}

@ObjectType('MinutesClock', { description: 'How long the minutes have taken, against the rules in force at the meeting.' })
export class MinutesClockModel {
  @Field(() => String, { description: 'Last day of the meeting, from which it counts.' })
  heldOn!: string;

  @Field(() => Int, { description: 'Days, in `unit`, from the meeting to publication, or to today while there is none.' })
  days!: number;

  @Field(() => DayUnitEnum, { description: 'As the rules count; calendar days where they do not say.' })
  unit!: DayUnit;

  @Field(() => MinutesDeadlineModel, { nullable: true, description: 'To circulate; null where the rules set none.' })
  circulate!: MinutesDeadlineModel | null;

  @Field(() => ObservationPeriodModel, { nullable: true, description: 'To observe; null where the rules set none, and while the newest version is not out.' })
  observe!: ObservationPeriodModel | null;

  @Field(() => MinutesDeadlineModel, { nullable: true, description: 'To publish; null where the rules set none.' })
  publish!: MinutesDeadlineModel | null;
}

@ObjectType('SeatSpeaker', { description: 'A seat and a person who may speak for it.' })
export class SeatSpeakerModel {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => String, { description: 'Its label.' })
  seatLabel!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'Their name; null once erased.' })
  personName!: string | null;
}

@ObjectType('MinutesAbilities', { description: 'What the reader may do with the minutes in their present state.' })
export class MinutesAbilitiesModel {
  @Field(() => Boolean, { description: 'Write the text.' })
  save!: boolean;

  @Field(() => Boolean, { description: 'Send it to those who attended.' })
  circulate!: boolean;

  @Field(() => Boolean, { description: 'Send an observation.' })
  observe!: boolean;

  @Field(() => Boolean, { description: 'Enter an observation on behalf, and answer observations.' })
  answerObservations!: boolean;

  @Field(() => Boolean, { description: 'Open the text again in a new version.' })
  takeUpObservations!: boolean;

  @Field(() => Boolean, { description: 'Lock the text and ask for approval.' })
  requestApproval!: boolean;

  @Field(() => Boolean, { description: 'Approve the current version: the rules ask this reader, who has not answered yet.' })
  approve!: boolean;

  @Field(() => Boolean, { description: 'Refuse the current version.' })
  refuse!: boolean;

  @Field(() => Boolean, { description: 'Record the decision by which a later meeting approved.' })
  recordMeetingApproval!: boolean;

  @Field(() => Boolean, { description: 'Publish what was approved.' })
  publish!: boolean;

  @Field(() => Boolean, { description: 'Add errata, and withdraw blocks by rule.' })
  amendPublished!: boolean;

  @Field(() => [SeatSpeakerModel], { description: 'The seats for which the reader may send an observation; for who may enter on behalf, all with their holders.' })
  speakers!: SeatSpeakerModel[];
}

import { MEETING_STATES, type MeetingState } from '@mesa/domain/meeting-state';
import { MEETING_KINDS, MEETING_MODES, type MeetingKind, type MeetingMode, type QuorumState } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { connectionOf } from '../graphql/pagination.js';
import { PartialDateField } from '../graphql/partial-date.model.js';
import { QuorumStateEnum } from './quorum.model.js';

export const MeetingStateEnum = enumOf('MeetingState', MEETING_STATES, 'Where a meeting stands. A draft is read only by who may schedule.');
export const MeetingKindEnum = enumOf('MeetingKind', MEETING_KINDS, 'Unknown where the source does not say.');
export const MeetingModeEnum = enumOf('MeetingMode', MEETING_MODES, 'How it is attended; unknown where the source does not say.');

@ObjectType('Meeting', { description: 'A session. What each forum that holds it decides hangs on MeetingForum.' })
export class MeetingModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each edit; give it back with the next.' })
  version!: number;

  @Field(() => MeetingStateEnum, { description: 'Where it stands.' })
  state!: MeetingState;

  @Field(() => String, { nullable: true, description: 'Why cancelled, adjourned or not held.' })
  stateReason!: string | null;

  @Field(() => MeetingKindEnum, { description: 'Ordinary, extraordinary, of work.' })
  kind!: MeetingKind;

  @Field(() => String, { nullable: true, description: 'Title, in `language`; imported meetings may have none.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; null in a draft, or where no source says.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'What those who attend are asked to decide; null where nobody said.' })
  whatWillBeDecided!: string | null;

  @Field(() => String, { description: 'BCP 47 tag of its texts; `und` where not known.' })
  language!: string;

  @Field(() => MeetingModeEnum, { description: 'In person, remote or both.' })
  mode!: MeetingMode;

  @Field(() => String, { nullable: true, description: 'Where; never the way in to a remote meeting.' })
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'Day agreed on, in `timeZone`.' })
  scheduledOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Wall time agreed on, `19:30:00`.' })
  scheduledFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Wall time of its planned end.' })
  scheduledUntil!: string | null;

  @Field(() => String, { description: 'IANA zone of its wall times.' })
  timeZone!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The instant of day and wall time.' })
  startsAt!: Date | null;

  @PartialDateField('When it was held, as exactly as anybody knows; null where nobody does, and before it is held.')
  heldOn!: StoredDate;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was convened; null for a draft and for imported ones.' })
  convenedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was convened with less notice than the rules ask for; null when it was not.' })
  shortNoticeReason!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it opened.' })
  openedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it closed.' })
  closedAt!: Date | null;

  @Field(() => String, { description: 'UID of its calendar entry: permanent, also when moved or cancelled.' })
  calendarUid!: string;

  @Field(() => Int, { description: 'SEQUENCE of its calendar entry: raised when moved or cancelled.' })
  calendarSequence!: number;
}

@ObjectType('MeetingForum', { description: 'A meeting as held by one forum.' })
export class MeetingForumModel {
  @Field(() => ID, { description: 'Permanent; the acts on a meeting name it by this id.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Its number in addresses, given at convening and never reused; null for a draft.' })
  ordinal!: number | null;

  @Field(() => String, { nullable: true, description: 'Number as printed: "Ordinaria N° 3/2022".' })
  officialNumber!: string | null;

  @Field(() => QuorumStateEnum, { nullable: true, description: 'Quorum as computed at opening; null before.' })
  quorumState!: QuorumState | null;
}

export const MeetingForumConnection = connectionOf(MeetingForumModel);

@ObjectType('MeetingNotice', { description: 'The notice that the rules ask for, counted back from the day of the meeting.' })
export class MeetingNoticeModel {
  @Field(() => Int, { description: 'Days asked for.' })
  days!: number;

  @Field(() => String, { description: '`calendar_days` or `working_days`.' })
  unit!: string;

  @Field(() => String, { description: 'Last day on which convening still gives that notice.' })
  lastDay!: string;

  @Field(() => Boolean, { description: 'Whether today is not after it.' })
  isMet!: boolean;
}

@ObjectType('MeetingAbilities', { description: 'What the reader may do with the meeting in its present state.' })
export class MeetingAbilitiesModel {
  @Field(() => Boolean, { description: 'Edit title, purpose, time, place and agenda.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Convene the draft.' })
  convene!: boolean;

  @Field(() => Boolean, { description: 'Cancel it.' })
  cancel!: boolean;

  @Field(() => Boolean, { description: 'Open or resume the session.' })
  open!: boolean;

  @Field(() => Boolean, { description: 'Adjourn or close the session.' })
  close!: boolean;

  @Field(() => Boolean, { description: 'Say that it was not held for want of quorum.' })
  declareNotHeld!: boolean;

  @Field(() => Boolean, { description: 'Keep the roll.' })
  recordPresence!: boolean;

  @Field(() => Boolean, { description: 'Read papers, names behind seats and the way in.' })
  readPapers!: boolean;
}

@ObjectType('MeetingAccess', { description: 'The way in to a remote meeting; for readers of the papers only.' })
export class MeetingAccessModel {
  @Field(() => String, { description: 'Address to join.' })
  joinUrl!: string;

  @Field(() => String, { nullable: true, description: 'How to join.' })
  instructions!: string | null;
}

import { POLL_STATES, type PollState } from '@mesa/domain/poll-state';
import { type EntryChannel, type HoldingKind, type MeetingMode, POLL_ANSWERS, type PollAnswer } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { HoldingKindEnum } from '../auth/invitation.input.js';
import { enumOf } from '../graphql/fields.js';
import { EntryChannelEnum } from '../meetings/attendance.model.js';
import { MeetingModeEnum } from '../meetings/meeting.model.js';
import { QuorumModel } from '../meetings/quorum.model.js';

export const PollStateEnum = enumOf('PollState', POLL_STATES, 'Where a date poll stands.');
export const PollAnswerEnum = enumOf('PollAnswer', POLL_ANSWERS, 'Whether somebody can come on a date.');

@ObjectType('DatePoll', { description: 'A question to the holders of a forum\'s seats: on which of these dates can you meet. Never public.' })
export class DatePollModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each edit, and by no answer.' })
  version!: number;

  @Field(() => PollStateEnum, { description: 'Where it stands.' })
  state!: PollState;

  @Field(() => String, { nullable: true, description: 'Why cancelled.' })
  stateReason!: string | null;

  @Field(() => String, { description: 'What the meeting is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  purpose!: string | null;

  @Field(() => String, { description: 'BCP 47 tag of its texts.' })
  language!: string;

  @Field(() => MeetingModeEnum, { description: 'How it would be attended.' })
  mode!: MeetingMode;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place!: string | null;

  @Field(() => Int, { description: 'How long it would last.' })
  minutes!: number;

  @Field(() => String, { description: 'Last day to answer, in `timeZone`.' })
  deadlineOn!: string;

  @Field(() => String, { description: 'IANA zone of its days and wall times.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'The last day on which the secretariat reminded people itself.' })
  remindedOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The meeting that it was closed into.' })
  meetingForumId!: string | null;
}

@ObjectType('DatePollOption', { description: 'A proposed date, with what the seats say of it. A seat says the best that its titular and alternates say.' })
export class DatePollOptionModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Day in the zone of the poll.' })
  day!: string;

  @Field(() => String, { description: 'Wall time, `19:30`.' })
  from!: string;

  @Field(() => GraphQLISODateTime, { description: 'The instant of day and wall time.' })
  startsAt!: Date;

  @Field(() => Int, { description: 'Seats that say yes.' })
  yes!: number;

  @Field(() => Int, { description: 'Seats that say yes if needed.' })
  ifNeeded!: number;

  @Field(() => Int, { description: 'Seats that say no.' })
  no!: number;

  @Field(() => QuorumModel, { description: 'If the seats came that say yes: by the rules in force on that day and the composition of today.' })
  quorum!: QuorumModel;

  @Field(() => QuorumModel, { description: 'The same with the seats that say yes if needed.' })
  quorumIfNeeded!: QuorumModel;
}

@ObjectType('DatePollSeatAnswer', { description: 'What a seat says of one date.' })
export class DatePollSeatAnswerModel {
  @Field(() => ID, { description: 'The date.' })
  optionId!: string;

  @Field(() => PollAnswerEnum, { description: 'The best that its people say.' })
  answer!: PollAnswer;
}

@ObjectType('DatePollSeat', { description: 'A seat that is asked; by its label, never by the names of its people.' })
export class DatePollSeatModel {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => String, { description: 'What it is called.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Name of its bench; null where it has none.' })
  bench!: string | null;

  @Field(() => [DatePollSeatAnswerModel], { description: 'One for each date that somebody answered for.' })
  answers!: DatePollSeatAnswerModel[];
}

@ObjectType('DatePollInvitee', { description: 'A person who is asked, for one seat.' })
export class DatePollInviteeModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Name of the person.' })
  personName!: string;

  @Field(() => String, { description: 'What the seat is called.' })
  seatLabel!: string;

  @Field(() => HoldingKindEnum, { nullable: true, description: 'Null for who no longer holds the seat.' })
  as!: HoldingKind | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the question was mailed; null where no address is known.' })
  mailedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The last reminder.' })
  remindedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The last answer.' })
  answeredAt!: Date | null;

  @Field(() => EntryChannelEnum, { nullable: true, description: 'How the secretariat was told, where it wrote the answer down.' })
  channel!: EntryChannel | null;

  @Field(() => [DatePollSeatAnswerModel], { description: 'What this person says.' })
  answers!: DatePollSeatAnswerModel[];

  @Field(() => String, { nullable: true, description: 'The person\'s own link, for the secretariat to hand over where no address is known; null to everybody else.' })
  handoverLink!: string | null;
}

@ObjectType('DatePollInvitation', { description: 'A date poll as whoever holds a mailed link reads it.' })
export class DatePollInvitationModel {
  @Field(() => DatePollModel, { description: 'The poll.' })
  poll!: DatePollModel;

  @Field(() => DatePollInviteeModel, { description: 'Who is asked, and what they answered so far.' })
  invitee!: DatePollInviteeModel;

  @Field(() => Boolean, { description: 'Whether an answer may still be given or changed.' })
  isOpen!: boolean;
}

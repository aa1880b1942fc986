import type { AgendaItemReference, AttachmentBlock, AttendanceBlock, DecisionBlock, HeadingBlock, PassageBlock } from '@mesa/domain/acta';
import type { PartialDate } from '@mesa/domain/partial-date';
import type { Attendance, DecisionMethod, DecisionResult, MeetingMode, PresenceCapacity, QuorumState, SeatStanding } from '@mesa/domain/vocabulary';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { DecisionMethodEnum, DecisionResultEnum } from '../decisions/decision.model.js';
import { PartialDateModel } from '../graphql/partial-date.model.js';
import { AttendanceEnum, PresenceCapacityEnum } from '../meetings/attendance.model.js';
import { MeetingModeEnum } from '../meetings/meeting.model.js';
import { QuorumStateEnum } from '../meetings/quorum.model.js';
import { SeatStandingEnum } from '../people/seat.model.js';

@ObjectType('ActaAgendaItem', { description: 'An agenda item as it then was.' })
export class ActaAgendaItemModel implements AgendaItemReference {
  @Field(() => Int, { description: 'From 1.' })
  position!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType('ActaQuorum', { description: 'Quorum at opening.' })
class ActaQuorumModel {
  @Field(() => QuorumStateEnum, { description: 'Met, missed or unknown.' })
  state!: QuorumState;

  @Field(() => Int, { description: 'Voting seats that counted.' })
  present!: number;

  @Field(() => Int, { nullable: true, description: 'Voting seats asked for; null where no rule asks.' })
  required!: number | null;
}

@ObjectType('ActaForum', { description: 'A forum that held the meeting.' })
class ActaForumModel {
  @Field(() => ID, { description: 'Permanent id of the forum.' })
  id!: string;

  @Field(() => String, { description: 'Its name then.' })
  name!: string;

  @Field(() => Int, { description: 'Permanent number of the meeting in it.' })
  ordinal!: number;

  @Field(() => String, { nullable: true, description: 'Number as printed.' })
  officialNumber!: string | null;

  @Field(() => ActaQuorumModel, { nullable: true, description: 'Null where it was not computed.' })
  quorum!: ActaQuorumModel | null;
}

@ObjectType('ActaHeading', { description: 'What meeting it was.' })
export class ActaHeadingModel implements Omit<HeadingBlock, 'type'> {
  @Field(() => String, { description: 'Language (BCP 47) of the acta.' })
  language!: string;

  @Field(() => String, { description: 'Title of the meeting; empty where it has none.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it was for.' })
  purpose!: string | null;

  @Field(() => [ActaForumModel], { description: 'Who held it: several in a joint meeting.' })
  forums!: ActaForumModel[];

  @Field(() => PartialDateModel, { nullable: true, description: 'When it was held.' })
  heldOn!: PartialDate | null;

  @Field(() => String, { nullable: true, description: 'When it opened, ISO 8601 in UTC.' })
  openedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When it closed, ISO 8601 in UTC.' })
  closedAt!: string | null;

  @Field(() => String, { description: 'IANA zone of its wall times.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place!: string | null;

  @Field(() => MeetingModeEnum, { description: 'In person, remote or both.' })
  mode!: MeetingMode;
}

@ObjectType('ActaPassage', { description: 'What was said under an item.' })
export class ActaPassageModel implements Omit<PassageBlock, 'type'> {
  @Field(() => ActaAgendaItemModel, { nullable: true, description: 'The item; null before the first or after the last.' })
  agendaItem!: ActaAgendaItemModel | null;

  @Field(() => String, { description: 'Language (BCP 47) of the text.' })
  language!: string;

  @Field(() => String, { description: 'Paragraphs, parted by blank lines.' })
  text!: string;
}

@ObjectType('ActaAttendance', { description: 'Attendance of one seat, or of somebody without a seat.' })
export class ActaAttendanceModel implements Omit<AttendanceBlock, 'type'> {
  @Field(() => String, { nullable: true, description: 'Label of the seat; null for those who were there for none.' })
  seat!: string | null;

  @Field(() => SeatStandingEnum, { nullable: true, description: 'Whether it is a member’s seat or an observer’s; null without a seat.' })
  standing!: SeatStanding | null;

  @Field(() => String, { nullable: true, description: 'Name of its bench.' })
  bench!: string | null;

  @Field(() => Boolean, { description: 'Whether it counts for quorum.' })
  voting!: boolean;

  @Field(() => AttendanceEnum, { description: 'Over the whole meeting.' })
  attendance!: Attendance;

  @Field(() => PresenceCapacityEnum, { nullable: true, description: 'As what; null when nobody was there for it.' })
  capacity!: PresenceCapacity | null;

  @Field(() => String, { nullable: true, description: 'Their name, only where rules and holding make it public.' })
  person!: string | null;
}

@ObjectType('ActaTally', { description: 'Votes of one bench, or of all.' })
class ActaTallyModel {
  @Field(() => String, { nullable: true, description: 'Name of the bench; null for all together.' })
  bench!: string | null;

  @Field(() => Int, { description: 'In favour.' })
  inFavour!: number;

  @Field(() => Int, { description: 'Against.' })
  against!: number;

  @Field(() => Int, { description: 'Abstained.' })
  abstained!: number;
}

@ObjectType('ActaDecision', { description: 'What was decided.' })
export class ActaDecisionModel implements Omit<DecisionBlock, 'type'> {
  @Field(() => ActaAgendaItemModel, { nullable: true, description: 'Under which item.' })
  agendaItem!: ActaAgendaItemModel | null;

  @Field(() => String, { description: 'Language (BCP 47) of the text.' })
  language!: string;

  @Field(() => String, { description: 'As decided.' })
  text!: string;

  @Field(() => DecisionMethodEnum, { description: 'How.' })
  method!: DecisionMethod;

  @Field(() => DecisionResultEnum, { description: 'What came of it.' })
  result!: DecisionResult;

  @Field(() => [ActaTallyModel], { nullable: true, description: 'Votes; null where they were not counted.' })
  tally!: ActaTallyModel[] | null;

  @Field(() => String, { nullable: true, description: 'Who disagreed and why.' })
  dissent!: string | null;
}

@ObjectType('ActaAttachment', { description: 'A file that belongs to the acta.' })
export class ActaAttachmentModel implements Omit<AttachmentBlock, 'type'> {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Language (BCP 47) of the file.' })
  language!: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  bytes!: number;

  @Field(() => String, { description: 'SHA-256 of the file, lower-case hexadecimal.' })
  sha256!: string;
}

const MODELS = { heading: ActaHeadingModel, passage: ActaPassageModel, attendance: ActaAttendanceModel, decision: ActaDecisionModel, attachment: ActaAttachmentModel };

export const ActaContentUnion = createUnionType({
  name: 'ActaContent',
  description: 'What a block says.',
  types: () => Object.values(MODELS),
  resolveType: ({ type }: { type: keyof typeof MODELS }) => MODELS[type],
});

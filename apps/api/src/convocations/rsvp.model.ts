import type { ConvokedCapacity, RsvpAnswer, RsvpChannel } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { QuorumModel } from '../meetings/quorum.model.js';
import { ConvokedCapacityEnum, RsvpAnswerEnum, RsvpChannelEnum } from './convocation.model.js';

export const CallReasonEnum = enumOf('CallReason', ['no_answer', 'declined'], 'Why a seat should be called: somebody has not said, or all said no.');

@ObjectType('Rsvp', { description: 'What somebody answered for a seat. For them and for who convenes.' })
export class RsvpModel {
  @Field(() => ID, { description: 'The same for later answers of that person for that seat.' })
  id!: string;

  @Field(() => RsvpAnswerEnum, { description: 'Whether they will come.' })
  answer!: RsvpAnswer;

  @Field(() => String, { nullable: true, description: 'What they added, for the secretariat.' })
  note!: string | null;

  @Field(() => RsvpChannelEnum, { description: 'How it came in.' })
  channel!: RsvpChannel;

  @Field(() => GraphQLISODateTime, { description: 'When they last answered.' })
  answeredAt!: Date;
}

@ObjectType('AlternateChoice', { description: 'An alternate whom the titular may ask to come.' })
export class AlternateChoiceModel {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'Their name; null once erased.' })
  name!: string | null;
}

@ObjectType('OwnAnswer', { description: 'A seat for which the reader may answer, with what they answered.' })
export class OwnAnswerModel {
  @Field(() => ID, { nullable: true, description: 'The seat; null for an observer without one.' })
  seatId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its label.' })
  seatLabel!: string | null;

  @Field(() => ConvokedCapacityEnum, { description: 'As what; an observer need not answer.' })
  capacity!: ConvokedCapacity;

  @Field(() => RsvpModel, { nullable: true, description: 'Their answer; null before.' })
  rsvp!: RsvpModel | null;

  @Field(() => String, { nullable: true, description: 'What they need to attend.' })
  accessNeeds!: string | null;

  @Field(() => [AlternateChoiceModel], { description: 'Whom a titular who declines may ask to come; empty for others.' })
  alternates!: AlternateChoiceModel[];

  @Field(() => ID, { nullable: true, description: 'The alternate whom they asked to come.' })
  calledAlternateId!: string | null;
}

@ObjectType('AnswerLink', { description: 'What a mailed link leads to; for whoever holds it.' })
export class AnswerLinkModel {
  @Field(() => MeetingForumModel, { description: 'The meeting.' })
  meetingForum!: MeetingForumModel;

  @Field(() => OwnAnswerModel, { description: 'The seat of the link, with what was answered.' })
  own!: OwnAnswerModel;

  @Field(() => Boolean, { description: 'Whether answers are still taken.' })
  isOpen!: boolean;

  @Field(() => String, { nullable: true, description: 'The way in to a remote meeting; null where there is none, and once answers are no longer taken.' })
  joinUrl!: string | null;
}

@ObjectType('SeatToCall', { description: 'A voting seat that nobody will fill as things stand.' })
export class SeatToCallModel {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => String, { description: 'Its label.' })
  seatLabel!: string;

  @Field(() => String, { nullable: true, description: 'Its bench; null for none.' })
  benchName!: string | null;

  @Field(() => CallReasonEnum, { description: 'Why.' })
  why!: 'no_answer' | 'declined';

  @Field(() => [String], { description: 'Whom to call, in order.' })
  names!: string[];
}

@ObjectType('ExpectedQuorum', { description: 'The quorum at the first call that the answers so far let expect. For who convenes.' })
export class ExpectedQuorumModel {
  @Field(() => QuorumModel, { description: 'Counted as if all who said so came, and nobody else.' })
  quorum!: QuorumModel;

  @Field(() => [SeatToCallModel], { description: 'Whom to call, in the order of the benches.' })
  toCall!: SeatToCallModel[];
}

@ObjectType('AccessNeed', { description: 'What somebody needs to attend: for the secretariat, erased after the meeting.' })
export class AccessNeedModel {
  @Field(() => ID, { description: 'Who.' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'Their name.' })
  personName!: string | null;

  @Field(() => String, { description: 'In their words.' })
  text!: string;
}

import {
  CONVOCATION_DELIVERIES, CONVOCATION_KINDS, CONVOKED_CAPACITIES, type ConvocationDelivery, type ConvocationKind, type ConvokedCapacity, RSVP_ANSWERS, RSVP_CHANNELS, type RsvpAnswer, type RsvpChannel,
} from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const ConvocationKindEnum = enumOf('ConvocationKind', CONVOCATION_KINDS, 'What people were told: that it is convened, changed, or called off.');
export const ConvokedCapacityEnum = enumOf('ConvokedCapacity', CONVOKED_CAPACITIES, 'As what a person is told.');
export const RsvpAnswerEnum = enumOf('RsvpAnswer', RSVP_ANSWERS, 'Whether somebody will come.');
export const RsvpChannelEnum = enumOf('RsvpChannel', RSVP_CHANNELS, 'How an answer came in.');
export const ConvocationDeliveryEnum = enumOf('ConvocationDelivery', CONVOCATION_DELIVERIES, 'What became of the mail; kept: a demonstration sends none.');

@ObjectType('Convocation', { description: 'The latest time that people were told of a meeting, with what became of each mail. For who may convene.' })
export class ConvocationModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => ConvocationKindEnum, { description: 'What they were told.' })
  kind!: ConvocationKind;

  @Field(() => Int, { description: 'SEQUENCE of the calendar entry as told.' })
  sequence!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was made; it goes out some minutes later.' })
  madeAt!: Date;
}

@ObjectType('ConvocationRecipient', { description: 'Proof of sending: a person, for a seat.' })
export class ConvocationRecipientModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => ID, { description: 'Who.' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'Their name; null once erased.' })
  personName!: string | null;

  @Field(() => ID, { nullable: true, description: 'For which seat; null for an observer without one.' })
  seatId!: string | null;

  @Field(() => String, { nullable: true, description: 'Label of the seat.' })
  seatLabel!: string | null;

  @Field(() => ConvokedCapacityEnum, { description: 'As what.' })
  capacity!: ConvokedCapacity;

  @Field(() => ConvocationDeliveryEnum, { description: 'What became of the mail; no_address: somebody has to call.' })
  delivery!: ConvocationDelivery;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was sent, or refused.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused, in the words of the other server.' })
  bounceReason!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its link was first opened.' })
  openedAt!: Date | null;

  @Field(() => RsvpAnswerEnum, { nullable: true, description: 'What they answered; null before.' })
  answer!: RsvpAnswer | null;

  @Field(() => String, { nullable: true, description: 'What they added.' })
  answerNote!: string | null;

  @Field(() => RsvpChannelEnum, { nullable: true, description: 'How the answer came in.' })
  answerChannel!: RsvpChannel | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they last answered.' })
  answeredAt!: Date | null;
}

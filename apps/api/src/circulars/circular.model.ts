import { CIRCULAR_DELIVERIES, type CircularAudience, type CircularDelivery } from '@mesa/domain/circulars';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { connectionOf } from '../graphql/pagination.js';
import { MailBatchModel } from '../mail/mail-batch.resolver.js';
import { CircularAudienceEnum } from './circular.input.js';

export const CircularDeliveryEnum = enumOf('CircularDelivery', CIRCULAR_DELIVERIES, 'What became of a circular for one person.');

@ObjectType('Circular', { description: 'What the secretariat wrote to many; it is kept as it was sent.' })
export class CircularModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the forum, and in the address.' })
  number!: number;

  @Field(() => String, { description: 'In a few words.' })
  subject!: string;

  @Field(() => String, { description: 'Plain text; a blank line parts paragraphs.' })
  text!: string;

  @Field(() => String, { description: 'Language of subject and text (BCP 47).' })
  language!: string;

  @Field(() => CircularAudienceEnum, { description: 'To whom it went.' })
  audience!: CircularAudience;

  @Field(() => Boolean, { description: 'Whether anybody reads it.' })
  isPublic!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When the secretariat sent it; the mails went out some minutes later.' })
  sentAt!: Date;
}

export const CircularConnection = connectionOf(CircularModel);

@ObjectType('CircularRecipient', { description: 'Somebody to whom a circular went. For the secretariat.' })
export class CircularRecipientModel {
  @Field(() => String, { nullable: true, description: 'Their name; null once erased.' })
  name!: string | null;

  @Field(() => CircularDeliveryEnum, { description: 'What became of it.' })
  delivery!: CircularDelivery;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the mail was accepted or refused; null before, and without one.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Of one that bounced: the other server\'s words.' })
  bounceReason!: string | null;
}

@ObjectType('CircularReply', { description: 'What somebody answered by mail. For the secretariat.' })
export class CircularReplyModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Who answered; null once erased.' })
  name!: string | null;

  @Field(() => String, { description: 'Their words, as plain text.' })
  text!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it came.' })
  receivedAt!: Date;
}

@ObjectType('CircularProof', { description: 'What became of a circular: whom it reached and what they answered. For the secretariat.' })
export class CircularProofModel {
  @Field(() => MailBatchModel, { description: 'Until when it can be taken back, and whether it was.' })
  batch!: MailBatchModel;

  @Field(() => Boolean, { description: 'Whether it can still be taken back.' })
  isHeld!: boolean;

  @Field(() => [CircularRecipientModel], { description: 'Everybody to whom it went, by name.' })
  recipients!: CircularRecipientModel[];

  @Field(() => [CircularReplyModel], { description: 'In the order in which they came.' })
  replies!: CircularReplyModel[];
}

@ObjectType('CircularReach', { description: 'Whom a circular would reach now. For the secretariat.' })
export class CircularReachModel {
  @Field(() => CircularAudienceEnum, { description: 'To whom.' })
  audience!: CircularAudience;

  @Field(() => ID, { nullable: true, description: 'Of a bench.' })
  benchId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the bench.' })
  benchName!: string | null;

  @Field(() => Int, { description: 'How many people.' })
  people!: number;

  @Field(() => Int, { description: 'Of those, how many have no mail known to us, and are to be called.' })
  withoutMail!: number;
}

import { DELIVERIES, type Delivery, NOTIFICATION_KINDS, NOTIFICATION_WHYS, type NotificationKind, type NotificationWhy } from '@mesa/domain/notifications';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { connectionOf } from '../graphql/pagination.js';

export const NotificationKindEnum = enumOf('NotificationKind', NOTIFICATION_KINDS, 'What somebody is told of.');
export const NotificationWhyEnum = enumOf('NotificationWhy', NOTIFICATION_WHYS, 'Why somebody is told.');
export const DeliveryEnum = enumOf('Delivery', DELIVERIES, 'How somebody wants to be told; on the site they find everything.');

@ObjectType('Notification', { description: 'Something that the viewer was told of. Nobody else sees it.' })
export class NotificationModel {
  @Field(() => ID, { description: 'Names it when it is marked as read.' })
  id!: string;

  @Field(() => NotificationKindEnum, { description: 'What it is about.' })
  kind!: NotificationKind;

  @Field(() => NotificationWhyEnum, { description: 'Why the viewer is told.' })
  why!: NotificationWhy;

  @Field(() => DeliveryEnum, { description: 'How it went out.' })
  delivery!: Delivery;

  @Field(() => String, { description: 'Name of the forum that it comes from.' })
  forumName!: string;

  @Field(() => String, { description: 'IANA zone of that forum\'s days.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'In a sentence, in the language asked for; null where what it was about is gone.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Path of the page that it leads to, in the language asked for.' })
  path!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When the viewer was told.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the viewer marked it as read.' })
  readAt!: Date | null;
}

export const NotificationConnection = connectionOf(NotificationModel);

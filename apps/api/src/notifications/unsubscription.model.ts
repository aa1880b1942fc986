import type { NotificationKind } from '@mesa/domain/notifications';
import type { Language } from '@mesa/domain/vocabulary';
import { Field, ObjectType } from '@nestjs/graphql';

import { LanguageEnum } from '../auth/invitation.input.js';
import { NotificationKindEnum } from './notification.model.js';

@ObjectType('Unsubscription', { description: 'What a mailed link declines. It says nothing of whose mail it was.' })
export class UnsubscriptionModel {
  @Field(() => NotificationKindEnum, { nullable: true, description: 'The kind; null for all of them.' })
  kind!: NotificationKind | null;

  @Field(() => Boolean, { description: 'Whether no mail of it is sent any more.' })
  isDeclined!: boolean;

  @Field(() => LanguageEnum, { nullable: true, description: 'Of the mails; null once there is no account.' })
  language!: Language | null;
}

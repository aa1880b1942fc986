import type { Delivery, NotificationKind } from '@mesa/domain/notifications';
import type { Language } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { LanguageEnum } from '../auth/invitation.input.js';
import { DeliveryEnum, NotificationKindEnum } from './notification.model.js';

@ObjectType('NotificationPreference', { description: 'How somebody wants to be told of one kind.' })
export class NotificationPreferenceModel {
  @Field(() => NotificationKindEnum, { description: 'One that can be declined.' })
  kind!: NotificationKind;

  @Field(() => DeliveryEnum, { nullable: true, description: 'Null: as of the rest.' })
  delivery!: Delivery | null;
}

@ObjectType('NotificationSettings', { description: 'How somebody wants to be told. Nobody else sees it.' })
export class NotificationSettingsModel {
  @Field(() => ID, { description: 'Whose they are.' })
  personId!: string;

  @Field(() => Int, { description: 'For the next edit; 0 where nothing was chosen yet.' })
  version!: number;

  @Field(() => DeliveryEnum, { description: 'For all kinds for which nothing else is chosen.' })
  delivery!: Delivery;

  @Field(() => String, { nullable: true, description: 'From when no mail is sent, `22:00`; null where there are no quiet hours.' })
  quietFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Until when.' })
  quietUntil!: string | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'Of mails; null: the municipality\'s first.' })
  language!: Language | null;

  @Field(() => [NotificationPreferenceModel], { description: 'Every kind that can be declined.' })
  kinds!: NotificationPreferenceModel[];
}

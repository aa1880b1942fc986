import { type Delivery, NOTIFICATION_KINDS, type NotificationKind } from '@mesa/domain/notifications';
import type { Language } from '@mesa/domain/vocabulary';
import { InputType } from '@nestjs/graphql';

import { LanguageEnum } from '../auth/invitation.input.js';
import { IdField, IntField, NestedListField, OneOfField } from '../graphql/fields.js';
import { TimeField } from '../meetings/meeting-fields.input.js';
import { DeliveryEnum, NotificationKindEnum } from './notification.model.js';

@InputType({ description: 'A kind for which something else is chosen than for the rest.' })
export class NotificationPreferenceInput {
  @OneOfField(NotificationKindEnum, { description: 'One that can be declined.' })
  kind!: NotificationKind;

  @OneOfField(DeliveryEnum, { description: 'How to be told of it.' })
  delivery!: Delivery;
}

@InputType()
export class SaveNotificationSettingsInput {
  @IdField({ description: 'Whose they are: the viewer\'s own person. A form left open by somebody else changes nothing.' })
  personId!: string;

  @IntField({ min: 0, max: 2_147_483_647, description: 'The version that was read; 0 where nothing was chosen yet.' })
  version!: number;

  @OneOfField(DeliveryEnum, { description: 'For all kinds for which nothing else is chosen.' })
  delivery!: Delivery;

  @TimeField({ nullable: true, description: 'From when no mail is sent, wall time of the municipality; with quietUntil.' })
  quietFrom?: string | null;

  @TimeField({ nullable: true, description: 'Until when; may be on the next day.' })
  quietUntil?: string | null;

  @OneOfField(LanguageEnum, { nullable: true, description: 'Of mails; the municipality\'s first when left out.' })
  language?: Language | null;

  @NestedListField(() => NotificationPreferenceInput, NOTIFICATION_KINDS.length, { description: 'Those kinds alone that differ from the rest.' })
  kinds!: NotificationPreferenceInput[];
}

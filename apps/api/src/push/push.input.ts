import { InputType } from '@nestjs/graphql';

import { IdField, TextField } from '../graphql/fields.js';

@InputType()
export class SubscribeToPushInput {
  @IdField({ description: 'Whose browser it is: the viewer\'s own person.' })
  personId!: string;

  @TextField('url', { description: 'Where its push service takes messages, as the browser gave it.' })
  endpoint!: string;

  @TextField('pushKey', { description: 'The browser\'s public key, base64url.' })
  p256dh!: string;

  @TextField('pushKey', { description: 'The browser\'s authentication secret, base64url.' })
  auth!: string;
}

@InputType()
export class UnsubscribeFromPushInput {
  @IdField({ description: 'Whose browsers they are: the viewer\'s own person.' })
  personId!: string;

  @TextField('url', { nullable: true, description: 'The browser that is to be told no more; all of them when left out.' })
  endpoint?: string | null;
}

import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField } from '../graphql/fields.js';

@InputType()
export class CreateCalendarFeedInput {
  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType()
export class RevokeCalendarFeedInput {
  @IdField({ description: 'One of myCalendarFeeds.' })
  calendarFeedId!: string;
}

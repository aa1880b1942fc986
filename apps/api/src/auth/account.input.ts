import { InputType } from '@nestjs/graphql';

import { IdField } from '../graphql/fields.js';

@InputType()
export class RevokeSessionInput {
  @IdField({ description: 'One of mySessions.' })
  sessionId!: string;
}

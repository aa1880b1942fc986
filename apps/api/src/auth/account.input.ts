import { InputType } from '@nestjs/graphql';

import { IdField } from '../graphql/fields.js';

@InputType()
export class RevokeSessionInput {
  @IdField({ description: 'One of mySessions.' })
  sessionId!: string;
}

@InputType()
export class ResetPasskeysInput {
  @IdField({ description: 'A person with an account.' })
  personId!: string;
}

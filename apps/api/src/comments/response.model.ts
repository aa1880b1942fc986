import type { Disposition } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { DispositionEnum } from './response.input.js';

@ObjectType('ReasonedResponse', { description: 'The answer to one or several comments, with its reason. Public once published; it never changes after.' })
export class ReasonedResponseModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => DispositionEnum, { description: 'What was done with what was said.' })
  disposition!: Disposition;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Language of the reason (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was published; null for a draft, which only those who may draft it read.' })
  publishedAt!: Date | null;

  @Field(() => Int, { description: 'Of a draft: read it before an edit and send it with the edit.' })
  version!: number;
}

@ObjectType({ description: 'A response as an act has left it.' })
export class ResponsePayload {
  @Field(() => ReasonedResponseModel, { description: 'The response as it is now.' })
  response!: ReasonedResponseModel;
}

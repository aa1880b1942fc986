import { AMBITION_CHANGES, type AmbitionChange } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const AmbitionChangeEnum = enumOf('AmbitionChange', AMBITION_CHANGES, 'What an amendment does to what was promised, as somebody says: less, the same in clearer words, or more.');

@ObjectType('AmbitionStatement', { description: 'What a member of the civil bench says an amendment does to ambition. It stays; a later one stands beside it.' })
export class AmbitionStatementModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => AmbitionChangeEnum, { description: 'What it does.' })
  ambition!: AmbitionChange;

  @Field(() => String, { nullable: true, description: 'Why they say so; null where they did not.' })
  reason!: string | null;

  @Field(() => String, { description: 'Language of the reason (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was said.' })
  statedAt!: Date;
}

import { COMMITMENT_RELATION_KINDS, type CommitmentRelationKind } from '@mesa/domain/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const CommitmentRelationKindEnum = enumOf('CommitmentRelationKind', COMMITMENT_RELATION_KINDS, 'How a commitment stands to one of another plan: goes on with it, does a part of it, or has to do with it.');

@ObjectType('CommitmentRelation', { description: 'A commitment points at one of another plan: an earlier one, a national one.' })
export class CommitmentRelationModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => CommitmentRelationKindEnum, { description: 'How it stands to the other.' })
  kind!: CommitmentRelationKind;

  @Field(() => String, { nullable: true, description: 'Title of one that is not kept here; null where it is.' })
  otherTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Its plan, of one that is not kept here.' })
  otherPlan!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is read, of one that is not kept here; null where nobody said.' })
  otherUrl!: string | null;

  @Field(() => String, { description: 'Language of title and plan (BCP 47).' })
  language!: string;
}

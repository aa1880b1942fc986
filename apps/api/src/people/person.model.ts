import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/pagination.js';

@ObjectType('PersonRecord', { description: 'A person as the secretariats of their jurisdiction keep them. Nobody else reads this type; what the public may know of a person stands with what they did.' })
export class PersonRecordModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Null once erased.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Their post, in words; null where there is none.' })
  post!: string | null;

  @Field(() => Boolean, { description: 'A minor\'s name is shown nowhere without guardianConsentOn.' })
  isMinor!: boolean;

  @Field(() => String, { nullable: true, description: 'Day on which the guardian consented, in writing, to the name being public; null where they did not.' })
  guardianConsentOn!: string | null;

  @Field(() => Int, { description: 'For edits: rises with each.' })
  version!: number;
}

export const PersonRecordConnection = connectionOf(PersonRecordModel);

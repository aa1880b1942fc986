import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const JointOfferStateEnum = enumOf('JointOfferState', ['offered', 'accepted', 'declined', 'withdrawn'], 'Where an offer to meet together stands.');

@ObjectType('JointOffer', { description: 'One forum asks another to hold a meeting together; read by the secretariats of both.' })
export class JointOfferModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each edit; give it back with the next.' })
  version!: number;

  @Field(() => JointOfferStateEnum, { description: 'Where it stands.' })
  state!: 'offered' | 'accepted' | 'declined' | 'withdrawn';

  @Field(() => String, { nullable: true, description: 'Why declined.' })
  reason!: string | null;
}

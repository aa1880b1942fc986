import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { PresenceModel } from '../meetings/attendance.model.js';
import { CheckInInput, CheckOutInput } from './check-in.input.js';
import { CheckInService } from './check-in.service.js';

@ObjectType('CheckInPayload', { description: 'One’s own line of the roll after an act on it.' })
class CheckInPayload {
  @Field(() => PresenceModel, { description: 'As it is now.' })
  presence!: PresenceModel;
}

/** Coming and going by oneself. */
@Resolver()
export class CheckInResolver {
  constructor(private readonly checkIns: CheckInService) {}

  @Policy()
  @Mutation(() => CheckInPayload, { description: 'The reader is there, from now on. INVALID wrong_code; RATE_LIMITED after five of them; CONFLICT overlap for who is there already.' })
  async checkIn(@Args('input') input: CheckInInput, @Context() { viewer }: GraphqlContext): Promise<CheckInPayload> {
    return { presence: await this.checkIns.checkIn(viewer, input) };
  }

  @Policy()
  @Mutation(() => CheckInPayload, { description: 'The reader leaves, now.' })
  async checkOut(@Args('input') input: CheckOutInput, @Context() { viewer }: GraphqlContext): Promise<CheckInPayload> {
    return { presence: await this.checkIns.checkOut(viewer, input) };
  }
}

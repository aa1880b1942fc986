import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { Policy } from '../../auth/public.decorator.js';
import type { GraphqlContext } from '../../graphql/context.js';
import { ReceiveHandoverInput } from './handover.input.js';
import { ReceiveHandoverPayload } from './handover.model.js';
import { HandoverService } from './handover.service.js';

@Resolver()
export class HandoverResolver {
  constructor(private readonly handovers: HandoverService) {}

  @Policy()
  @Mutation(() => ReceiveHandoverPayload, { description: 'Makes a forum of a handover pack; who takes it in is its secretariat from today. For a secretariat, after the second factor. CONFLICT already_exists where the forum or its address is here.' })
  async receiveHandover(@Args('input') input: ReceiveHandoverInput, @Context() { viewer }: GraphqlContext): Promise<ReceiveHandoverPayload> {
    return { forum: await this.handovers.receive(viewer, input) };
  }
}

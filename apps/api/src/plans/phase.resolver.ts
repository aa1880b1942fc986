import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AddPhaseInput, UpdatePhaseInput } from './phase.input.js';
import { AddPhasePayload, PhaseModel, UpdatePhasePayload } from './phase.model.js';
import { PhaseService } from './phase.service.js';

@Resolver(() => PhaseModel)
export class PhaseResolver {
  constructor(private readonly phases: PhaseService) {}

  @Policy()
  @Mutation(() => AddPhasePayload, { description: 'Adds a phase at the end of a plan.' })
  async addPhase(@Args('input') input: AddPhaseInput, @Context() { viewer }: GraphqlContext): Promise<AddPhasePayload> {
    return { phase: await this.phases.add(viewer, input) };
  }

  @Policy()
  @Mutation(() => UpdatePhasePayload, { description: 'Changes the days of a phase, or opens or closes it to comments.' })
  async updatePhase(@Args('input') input: UpdatePhaseInput, @Context() { viewer }: GraphqlContext): Promise<UpdatePhasePayload> {
    return { phase: await this.phases.update(viewer, input) };
  }
}

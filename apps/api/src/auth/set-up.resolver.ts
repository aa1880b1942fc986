import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { Public } from './public.decorator.js';
import { CompleteSetUpInput } from './set-up.input.js';
import { CompleteSetUpPayload, SetUpLinkModel } from './set-up.model.js';
import { SetUpService } from './set-up.service.js';

@Resolver()
export class SetUpResolver {
  constructor(private readonly setUps: SetUpService) {}

  @Public('there is no account yet; the one-time address was printed on the server, its token has 256 bits')
  @Query(() => SetUpLinkModel, { description: 'Whether a one-time address is good. NOT_FOUND when it is unknown, used or expired.' })
  setUpLink(@Context() { viewer }: GraphqlContext, @Args('token') token: string): Promise<SetUpLinkModel> {
    return this.setUps.read(viewer, token);
  }

  @Public('there is no account yet; the one-time address was printed on the server, its token has 256 bits')
  @Mutation(() => CompleteSetUpPayload, { description: 'Makes the jurisdiction with its holidays, its first forum, and the account of its secretariat, once.' })
  completeSetUp(@Context() { viewer }: GraphqlContext, @Args('input') input: CompleteSetUpInput): Promise<CompleteSetUpPayload> {
    return this.setUps.complete(viewer, input);
  }
}

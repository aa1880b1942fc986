import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { ResetPasskeysInput, RevokeSessionInput } from './account.input.js';
import { MeModel, ResetPasskeysPayload, RevokeSessionPayload, SessionModel } from './account.model.js';
import { AccountService } from './account.service.js';
import { Policy, Public } from './public.decorator.js';

@Resolver(() => MeModel)
export class AccountResolver {
  constructor(private readonly accounts: AccountService) {}

  @Public('answers null to the public, and to an account only about itself')
  @Query(() => MeModel, { nullable: true, description: 'Who is signed in; null for the public.' })
  me(@Context() { viewer }: GraphqlContext): Promise<MeModel | null> {
    return this.accounts.me(viewer);
  }

  @Policy()
  @Query(() => [SessionModel], { description: 'The browsers in which my account is signed in, last used first.' })
  mySessions(@Context() { viewer }: GraphqlContext): Promise<SessionModel[]> {
    return this.accounts.sessions(viewer);
  }

  @Policy()
  @Mutation(() => RevokeSessionPayload, { description: 'Ends one of my sessions at once, on open sockets too.' })
  revokeSession(@Context() { viewer }: GraphqlContext, @Args('input') input: RevokeSessionInput): Promise<RevokeSessionPayload> {
    return this.accounts.revokeSession(viewer, input.sessionId);
  }

  @Policy()
  @Mutation(() => ResetPasskeysPayload, { description: 'For somebody who lost their passkey: takes all they have and ends their sessions. By an administrator.' })
  resetPasskeys(@Context() { viewer }: GraphqlContext, @Args('input') input: ResetPasskeysInput): Promise<ResetPasskeysPayload> {
    return this.accounts.resetPasskeys(viewer, input.personId);
  }
}

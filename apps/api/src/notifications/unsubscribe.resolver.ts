import { Args, Context, Field, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

import { Public } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { UnsubscribeService } from './unsubscribe.service.js';
import { UnsubscriptionModel } from './unsubscription.model.js';

const REASON = 'whoever got the mail may decline more of it without signing in; the token is signed and names nobody';

@InputType()
class UnsubscribeInput {
  @Field(() => String, { description: 'From the mailed link.' })
  @IsString({ message: 'malformed' })
  @MaxLength(200, { message: 'too_long' })
  token!: string;
}

@ObjectType('UnsubscribePayload', { description: 'What was declined.' })
class UnsubscribePayload {
  @Field(() => UnsubscriptionModel, { description: 'As it is now.' })
  unsubscription!: UnsubscriptionModel;
}

@Resolver(() => UnsubscriptionModel)
export class UnsubscribeResolver {
  constructor(private readonly unsubscriptions: UnsubscribeService) {}

  @Public(REASON)
  @Query(() => UnsubscriptionModel, { description: 'What a mailed link declines; reading it changes nothing. NOT_FOUND where we did not make it.' })
  unsubscription(@Args('token') token: string): Promise<UnsubscriptionModel> {
    return this.unsubscriptions.read(token);
  }

  @Public(REASON)
  @Mutation(() => UnsubscribePayload, { description: 'Declines mails of a kind: from now on they are on the site only. A second time changes nothing.' })
  async unsubscribe(@Args('input') { token }: UnsubscribeInput, @Context() { viewer }: GraphqlContext): Promise<UnsubscribePayload> {
    return { unsubscription: await this.unsubscriptions.unsubscribe(viewer, token) };
  }
}

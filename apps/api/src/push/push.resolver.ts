import { Args, Context, Field, Int, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { NotificationSettingsModel } from '../notifications/notification-setting.model.js';
import { SubscribeToPushInput, UnsubscribeFromPushInput } from './push.input.js';
import { PushService } from './push.service.js';

@ObjectType('PushBrowsersPayload', { description: 'In how many browsers the viewer is told now.' })
class PushBrowsersPayload {
  @Field(() => Int, { description: 'Browsers.' })
  pushBrowsers!: number;
}

@Resolver(() => NotificationSettingsModel)
export class PushResolver {
  constructor(private readonly push: PushService) {}

  @ResolveField(() => String, { nullable: true, description: 'The key by which a browser subscribes (RFC 8292, base64url); null where this installation sends none.' })
  pushKey(): string | null {
    return this.push.publicKey;
  }

  @ResolveField(() => Int, { description: 'In how many browsers they are told.' })
  pushBrowsers(@Parent() { personId }: NotificationSettingsModel): Promise<number> {
    return this.push.browsersOf(personId);
  }

  @Policy()
  @Mutation(() => PushBrowsersPayload, { description: 'From now on what is told at once is told in this browser too. The oldest of more than ten is forgotten.' })
  async subscribeToPush(@Args('input') input: SubscribeToPushInput, @Context() { viewer }: GraphqlContext): Promise<PushBrowsersPayload> {
    return { pushBrowsers: await this.push.subscribe(viewer, input) };
  }

  @Policy()
  @Mutation(() => PushBrowsersPayload, { description: 'Nothing more is told in this browser, or in none of them.' })
  async unsubscribeFromPush(@Args('input') input: UnsubscribeFromPushInput, @Context() { viewer }: GraphqlContext): Promise<PushBrowsersPayload> {
    return { pushBrowsers: await this.push.unsubscribe(viewer, input) };
  }
}

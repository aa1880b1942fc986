import { Args, Context, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { SaveNotificationSettingsInput } from './notification-setting.input.js';
import { NotificationSettingsModel } from './notification-setting.model.js';
import { NotificationSettingService } from './notification-setting.service.js';

@ObjectType('SaveNotificationSettingsPayload', { description: 'What was saved.' })
class SaveNotificationSettingsPayload {
  @Field(() => NotificationSettingsModel, { description: 'As it is kept.' })
  settings!: NotificationSettingsModel;
}

@Resolver(() => NotificationSettingsModel)
export class NotificationSettingResolver {
  constructor(private readonly settings: NotificationSettingService) {}

  @Policy()
  @Query(() => NotificationSettingsModel, { description: 'How the viewer wants to be told. NOT_FOUND for an account without a person.' })
  myNotificationSettings(@Context() { viewer }: GraphqlContext): Promise<NotificationSettingsModel> {
    return this.settings.of(viewer);
  }

  @Policy()
  @Mutation(() => SaveNotificationSettingsPayload, { description: 'Saves how the viewer wants to be told, whole.' })
  async saveNotificationSettings(@Args('input') input: SaveNotificationSettingsInput, @Context() { viewer }: GraphqlContext): Promise<SaveNotificationSettingsPayload> {
    return { settings: await this.settings.save(viewer, input) };
  }
}

import { Args, Context, Field, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { Page } from '../graphql/pagination.js';
import { MarkNotificationsReadInput, NotificationArgs } from './notification.input.js';
import { NotificationConnection, NotificationModel } from './notification.model.js';
import { NotificationReadingService } from './notification-reading.service.js';

@ObjectType('MarkNotificationsReadPayload', { description: 'What is left.' })
class MarkNotificationsReadPayload {
  @Field(() => Int, { description: 'How many are still unread.' })
  unread!: number;
}

@Resolver(() => NotificationModel)
export class NotificationResolver {
  constructor(private readonly notifications: NotificationReadingService) {}

  @Policy()
  @Query(() => NotificationConnection, { description: 'What the viewer was told of: unread first, then the latest.' })
  myNotifications(@Args() { language, ...args }: NotificationArgs, @Context() { viewer }: GraphqlContext): Promise<Page<NotificationModel>> {
    return this.notifications.list(viewer, language, args);
  }

  @Policy()
  @Query(() => Int, { description: 'How many notifications the viewer has not read.' })
  myUnreadNotifications(@Context() { viewer }: GraphqlContext): Promise<number> {
    return this.notifications.unread(viewer);
  }

  @Policy()
  @Mutation(() => MarkNotificationsReadPayload, { description: 'Marks the viewer\'s own notifications as read. NOT_FOUND for those of another.' })
  async markNotificationsRead(@Args('input') input: MarkNotificationsReadInput, @Context() { viewer }: GraphqlContext): Promise<MarkNotificationsReadPayload> {
    return { unread: await this.notifications.markRead(viewer, input) };
  }
}

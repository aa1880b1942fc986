import { Args, Context, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { FollowForumInput } from './circular.input.js';
import { ForumFollowService } from './forum-follow.service.js';

@ObjectType('FollowForumPayload', { description: 'What holds now.' })
class FollowForumPayload {
  @Field(() => Boolean, { description: 'Whether the viewer follows the forum.' })
  follows!: boolean;
}

@Resolver()
export class ForumFollowResolver {
  constructor(private readonly follows: ForumFollowService) {}

  @Policy()
  @Query(() => Boolean, { description: 'Whether the viewer follows a forum.' })
  iFollow(@Args('forumId', { type: () => ID }) forumId: string, @Context() { viewer }: GraphqlContext): Promise<boolean> {
    return this.follows.follows(viewer, forumId);
  }

  @Policy()
  @Mutation(() => FollowForumPayload, { description: 'Follows a forum, or stops: its public circulars come to the viewer. It gives no right.' })
  async followForum(@Args('input') input: FollowForumInput, @Context() { viewer }: GraphqlContext): Promise<FollowForumPayload> {
    return { follows: await this.follows.set(viewer, input) };
  }
}

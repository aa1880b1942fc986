import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { Policy } from './public.decorator.js';
import { EndRoleInput, GrantRoleInput } from './role.input.js';
import { EndRolePayload, GrantRolePayload, HeldRoleModel, RoleModel } from './role.model.js';
import { RoleService } from './role.service.js';

@Resolver(() => RoleModel)
export class RoleResolver {
  constructor(private readonly roles: RoleService) {}

  @Policy()
  @Query(() => [HeldRoleModel], { description: 'The roles of a forum that have not ended. Its secretariat and administrators; NOT_FOUND for others.' })
  forumRoles(@Context() { viewer }: GraphqlContext, @Args('forumId', { type: () => ID }) forumId: string): Promise<HeldRoleModel[]> {
    return this.roles.ofForum(viewer, forumId);
  }

  @Policy()
  @Mutation(() => GrantRolePayload, { description: 'Gives a role in a forum to a person with an account. By its secretariat, or an administrator.' })
  async grantRole(@Context() { viewer }: GraphqlContext, @Args('input') input: GrantRoleInput): Promise<GrantRolePayload> {
    return { role: await this.roles.grant(viewer, input) };
  }

  @Policy()
  @Mutation(() => EndRolePayload, { description: 'Ends a role at once. By its forum\'s secretariat, or an administrator.' })
  async endRole(@Context() { viewer }: GraphqlContext, @Args('input') input: EndRoleInput): Promise<EndRolePayload> {
    return { role: await this.roles.end(viewer, input) };
  }
}

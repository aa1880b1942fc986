import { Args, Context, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { organizationById } from './organization.loader.js';
import { OrganizationModel } from './organization.model.js';
import type { UnitMembership } from './unit-membership.entity.js';
import { EndUnitMembershipInput, OpenUnitMembershipInput } from './unit-membership.input.js';
import { UnitMembershipModel } from './unit-membership.model.js';
import { UnitMembershipService } from './unit-membership.service.js';

@ObjectType()
class OpenUnitMembershipPayload {
  @Field(() => UnitMembershipModel)
  membership!: UnitMembershipModel;
}

@ObjectType()
class EndUnitMembershipPayload {
  @Field(() => UnitMembershipModel, { description: 'As it ended: from this moment it gives no right.' })
  membership!: UnitMembershipModel;
}

@Resolver(() => UnitMembershipModel)
export class UnitMembershipResolver {
  constructor(private readonly teams: UnitMembershipService) {}

  @Policy()
  @Query(() => [UnitMembershipModel], { description: 'The teams of the units of a forum\'s jurisdiction. Its secretariat; NOT_FOUND for others.' })
  unitMemberships(@Args('forumId', { type: () => ID }) forumId: string, @Context() { viewer }: GraphqlContext): Promise<UnitMembershipModel[]> {
    return this.teams.ofJurisdiction(viewer, forumId);
  }

  @ResolveField(() => OrganizationModel, { description: 'The unit.' })
  organization(@Parent() { organizationId }: UnitMembership, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return loaders.load(organizationById, organizationId);
  }

  @Policy()
  @Mutation(() => OpenUnitMembershipPayload, { description: 'Puts a person into a unit\'s team. By the secretariat of a forum of its jurisdiction.' })
  async openUnitMembership(@Args('input') input: OpenUnitMembershipInput, @Context() { viewer }: GraphqlContext): Promise<OpenUnitMembershipPayload> {
    return { membership: await this.teams.open(viewer, input) };
  }

  @Policy()
  @Mutation(() => EndUnitMembershipPayload, { description: 'Takes a person out of a unit\'s team, at once.' })
  async endUnitMembership(@Args('input') input: EndUnitMembershipInput, @Context() { viewer }: GraphqlContext): Promise<EndUnitMembershipPayload> {
    return { membership: await this.teams.end(viewer, input) };
  }
}

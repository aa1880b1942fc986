import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { OrganizationEditingService } from './organization-editing.service.js';
import { CreateOrganizationInput, UpdateOrganizationInput } from './organization.input.js';
import { OrganizationModel } from './organization.model.js';

@ObjectType()
class CreateOrganizationPayload {
  @Field(() => OrganizationModel)
  organization!: OrganizationModel;
}

@ObjectType()
class UpdateOrganizationPayload {
  @Field(() => OrganizationModel)
  organization!: OrganizationModel;
}

@Resolver()
export class OrganizationEditingResolver {
  constructor(private readonly editing: OrganizationEditingService) {}

  @Policy()
  @Mutation(() => CreateOrganizationPayload, { description: 'Puts an organization on record, public at once. By the secretariat of a forum of its jurisdiction.' })
  async createOrganization(@Args('input') input: CreateOrganizationInput, @Context() { viewer }: GraphqlContext): Promise<CreateOrganizationPayload> {
    return { organization: await this.editing.create(viewer, input) };
  }

  @Policy()
  @Mutation(() => UpdateOrganizationPayload, { description: 'Says anew what an organization is. By the secretariat of a forum of its jurisdiction.' })
  async updateOrganization(@Args('input') input: UpdateOrganizationInput, @Context() { viewer }: GraphqlContext): Promise<UpdateOrganizationPayload> {
    return { organization: await this.editing.update(viewer, input) };
  }
}

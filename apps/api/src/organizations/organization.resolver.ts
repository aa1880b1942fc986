import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { JurisdictionModel } from '../jurisdictions/jurisdiction.model.js';
import type { Organization } from './organization.entity.js';
import { aliasesByOrganization, organizationById } from './organization.loader.js';
import { OrganizationAliasModel, OrganizationConnection, OrganizationModel } from './organization.model.js';
import { OrganizationService } from './organization.service.js';

@Resolver(() => OrganizationModel)
export class OrganizationResolver {
  @ResolveField(() => [OrganizationAliasModel], { description: 'Its other names.' })
  aliases(@Parent() { id }: Organization, @Context() { loaders }: GraphqlContext): Promise<OrganizationAliasModel[]> {
    return loaders.load(aliasesByOrganization, id);
  }

  @ResolveField(() => OrganizationModel, { nullable: true, description: 'The body that it is part of; null where it is of none.' })
  async parent(@Parent() { parentId }: Organization, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return parentId === null ? null : loaders.load(organizationById, parentId);
  }

  @ResolveField(() => OrganizationModel, { nullable: true, description: 'The one that it was renamed or split from; null where there was none.' })
  async succeeds(@Parent() { succeedsId }: Organization, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return succeedsId === null ? null : loaders.load(organizationById, succeedsId);
  }
}

/** The organizations' own field of a jurisdiction. */
@Resolver(() => JurisdictionModel)
export class JurisdictionOrganizationsResolver {
  constructor(private readonly directory: OrganizationService) {}

  @ResolveField(() => OrganizationConnection, { description: 'The organizations known there, by name.' })
  organizations(@Parent() { id }: JurisdictionModel, @Args() page: ConnectionArgs): Promise<Page<OrganizationModel>> {
    return this.directory.ofJurisdiction(id, page);
  }
}

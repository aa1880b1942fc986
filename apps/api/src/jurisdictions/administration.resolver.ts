import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AddAdministrationInput, UpdateAdministrationInput } from './administration.input.js';
import { administrationsByJurisdiction } from './administration.loader.js';
import { AdministrationModel } from './administration.model.js';
import { AdministrationService } from './administration.service.js';
import { JurisdictionModel } from './jurisdiction.model.js';

@ObjectType()
class AddAdministrationPayload {
  @Field(() => AdministrationModel)
  administration!: AdministrationModel;
}

@ObjectType()
class UpdateAdministrationPayload {
  @Field(() => AdministrationModel)
  administration!: AdministrationModel;
}

@Resolver(() => JurisdictionModel)
export class AdministrationResolver {
  constructor(private readonly terms: AdministrationService) {}

  @ResolveField(() => [AdministrationModel], { description: "Its mayors' terms that are on record, the latest first." })
  administrations(@Parent() { id }: JurisdictionModel, @Context() { loaders }: GraphqlContext): Promise<AdministrationModel[]> {
    return loaders.load(administrationsByJurisdiction, id);
  }

  @Policy()
  @Mutation(() => AddAdministrationPayload, { description: "Puts a mayor's term on record. By the secretariat of a forum of the jurisdiction." })
  async addAdministration(@Args('input') input: AddAdministrationInput, @Context() { viewer }: GraphqlContext): Promise<AddAdministrationPayload> {
    return { administration: await this.terms.add(viewer, input) };
  }

  @Policy()
  @Mutation(() => UpdateAdministrationPayload, { description: "Corrects a mayor's term." })
  async updateAdministration(@Args('input') input: UpdateAdministrationInput, @Context() { viewer }: GraphqlContext): Promise<UpdateAdministrationPayload> {
    return { administration: await this.terms.update(viewer, input) };
  }
}

import { Args, Context, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { Page } from '../graphql/pagination.js';
import { CreatePersonInput, PeopleArgs, UpdatePersonInput } from './person.input.js';
import { PersonRecordConnection, PersonRecordModel } from './person.model.js';
import { PersonService } from './person.service.js';

@ObjectType()
class CreatePersonPayload {
  @Field(() => PersonRecordModel)
  person!: PersonRecordModel;
}

@ObjectType()
class UpdatePersonPayload {
  @Field(() => PersonRecordModel)
  person!: PersonRecordModel;
}

@Resolver(() => PersonRecordModel)
export class PersonResolver {
  constructor(private readonly people: PersonService) {}

  @Policy()
  @Query(() => PersonRecordConnection, { name: 'people', description: 'The people on record in a forum\'s jurisdiction, by name. Its secretariat; NOT_FOUND for others.' })
  peopleOnRecord(@Args() args: PeopleArgs, @Context() { viewer }: GraphqlContext): Promise<Page<PersonRecordModel>> {
    return this.people.ofJurisdiction(viewer, args);
  }

  @Policy()
  @Mutation(() => CreatePersonPayload, { description: 'Puts a person on record, known to the secretariats alone until a holding says that the name is public.' })
  async createPerson(@Args('input') input: CreatePersonInput, @Context() { viewer }: GraphqlContext): Promise<CreatePersonPayload> {
    return { person: await this.people.create(viewer, input) };
  }

  @Policy()
  @Mutation(() => UpdatePersonPayload, { description: 'Corrects a person\'s record; meetings already held keep what they say.' })
  async updatePerson(@Args('input') input: UpdatePersonInput, @Context() { viewer }: GraphqlContext): Promise<UpdatePersonPayload> {
    return { person: await this.people.update(viewer, input) };
  }
}

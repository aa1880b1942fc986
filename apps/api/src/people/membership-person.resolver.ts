import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import type { UnitMembership } from '../organizations/unit-membership.entity.js';
import { UnitMembershipModel } from '../organizations/unit-membership.model.js';
import { personById } from './person.loader.js';
import { PersonRecordModel } from './person.model.js';

/** The people's own field of a membership, which only their secretariats reach. */
@Resolver(() => UnitMembershipModel)
export class MembershipPersonResolver {
  @ResolveField(() => PersonRecordModel, { description: 'Who it is.' })
  person(@Parent() { personId }: UnitMembership, @Context() { loaders }: GraphqlContext): Promise<PersonRecordModel | null> {
    return loaders.load(personById, personId);
  }
}

import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { InvitationModel } from '../auth/invitation.model.js';
import { zoneByForum } from '../forums/forum.loader.js';
import type { GraphqlContext } from '../graphql/context.js';
import { personById } from './person.loader.js';
import { PersonRecordModel } from './person.model.js';
import { PersonService } from './person.service.js';

/** The people's own field of an invitation, which whoever holds its link reaches too. */
@Resolver(() => InvitationModel)
export class InvitationPersonResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonRecordModel, { nullable: true, description: 'Who is invited, for the secretariat of the forum; null for everybody else.' })
  async person(@Parent() { forumId, personId }: InvitationModel, @Context() { viewer, loaders }: GraphqlContext): Promise<PersonRecordModel | null> {
    const zone = await loaders.load(zoneByForum, forumId);
    return this.people.mayRead(viewer, forumId, zone) ? loaders.load(personById, personId) : null;
  }
}

import { LIMITS } from '@mesa/domain/limits';
import { Args, Context, Field, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy, Public } from '../auth/public.decorator.js';
import { DocumentModel } from '../documents/document.model.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { SendCircularInput } from './circular.input.js';
import { documentsByCircular } from './circular.loader.js';
import { CircularConnection, CircularModel, CircularProofModel, CircularReachModel } from './circular.model.js';
import { CircularService } from './circular.service.js';

@ObjectType('SendCircularPayload', { description: 'The circular that was sent.' })
class SendCircularPayload {
  @Field(() => CircularModel, { description: 'As it is kept.' })
  circular!: CircularModel;
}

@Resolver(() => CircularModel)
export class CircularResolver {
  constructor(private readonly circulars: CircularService) {}

  @Public('a circular may be public; the service hides those for members and those that are not out yet')
  @Query(() => CircularModel, { description: 'One circular of a forum. NOT_FOUND for who may not read it.' })
  circular(@Args('forumId', { type: () => ID }) forumId: string, @Args('number', { type: () => Int }) number: number, @Context() { viewer }: GraphqlContext): Promise<CircularModel> {
    return this.circulars.byNumber(viewer, forumId, number);
  }

  @Policy()
  @Query(() => [CircularReachModel], { description: 'Whom a circular would reach now, by audience. Its secretariat; NOT_FOUND for others.' })
  circularReach(@Args('forumId', { type: () => ID }) forumId: string, @Context() { viewer }: GraphqlContext): Promise<CircularReachModel[]> {
    return this.circulars.reach(viewer, forumId);
  }

  @Policy()
  @Query(() => CircularProofModel, { description: 'What became of a circular. Its secretariat; NOT_FOUND for others.' })
  circularProof(@Args('circularId', { type: () => ID }) circularId: string, @Context() { viewer }: GraphqlContext): Promise<CircularProofModel> {
    return this.circulars.proof(viewer, circularId);
  }

  @Policy()
  @Mutation(() => SendCircularPayload, { description: `Writes to many. The mails go out after ${LIMITS.sendHoldMinutes} minutes, until which they can be taken back.` })
  async sendCircular(@Args('input') input: SendCircularInput, @Context() { viewer }: GraphqlContext): Promise<SendCircularPayload> {
    return { circular: await this.circulars.send(viewer, input) };
  }

  @ResolveField(() => [DocumentModel], { description: 'Documents of the repository that go with it.' })
  documents(@Parent() { id }: CircularModel, @Context() { loaders }: GraphqlContext): Promise<DocumentModel[]> {
    return loaders.load(documentsByCircular, id);
  }
}

/** The circulars' own field of a forum. */
@Resolver(() => ForumModel)
export class ForumCircularsResolver {
  constructor(private readonly circulars: CircularService) {}

  @ResolveField('circulars', () => CircularConnection, { description: 'What its secretariat wrote to many, the latest first; each reader gets what they may read.' })
  list(@Parent() { id }: ForumModel, @Args() args: ConnectionArgs, @Context() { viewer }: GraphqlContext): Promise<Page<CircularModel>> {
    return this.circulars.list(viewer, id, args);
  }
}

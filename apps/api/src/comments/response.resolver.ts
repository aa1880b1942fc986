import { LIMITS } from '@mesa/domain/limits';
import { Args, ArgsType, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { amendmentById } from '../amendments/amendment.loader.js';
import { AmendmentModel } from '../amendments/amendment.model.js';
import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { IdsField } from '../graphql/fields.js';
import { organizationById } from '../organizations/organization.loader.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { CommentModel } from './comment.model.js';
import type { ReasonedResponse } from './reasoned-response.entity.js';
import { ResponseInput } from './response.input.js';
import { commentsByResponse } from './response.loader.js';
import { ReasonedResponseModel, ResponsePayload } from './response.model.js';
import { ResponseService } from './response.service.js';

@ArgsType()
class DraftsArgs {
  @IdsField(LIMITS.commentsPerResponse, { description: 'Comments that are to be answered.' })
  commentIds!: string[];
}

@Resolver(() => ReasonedResponseModel)
export class ResponseResolver {
  constructor(private readonly responses: ResponseService) {}

  @Policy()
  @Query(() => [ReasonedResponseModel], { description: 'Drafts that answer any of these comments and that the viewer may go on with; nobody else sees them.' })
  responseDrafts(@Args() { commentIds }: DraftsArgs, @Context() { viewer }: GraphqlContext): Promise<ReasonedResponseModel[]> {
    return this.responses.drafts(viewer, commentIds);
  }

  @ResolveField(() => OrganizationModel, { nullable: true, description: 'The unit that answers; null: the secretariat.' })
  async unit(@Parent() { organizationId }: ReasonedResponse, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return organizationId === null ? null : loaders.load(organizationById, organizationId);
  }

  @ResolveField(() => AmendmentModel, { nullable: true, description: 'The amendment that it led to; null where it led to none.' })
  async amendment(@Parent() { amendmentId }: ReasonedResponse, @Context() { loaders }: GraphqlContext): Promise<AmendmentModel | null> {
    return amendmentId === null ? null : loaders.load(amendmentById, amendmentId);
  }

  @ResolveField(() => [CommentModel], { description: 'The comments that it answers, the oldest first; at most 100.' })
  comments(@Parent() { id }: ReasonedResponse, @Context() { loaders }: GraphqlContext): Promise<CommentModel[]> {
    return loaders.load(commentsByResponse, id);
  }

  @Policy()
  @Mutation(() => ResponsePayload, { description: 'Keeps a response as a draft: nobody else of the public sees it, and no clock stops.' })
  async draftResponse(@Args('input') input: ResponseInput, @Context() { viewer }: GraphqlContext): Promise<ResponsePayload> {
    return { response: await this.responses.saveDraft(viewer, input) };
  }

  @Policy()
  @Mutation(() => ResponsePayload, { description: 'Publishes a response, new or drafted; the comments that it answers are then responded, and their authors told.' })
  async publishResponse(@Args('input') input: ResponseInput, @Context() { viewer }: GraphqlContext): Promise<ResponsePayload> {
    return { response: await this.responses.publish(viewer, input) };
  }
}

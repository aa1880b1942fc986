import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { escalationsByComment } from './comment-escalation.loader.js';
import { CommentEscalationModel } from './comment-escalation.model.js';
import type { Comment } from './comment.entity.js';
import { CommentModel } from './comment.model.js';

@Resolver(() => CommentModel)
export class CommentEscalationResolver {
  @ResolveField(() => [CommentEscalationModel], { description: 'The times it went to the co-chairs, at most once for each reason; they stay when it is answered.' })
  escalations(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<CommentEscalationModel[]> {
    return loaders.load(escalationsByComment, id);
  }
}

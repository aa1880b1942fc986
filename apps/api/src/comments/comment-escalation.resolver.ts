import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';

import type { GraphqlContext } from '../graphql/context.js';
import { type Batch, rowsByKey } from '../graphql/loaders.js';
import { CommentEscalation } from './comment-escalation.entity.js';
import { CommentEscalationModel } from './comment-escalation.model.js';
import type { Comment } from './comment.entity.js';
import { CommentModel } from './comment.model.js';

const escalationsByComment: Batch<string, CommentEscalation[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(CommentEscalation).find({ where: { commentId: In(ids) }, order: { escalatedAt: 'ASC', id: 'ASC' } }), ({ commentId }) => commentId);

@Resolver(() => CommentModel)
export class CommentEscalationResolver {
  @ResolveField(() => [CommentEscalationModel], { description: 'The times it went to the co-chairs, at most once for each reason; they stay when it is answered.' })
  escalations(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<CommentEscalationModel[]> {
    return loaders.load(escalationsByComment, id);
  }
}

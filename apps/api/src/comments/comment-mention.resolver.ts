import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { seatById } from '../people/seat.loader.js';
import { SeatModel } from '../people/seat.model.js';
import type { CommentMention } from './comment-mention.entity.js';
import { mentionsByComment } from './comment-mention.loader.js';
import { CommentMentionModel } from './comment-mention.model.js';
import type { Comment } from './comment.entity.js';
import { CommentModel } from './comment.model.js';

@Resolver(() => CommentModel)
export class CommentMentionsResolver {
  @ResolveField(() => [CommentMentionModel], { description: 'The organizations to which it is addressed.' })
  mentions(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<CommentMentionModel[]> {
    return loaders.load(mentionsByComment, id);
  }
}

@Resolver(() => CommentMentionModel)
export class CommentMentionResolver {
  @ResolveField(() => SeatModel, { nullable: true, description: 'The seat.' })
  seat(@Parent() { seatId }: CommentMention, @Context() { loaders }: GraphqlContext): Promise<SeatModel | null> {
    return loaders.load(seatById, seatId);
  }
}

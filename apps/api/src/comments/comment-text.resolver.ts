import { commentTextIsShown } from '@mesa/domain/comment-state';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { additionsByComment, earlierTextsByComment } from './comment-text.loader.js';
import { CommentAdditionModel, CommentEarlierTextModel } from './comment-text.model.js';
import { CommentTextService } from './comment-text.service.js';
import type { Comment } from './comment.entity.js';
import { AddToCommentInput, EditCommentInput, WithdrawCommentInput } from './comment.input.js';
import { factsByComment } from './comment.loader.js';
import { CommentModel, CommentPayload } from './comment.model.js';

/** Of a tombstone nothing is read. */
const shownOf = <Said extends { readonly text: string | null }>({ state }: Comment, said: readonly Said[]): Said[] =>
  said.map((one) => (commentTextIsShown(state) ? one : { ...one, text: null }));

/** The words of a comment, as they were and as they grew. */
@Resolver(() => CommentModel)
export class CommentTextResolver {
  constructor(private readonly texts: CommentTextService) {}

  @ResolveField(() => [CommentEarlierTextModel], { description: 'What it said before each edit, the first first.' })
  async earlierTexts(@Parent() comment: Comment, @Context() { loaders }: GraphqlContext): Promise<CommentEarlierTextModel[]> {
    return shownOf(comment, await loaders.load(earlierTextsByComment, comment.id));
  }

  @ResolveField(() => [CommentAdditionModel], { description: 'What its author added later, the first first.' })
  async additions(@Parent() comment: Comment, @Context() { loaders }: GraphqlContext): Promise<CommentAdditionModel[]> {
    return shownOf(comment, await loaders.load(additionsByComment, comment.id));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may add to it: who wrote it, once it can no longer be edited.' })
  async viewerCanAdd(@Parent() comment: Comment, @Context() { viewer, loaders }: GraphqlContext): Promise<boolean> {
    return this.texts.mayAdd(viewer, comment, await loaders.load(factsByComment, comment.id));
  }

  @Policy()
  @Mutation(() => CommentPayload, { description: 'Changes the text, within 15 minutes; what it said before stays in view.' })
  async editComment(@Args('input') input: EditCommentInput, @Context() { viewer }: GraphqlContext): Promise<CommentPayload> {
    return { comment: await this.texts.edit(viewer, input) };
  }

  @Policy()
  @Mutation(() => CommentPayload, { description: 'Adds to a comment that can no longer be edited: dated, below what was said, which stays as it was.' })
  async addToComment(@Args('input') input: AddToCommentInput, @Context() { viewer }: GraphqlContext): Promise<CommentPayload> {
    return { comment: await this.texts.add(viewer, input) };
  }

  @Policy()
  @Mutation(() => CommentPayload, { description: 'Takes the text back, with what was said before and added later; that there was a comment stays.' })
  async withdrawComment(@Args('input') input: WithdrawCommentInput, @Context() { viewer }: GraphqlContext): Promise<CommentPayload> {
    return { comment: await this.texts.withdraw(viewer, input) };
  }
}

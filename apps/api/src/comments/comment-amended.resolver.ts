import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { amendmentById } from '../amendments/amendment.loader.js';
import { AmendmentModel } from '../amendments/amendment.model.js';
import { Policy } from '../auth/public.decorator.js';
import { WordingModel } from '../commitments/wording.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { amendmentObjectionsByAmendment, amendmentObjectionsByComment, carriedFrom, commentsOnWordsByAmendment, successorsByComment } from './comment-amended.loader.js';
import { AfterAmendmentModel, AmendmentObjectionModel } from './comment-amended.model.js';
import { CommentAmendedService } from './comment-amended.service.js';
import type { AmendmentObjection } from './amendment-objection.entity.js';
import type { Comment } from './comment.entity.js';
import { CloseCommentInput, ObjectToAmendmentInput } from './comment.input.js';
import { commentById, eventsByComment, factsByComment, spokenName } from './comment.loader.js';
import { CommentModel, CommentPayload } from './comment.model.js';

/** A comment after the words it was about were amended. */
@Resolver(() => CommentModel)
export class CommentAmendedResolver {
  constructor(private readonly amended: CommentAmendedService) {}

  @ResolveField(() => AmendmentModel, { nullable: true, description: 'The amendment that took its words out of force; null while they stand, and where they were only a draft.' })
  async amendedBy(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<AmendmentModel | null> {
    const amendmentId = (await loaders.load(factsByComment, id))?.amendmentId ?? null;
    return amendmentId === null ? null : loaders.load(amendmentById, amendmentId);
  }

  @ResolveField(() => [WordingModel], { description: 'The wordings that stand today in the place of its own, through every amendment since; none while its own stands, or where nothing took its place.' })
  successors(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<WordingModel[]> {
    return loaders.load(successorsByComment, id);
  }

  @ResolveField(() => CommentModel, { nullable: true, description: 'The comment on an earlier wording that its author carried over; that one stays as it was.' })
  async carriedFrom(@Parent() { carriedFromId }: Comment, @Context() { loaders }: GraphqlContext): Promise<CommentModel | null> {
    return carriedFromId === null ? null : loaders.load(commentById, carriedFromId);
  }

  @ResolveField(() => [CommentModel], { description: 'The comments in which its author said it again of a later wording.' })
  carriedTo(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<CommentModel[]> {
    return loaders.load(carriedFrom, id);
  }

  @ResolveField(() => [AmendmentObjectionModel], { description: 'What its author, or who speaks for its seat, objected to in the amendments of its words.' })
  amendmentObjections(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<AmendmentObjectionModel[]> {
    return loaders.load(amendmentObjectionsByComment, id);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why its author closed it; null where it is not closed, or they did not say.' })
  async closedReason(@Parent() { id, state }: Comment, @Context() { loaders }: GraphqlContext): Promise<string | null> {
    if (state !== 'closed') return null;
    return (await loaders.load(eventsByComment, id)).findLast(({ toState }) => toState === 'closed')?.reason ?? null;
  }

  @ResolveField(() => AfterAmendmentModel, { description: 'What the viewer may do with it now that its words were amended.' })
  async afterAmendment(@Parent() comment: Comment, @Context() { viewer, loaders }: GraphqlContext): Promise<AfterAmendmentModel> {
    return this.amended.abilities(viewer, comment, await loaders.load(factsByComment, comment.id));
  }

  @Policy()
  @Mutation(() => CommentPayload, { description: 'Says, after an amendment, that a comment is no longer needed: its text stays, its clock ends, and the ledger says so.' })
  async closeComment(@Args('input') input: CloseCommentInput, @Context() { viewer }: GraphqlContext): Promise<CommentPayload> {
    return { comment: await this.amended.close(viewer, input) };
  }

  @Policy()
  @Mutation(() => CommentPayload, { description: 'Objects, once, to what an amendment did to the words that a comment was about. Public.' })
  async objectToAmendment(@Args('input') input: ObjectToAmendmentInput, @Context() { viewer }: GraphqlContext): Promise<CommentPayload> {
    return { comment: await this.amended.objectTo(viewer, input) };
  }
}

@Resolver(() => AmendmentModel)
export class AmendmentCommentersResolver {
  @ResolveField(() => Int, { description: 'How many comments are about words that it takes away; their authors are told when it comes into force.' })
  commentsOnWords(@Parent() { id }: AmendmentModel, @Context() { loaders }: GraphqlContext): Promise<number> {
    return loaders.load(commentsOnWordsByAmendment, id);
  }

  @ResolveField(() => [AmendmentObjectionModel], { description: 'What those who had commented on its words object to it, the first first.' })
  commentersObjections(@Parent() { id }: AmendmentModel, @Context() { loaders }: GraphqlContext): Promise<AmendmentObjectionModel[]> {
    return loaders.load(amendmentObjectionsByAmendment, id);
  }
}

@Resolver(() => AmendmentObjectionModel)
export class AmendmentObjectionResolver {
  @ResolveField(() => String, { nullable: true, description: 'Who objects: the author, or who speaks for the seat; null once erased.' })
  authorName(@Parent() { personId }: AmendmentObjection, @Context() { loaders }: GraphqlContext): Promise<string | null> {
    return loaders.load(spokenName, personId);
  }

  @ResolveField(() => CommentModel, { description: 'The comment on the words that were amended.' })
  comment(@Parent() { commentId }: AmendmentObjection, @Context() { loaders }: GraphqlContext): Promise<CommentModel | null> {
    return loaders.load(commentById, commentId);
  }

  @ResolveField(() => AmendmentModel, { description: 'The amendment objected to.' })
  amendment(@Parent() { amendmentId }: AmendmentObjection, @Context() { loaders }: GraphqlContext): Promise<AmendmentModel | null> {
    return loaders.load(amendmentById, amendmentId);
  }
}

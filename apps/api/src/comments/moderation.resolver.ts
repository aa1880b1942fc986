import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { PlaceService } from '../auth/place.service.js';
import { Policy } from '../auth/public.decorator.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import type { CommentEvent } from './comment-event.entity.js';
import type { Comment } from './comment.entity.js';
import { commentById, factsByComment, spokenName } from './comment.loader.js';
import { CommentConnection, CommentModel, CommentPayload } from './comment.model.js';
import type { ModerationAppeal } from './moderation-appeal.entity.js';
import { ModerationRulesService } from './moderation-rules.service.js';
import { AppealModerationInput, DecideAppealInput, ModerateCommentInput, PublishModerationRulesInput } from './moderation.input.js';
import { appealByModeration, moderationRulesByForum, moderationsByComment } from './moderation.loader.js';
import { CommentModerationModel, ModerationAbilitiesModel, ModerationAppealModel, ModerationRulesModel, ModerationRulesPayload } from './moderation.model.js';
import { ModerationService } from './moderation.service.js';

/** How a comment was moderated, and what became of it. */
@Resolver(() => CommentModel)
export class ModerationResolver {
  constructor(private readonly moderation: ModerationService) {}

  @ResolveField(() => [CommentModerationModel], { description: 'The times it was moderated, the first first, also where it was restored since.' })
  moderations(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<CommentModerationModel[]> {
    return loaders.load(moderationsByComment, id);
  }

  @ResolveField(() => String, { nullable: true, description: 'What was hidden, for its author, who moderates, and who decides an appeal; null for everybody else, and where nothing is.' })
  async hiddenText(@Parent() comment: Comment, @Context() { viewer, loaders }: GraphqlContext): Promise<string | null> {
    return this.moderation.hiddenText(viewer, comment, await loaders.load(factsByComment, comment.id));
  }

  @ResolveField(() => ModerationAbilitiesModel, { description: 'What the viewer may do about its moderation.' })
  async viewerCanOfModeration(@Parent() comment: Comment, @Context() { viewer, loaders }: GraphqlContext): Promise<ModerationAbilitiesModel> {
    const last = (await loaders.load(moderationsByComment, comment.id)).at(-1);
    return this.moderation.abilities(viewer, comment, await loaders.load(factsByComment, comment.id), last, last ? await loaders.load(appealByModeration, last.id) : null);
  }

  @Policy()
  @Mutation(() => CommentPayload, { description: 'Hides the text, with a public reason in its place; the author is told and may appeal.' })
  async moderateComment(@Args('input') input: ModerateCommentInput, @Context() { viewer }: GraphqlContext): Promise<CommentPayload> {
    return { comment: await this.moderation.moderate(viewer, input) };
  }

  @Policy()
  @Mutation(() => CommentPayload, { description: 'Appeals a moderation to the co-chairs, once.' })
  async appealModeration(@Args('input') input: AppealModerationInput, @Context() { viewer }: GraphqlContext): Promise<CommentPayload> {
    return { comment: await this.moderation.appeal(viewer, input) };
  }

  @Policy()
  @Mutation(() => CommentPayload, { description: 'Upholds a moderation or restores the comment, with a public reason; the author is told.' })
  async decideAppeal(@Args('input') input: DecideAppealInput, @Context() { viewer }: GraphqlContext): Promise<CommentPayload> {
    return { comment: await this.moderation.decide(viewer, input) };
  }
}

@Resolver(() => CommentModerationModel)
export class CommentModerationResolver {
  @ResolveField(() => ModerationAppealModel, { nullable: true, description: 'The appeal against it; null where there was none.' })
  appeal(@Parent() { id }: CommentEvent, @Context() { loaders }: GraphqlContext): Promise<ModerationAppealModel | null> {
    return loaders.load(appealByModeration, id);
  }
}

@Resolver(() => ModerationAppealModel)
export class ModerationAppealResolver {
  constructor(private readonly moderation: ModerationService) {}

  @ResolveField(() => String, { nullable: true, description: 'Why, in the words of who appeals. Of what is hidden it is told to those who may read that; to everybody once it is restored; to nobody once it is withdrawn.' })
  async reason(@Parent() { commentId, reason }: ModerationAppeal, @Context() { viewer, loaders }: GraphqlContext): Promise<string | null> {
    const comment = await loaders.load(commentById, commentId);
    return comment && this.moderation.mayReadAppeal(viewer, comment, await loaders.load(factsByComment, commentId)) ? reason : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Who appeals: the author, or who speaks for the seat; null once erased.' })
  authorName(@Parent() { personId }: ModerationAppeal, @Context() { loaders }: GraphqlContext): Promise<string | null> {
    return loaders.load(spokenName, personId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Who decided, of the co-chairs; null while it waits, or once erased.' })
  async decidedByName(@Parent() { decidedById }: ModerationAppeal, @Context() { loaders }: GraphqlContext): Promise<string | null> {
    return decidedById === null ? null : loaders.load(spokenName, decidedById);
  }
}

/** A forum's own fields about moderation. */
@Resolver(() => ForumModel)
export class ForumModerationResolver {
  constructor(
    private readonly moderation: ModerationService,
    private readonly rules: ModerationRulesService,
    private readonly places: PlaceService,
  ) {}

  @ResolveField(() => [ModerationRulesModel], { description: 'Every version of the rules by which comments are moderated, the newest first: that one holds. None: the forum has published no such rules.' })
  moderationRules(@Parent() { id }: ForumModel, @Context() { loaders }: GraphqlContext): Promise<ModerationRulesModel[]> {
    return loaders.load(moderationRulesByForum, id);
  }

  @ResolveField(() => CommentConnection, { description: 'Every comment that is or was moderated, the last moderated first: nothing is hidden in silence.' })
  moderatedComments(@Parent() { id }: ForumModel, @Args() { first, after = null }: ConnectionArgs): Promise<Page<CommentModel>> {
    return this.moderation.moderated(id, first, after);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may publish the next version of those rules.' })
  async viewerCanPublishModerationRules(@Parent() { id }: ForumModel, @Context() { viewer, loaders }: GraphqlContext): Promise<boolean> {
    return this.rules.mayPublish(viewer, await this.places.among(loaders, id));
  }

  @Policy()
  @Mutation(() => ModerationRulesPayload, { description: 'Publishes the rules by which comments are moderated from now on.' })
  async publishModerationRules(@Args('input') input: PublishModerationRulesInput, @Context() { viewer }: GraphqlContext): Promise<ModerationRulesPayload> {
    return { rules: await this.rules.publish(viewer, input) };
  }
}

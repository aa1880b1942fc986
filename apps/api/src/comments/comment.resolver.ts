import type { RoleName } from '@mesa/domain/roles';
import type { CommentSubject } from '@mesa/domain/vocabulary';
import { Args, Context, GraphQLISODateTime, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { RoleNameEnum } from '../auth/account.model.js';
import { Policy, Public } from '../auth/public.decorator.js';
import { wordingById } from '../commitments/wording.loader.js';
import { WordingModel } from '../commitments/wording.model.js';
import { zoneByForum } from '../forums/forum.loader.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { organizationById } from '../organizations/organization.loader.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { seatById } from '../people/seat.loader.js';
import { SeatModel } from '../people/seat.model.js';
import { PhaseModel } from '../plans/phase.model.js';
import { CommentPostService } from './comment-post.service.js';
import type { Comment } from './comment.entity.js';
import { CommentSubjectEnum, ObjectToResponseInput, PostCommentInput } from './comment.input.js';
import { commentPage, commentsAsked, eventsByComment, factsByComment, objectionsByComment, phaseById, spokenName } from './comment.loader.js';
import { CommentAbilitiesModel, CommentConnection, CommentModel, CommentObjectionModel, CommentPayload } from './comment.model.js';
import { CommentService } from './comment.service.js';
import { publishedByComment } from './response.loader.js';
import { ReasonedResponseModel } from './response.model.js';

@Resolver(() => CommentModel)
export class CommentResolver {
  constructor(
    private readonly comments: CommentService,
    private readonly posting: CommentPostService,
  ) {}

  @Public('a comment is public at once, but for one on a draft, which the service hides')
  @Query(() => CommentModel, { description: 'One comment, also a withdrawn or moderated one. NOT_FOUND where there is none, or it is on a draft that is not yours to read.' })
  comment(@Args('id', { type: () => ID }) id: string, @Context() { viewer }: GraphqlContext): Promise<CommentModel> {
    return this.comments.read(viewer, id);
  }

  @ResolveField(() => String, { nullable: true, description: 'What was said; null of a withdrawn or moderated comment.' })
  text(@Parent() comment: Comment): string | null {
    return this.comments.textOf(comment);
  }

  @ResolveField(() => Boolean, { description: 'Whether a reasoned response is owed: of a concern, question or proposal, never of a reply.' })
  asksResponse(@Parent() comment: Comment): boolean {
    return this.comments.asksResponse(comment);
  }

  @ResolveField(() => Boolean, { description: 'Still awaiting a response after its last day; never where no clock runs.' })
  async overdue(@Parent() comment: Comment, @Context() { loaders }: GraphqlContext): Promise<boolean> {
    return this.comments.isOverdue(comment, await loaders.load(zoneByForum, comment.forumId));
  }

  @ResolveField(() => CommentSubjectEnum, { description: 'What kind of thing it is about.' })
  subjectType(@Parent() { commitmentId, milestoneId, statementId }: Comment): CommentSubject {
    if (statementId !== null) return 'statement';
    if (milestoneId !== null) return 'milestone';
    return commitmentId === null ? 'agenda_item' : 'commitment';
  }

  @ResolveField(() => WordingModel, { nullable: true, description: 'The words that were shown when it was written, whatever was amended since; null on an agenda item. Leads to milestone and commitment.' })
  async wording(@Parent() { wordingId }: Comment, @Context() { loaders }: GraphqlContext): Promise<WordingModel | null> {
    return wordingId === null ? null : loaders.load(wordingById, wordingId);
  }

  @ResolveField(() => PhaseModel, { nullable: true, description: 'The phase in which it was made.' })
  async phase(@Parent() { phaseId }: Comment, @Context() { loaders }: GraphqlContext): Promise<PhaseModel | null> {
    return phaseId === null ? null : loaders.load(phaseById, phaseId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Who said it; null once erased, or of a minor without recorded consent: the seat then stands for the person.' })
  authorName(@Parent() { personId }: Comment, @Context() { loaders }: GraphqlContext): Promise<string | null> {
    return loaders.load(spokenName, personId);
  }

  @ResolveField(() => RoleNameEnum, { description: 'In which role it was posted: of one entered on behalf, the secretariat\'s.' })
  async role(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<RoleName> {
    const [posted] = await loaders.load(eventsByComment, id);
    return (posted?.role as RoleName | null | undefined) ?? 'public';
  }

  @ResolveField(() => SeatModel, { nullable: true, description: 'The seat for whose organization it was said; null: personally.' })
  async seat(@Parent() { seatId }: Comment, @Context() { loaders }: GraphqlContext): Promise<SeatModel | null> {
    return seatId === null ? null : loaders.load(seatById, seatId);
  }

  @ResolveField(() => OrganizationModel, { nullable: true, description: "The seat's organization on that day; null: personally, or for a seat without one." })
  async organization(@Parent() { organizationId }: Comment, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return organizationId === null ? null : loaders.load(organizationById, organizationId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Who entered it on behalf of its author; null when the author wrote it.' })
  async enteredByName(@Parent() { enteredById }: Comment, @Context() { loaders }: GraphqlContext): Promise<string | null> {
    return enteredById === null ? null : loaders.load(spokenName, enteredById);
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true, description: 'When its text was last changed; null if never.' })
  async editedAt(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<Date | null> {
    const events = await loaders.load(eventsByComment, id);
    return events.findLast(({ fromState, toState }) => fromState === toState)?.happenedAt ?? null;
  }

  @ResolveField(() => CommentConnection, { description: 'Its replies, the first first; they have none of their own.' })
  replies(@Parent() { id }: Comment, @Args() { first, after = null }: ConnectionArgs, @Context() { loaders }: GraphqlContext): Promise<Page<CommentModel>> {
    return loaders.load(commentPage, commentsAsked({ of: 'parent_id', id, first, after, phaseId: null }));
  }

  @ResolveField(() => [ReasonedResponseModel], { description: 'Published responses, the first first; more than one only after objections.' })
  responses(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<ReasonedResponseModel[]> {
    return loaders.load(publishedByComment, id);
  }

  @ResolveField(() => [CommentObjectionModel], { description: 'Objections to its responses, at most one to each, the first first.' })
  objections(@Parent() { id }: Comment, @Context() { loaders }: GraphqlContext): Promise<CommentObjectionModel[]> {
    return loaders.load(objectionsByComment, id);
  }

  @ResolveField(() => CommentAbilitiesModel, { description: 'What the viewer may do with it now; nothing, for the public.' })
  async viewerCan(@Parent() comment: Comment, @Context() { viewer, loaders }: GraphqlContext): Promise<CommentAbilitiesModel> {
    return this.comments.abilities(viewer, comment, await loaders.load(factsByComment, comment.id));
  }

  @Policy()
  @Mutation(() => CommentPayload, { description: 'Comments, or replies. Public at once, pinned to the wording shown, in the phase that is open.' })
  async postComment(@Args('input') input: PostCommentInput, @Context() { viewer }: GraphqlContext): Promise<CommentPayload> {
    return { comment: await this.posting.post(viewer, input) };
  }

  @Policy()
  @Mutation(() => CommentPayload, { description: 'Says, once of each response, that it is no answer, and why.' })
  async objectToResponse(@Args('input') input: ObjectToResponseInput, @Context() { viewer }: GraphqlContext): Promise<CommentPayload> {
    return { comment: await this.comments.object(viewer, input) };
  }
}

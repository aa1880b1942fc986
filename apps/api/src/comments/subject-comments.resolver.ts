import type { CommentSubject } from '@mesa/domain/vocabulary';
import { Args, ArgsType, Context, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';

import { Policy, Public } from '../auth/public.decorator.js';
import { CommitmentModel, MilestoneModel } from '../commitments/commitment.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { IdField, OneOfField } from '../graphql/fields.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { AgendaItemModel } from '../meetings/agenda-item.model.js';
import { StatusStatementModel } from '../statements/statement.model.js';
import { type CommentsChanged, CommentLiveService } from './comment-live.service.js';
import { CommentStandingService } from './comment-standing.service.js';
import { CommentSubjectEnum } from './comment.input.js';
import { commentPage, commentsAsked, type CommentsAsked, draftOfAgendaItem } from './comment.loader.js';
import { CommentConnection, CommentingModel, type CommentModel } from './comment.model.js';
import { CommentingService } from './commenting.service.js';

@ArgsType()
class CommentsArgs extends ConnectionArgs {
  @IdField({ nullable: true, description: 'Only those made in this phase.' })
  phaseId?: string | null;
}

@ArgsType()
class SubjectArgs {
  @OneOfField(CommentSubjectEnum)
  subjectType!: CommentSubject;

  @IdField()
  subjectId!: string;
}

type Loaded = Promise<Page<CommentModel>>;

const load = ({ loaders }: GraphqlContext, of: CommentsAsked['of'], id: string, { first, after = null, phaseId = null }: CommentsArgs): Loaded =>
  loaders.load(commentPage, commentsAsked({ of, id, first, after, phaseId }));

/** For who does not read the draft that an agenda item is about. */
const NOTHING: Page<CommentModel> = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

const DESCRIPTION = 'The newest first, each with the words it was about; withdrawn and moderated ones stay as tombstones.';

@Resolver(() => MilestoneModel)
export class MilestoneCommentsResolver {
  @ResolveField(() => CommentConnection, { description: `Comments on the milestone. ${DESCRIPTION}` })
  comments(@Parent() { id }: MilestoneModel, @Args() page: CommentsArgs, @Context() context: GraphqlContext): Loaded {
    return load(context, 'milestone_id', id, page);
  }
}

@Resolver(() => CommitmentModel)
export class CommitmentCommentsResolver {
  @ResolveField(() => CommentConnection, { description: `Comments on the commitment itself, not on its milestones. ${DESCRIPTION}` })
  comments(@Parent() { id }: CommitmentModel, @Args() page: CommentsArgs, @Context() context: GraphqlContext): Loaded {
    return load(context, 'commitment_id', id, page);
  }
}

@Resolver(() => StatusStatementModel)
export class StatementCommentsResolver {
  @ResolveField(() => CommentConnection, { description: `Comments on the statement. ${DESCRIPTION}` })
  comments(@Parent() { id }: StatusStatementModel, @Args() page: CommentsArgs, @Context() context: GraphqlContext): Loaded {
    return load(context, 'statement_id', id, page);
  }
}

@Resolver(() => AgendaItemModel)
export class AgendaItemCommentsResolver {
  constructor(private readonly standing: CommentStandingService) {}

  @ResolveField(() => CommentConnection, { description: `Comments on the agenda item. ${DESCRIPTION}` })
  async comments(@Parent() { id }: AgendaItemModel, @Args() page: CommentsArgs, @Context() context: GraphqlContext): Loaded {
    const draftId = await context.loaders.load(draftOfAgendaItem, id);
    if (draftId !== null && !(await this.standing.readsDraft(context.viewer, draftId))) return NOTHING;
    return load(context, 'agenda_item_id', id, page);
  }
}

/** Commenting as the viewer sees it, and live. */
@Resolver()
export class CommentingResolver {
  constructor(
    private readonly commenting: CommentingService,
    private readonly live: CommentLiveService,
  ) {}

  @Policy()
  @Query(() => CommentingModel, { name: 'commenting', description: 'Whether and as whom the viewer may comment on something now. NOT_FOUND where it is not theirs to read.' })
  asViewer(@Args() { subjectType, subjectId }: SubjectArgs, @Context() { viewer }: GraphqlContext): Promise<CommentingModel> {
    return this.commenting.of(viewer, { type: subjectType, id: subjectId });
  }

  @Public('the comments of a published milestone are published; the service asks again, at each event, who listens')
  @Subscription(() => MilestoneModel, { description: 'The milestone, each time that something is said about it or becomes of what was said. Ends when it is no longer yours to read.' })
  commentsChanged(@Args('milestoneId', { type: () => ID }) milestoneId: string, @Context() context: GraphqlContext): AsyncGenerator<CommentsChanged> {
    return this.live.follow(milestoneId, context);
  }
}

import { Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentById } from '../commitments/commitment.loader.js';
import { CommitmentModel, MilestoneModel } from '../commitments/commitment.model.js';
import type { Milestone } from '../commitments/milestone.entity.js';
import type { GraphqlContext } from '../graphql/context.js';
import { StatementReadingService } from './statement-reading.service.js';
import {
  draftStatementsByCommitment, draftStatementsByMilestone, latestStatementsByCommitment, latestStatementsByMilestone,
  proofCountByCommitment, proofCountByMilestone, statementsByCommitment, statementsByMilestone,
} from './statement.loader.js';
import { StatementAbilitiesModel, StatusStatementModel } from './statement.model.js';

const LATEST = 'The latest published statement of each kind of author, side by side: no one of them is "the" status.';
const ALL = 'Every published statement about any of its wordings, the latest first.';
const PROOF = 'How many pieces of evidence its published statements have.';
const DRAFTS = 'Statements not yet published, as far as the viewer may read them; none, for the public.';
const CAN = 'What the viewer may do with its statements now; nothing, for the public.';

/** The statements' own fields of a milestone. */
@Resolver(() => MilestoneModel)
export class MilestoneStatementsResolver {
  constructor(private readonly reading: StatementReadingService) {}

  @ResolveField(() => [StatusStatementModel], { description: LATEST })
  latestStatements(@Parent() { id }: Milestone, @Context() { loaders }: GraphqlContext): Promise<StatusStatementModel[]> {
    return loaders.load(latestStatementsByMilestone, id);
  }

  @ResolveField(() => [StatusStatementModel], { description: ALL })
  statements(@Parent() { id }: Milestone, @Context() { loaders }: GraphqlContext): Promise<StatusStatementModel[]> {
    return loaders.load(statementsByMilestone, id);
  }

  @ResolveField(() => Int, { description: PROOF })
  proofCount(@Parent() { id }: Milestone, @Context() { loaders }: GraphqlContext): Promise<number> {
    return loaders.load(proofCountByMilestone, id);
  }

  @ResolveField(() => [StatusStatementModel], { description: DRAFTS })
  async draftStatements(@Parent() { id, commitmentId }: Milestone, @Context() { loaders, viewer }: GraphqlContext): Promise<StatusStatementModel[]> {
    const planId = (await loaders.load(commitmentById, commitmentId))?.planId ?? '';
    return this.reading.readable(viewer, planId, { commitmentId: null, milestoneId: id }, await loaders.load(draftStatementsByMilestone, id));
  }

  @ResolveField(() => StatementAbilitiesModel, { description: CAN })
  async viewerCan(@Parent() { id, commitmentId }: Milestone, @Context() { loaders, viewer }: GraphqlContext): Promise<StatementAbilitiesModel> {
    const planId = (await loaders.load(commitmentById, commitmentId))?.planId ?? '';
    return this.reading.abilities(viewer, planId, { commitmentId: null, milestoneId: id });
  }

  @Policy()
  @Query(() => [MilestoneModel], { description: 'The milestones for which a unit of the viewer answers, in plans adopted or in force; none for who is in no unit.' })
  ownMilestones(@Context() { viewer }: GraphqlContext): Promise<MilestoneModel[]> {
    return this.reading.ownMilestones(viewer);
  }
}

/** The statements' own fields of a commitment. */
@Resolver(() => CommitmentModel)
export class CommitmentStatementsResolver {
  constructor(private readonly reading: StatementReadingService) {}

  @ResolveField(() => [StatusStatementModel], { description: LATEST })
  latestStatements(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<StatusStatementModel[]> {
    return loaders.load(latestStatementsByCommitment, id);
  }

  @ResolveField(() => [StatusStatementModel], { description: ALL })
  statements(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<StatusStatementModel[]> {
    return loaders.load(statementsByCommitment, id);
  }

  @ResolveField(() => Int, { description: PROOF })
  proofCount(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<number> {
    return loaders.load(proofCountByCommitment, id);
  }

  @ResolveField(() => [StatusStatementModel], { description: DRAFTS })
  async draftStatements(@Parent() { id, planId }: Commitment, @Context() { loaders, viewer }: GraphqlContext): Promise<StatusStatementModel[]> {
    return this.reading.readable(viewer, planId, { commitmentId: id, milestoneId: null }, await loaders.load(draftStatementsByCommitment, id));
  }

  @ResolveField(() => StatementAbilitiesModel, { description: CAN })
  viewerCan(@Parent() { id, planId }: Commitment, @Context() { viewer }: GraphqlContext): Promise<StatementAbilitiesModel> {
    return this.reading.abilities(viewer, planId, { commitmentId: id, milestoneId: null });
  }
}

import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { CommitmentRelation } from './commitment-relation.entity.js';
import { RelateCommitmentInput, UnrelateCommitmentInput } from './commitment-relation.input.js';
import { publishedCommitmentById, relationsByCommitment, relationsToCommitment } from './commitment-relation.loader.js';
import { CommitmentRelationModel } from './commitment-relation.model.js';
import { CommitmentRelationService } from './commitment-relation.service.js';
import type { Commitment } from './commitment.entity.js';
import { CommitmentModel, CommitmentPayload } from './commitment.model.js';

@Resolver(() => CommitmentRelationModel)
export class CommitmentRelationResolver {
  @ResolveField(() => CommitmentModel, { nullable: true, description: 'The one that points; null where its plan is not published.' })
  commitment(@Parent() { commitmentId }: CommitmentRelation, @Context() { loaders }: GraphqlContext): Promise<CommitmentModel | null> {
    return loaders.load(publishedCommitmentById, commitmentId);
  }

  @ResolveField(() => CommitmentModel, { nullable: true, description: 'The one pointed at, where it is kept here and its plan is published.' })
  async other(@Parent() { otherCommitmentId }: CommitmentRelation, @Context() { loaders }: GraphqlContext): Promise<CommitmentModel | null> {
    return otherCommitmentId === null ? null : loaders.load(publishedCommitmentById, otherCommitmentId);
  }
}

/** The relations' own fields of a commitment. */
@Resolver(() => CommitmentModel)
export class CommitmentRelationsResolver {
  constructor(private readonly relations: CommitmentRelationService) {}

  @ResolveField(() => [CommitmentRelationModel], { description: 'Those of other plans that it points at, in order of entry.' })
  pointsAt(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<CommitmentRelationModel[]> {
    return loaders.load(relationsByCommitment, id);
  }

  @ResolveField(() => [CommitmentRelationModel], { description: 'Those of other published plans that point at it, in order of entry.' })
  pointedAtBy(@Parent() { id }: Commitment, @Context() { loaders }: GraphqlContext): Promise<CommitmentRelationModel[]> {
    return loaders.load(relationsToCommitment, id);
  }

  @Policy()
  @Mutation(() => CommitmentPayload, { description: 'Points a commitment at one of another plan, kept here or elsewhere.' })
  async relateCommitment(@Args('input') input: RelateCommitmentInput, @Context() { viewer }: GraphqlContext): Promise<CommitmentPayload> {
    return { commitment: await this.relations.relate(viewer, input) };
  }

  @Policy()
  @Mutation(() => CommitmentPayload, { description: 'Takes such a pointer away; the audit log keeps it.' })
  async unrelateCommitment(@Args('input') input: UnrelateCommitmentInput, @Context() { viewer }: GraphqlContext): Promise<CommitmentPayload> {
    return { commitment: await this.relations.unrelate(viewer, input) };
  }
}

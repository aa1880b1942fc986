import { In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { ActionPlan } from '../plans/action-plan.entity.js';
import { CommitmentRelation } from './commitment-relation.entity.js';
import { Commitment } from './commitment.entity.js';

export const relationsByCommitment: Batch<string, CommitmentRelation[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(CommitmentRelation).find({ where: { commitmentId: In(ids) }, order: { id: 'ASC' } }), ({ commitmentId }) => commitmentId);

/** What a plan in drafting points at is not published. */
export const relationsToCommitment: Batch<string, CommitmentRelation[]> = async (ids, dataSource) => {
  const rows = await dataSource
    .getRepository(CommitmentRelation)
    .createQueryBuilder('relation')
    .innerJoin(Commitment, 'commitment', 'commitment.id = relation.commitmentId')
    .innerJoin(ActionPlan, 'plan', `plan.id = commitment.planId and plan.state <> 'drafting'`)
    .where('relation.otherCommitmentId in (:...ids)', { ids })
    .orderBy('relation.id')
    .getMany();
  return rowsByKey(ids, rows, ({ otherCommitmentId }) => otherCommitmentId ?? '');
};

export const publishedCommitmentById: Batch<string, Commitment | null> = async (ids, dataSource) => {
  const rows = await dataSource
    .getRepository(Commitment)
    .createQueryBuilder('commitment')
    .innerJoin(ActionPlan, 'plan', `plan.id = commitment.planId and plan.state <> 'drafting'`)
    .where('commitment.id in (:...ids)', { ids })
    .getMany();
  return rowByKey(ids, rows, ({ id }) => id);
};

import { In, Not } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { ActionPlan } from './action-plan.entity.js';
import { Phase } from './phase.entity.js';
import { PlanForum } from './plan-forum.entity.js';

export const planById: Batch<string, ActionPlan | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(ActionPlan).findBy({ id: In(ids) }), ({ id }) => id);

/** A plan in drafting is found by its own query only, which asks who wants to read it. */
export const publishedPlanById: Batch<string, ActionPlan | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(ActionPlan).findBy({ id: In(ids), state: Not('drafting') }), ({ id }) => id);

export const phaseById: Batch<string, Phase | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Phase).findBy({ id: In(ids) }), ({ id }) => id);

/** In the order of the plan. */
export const phasesByPlan: Batch<string, Phase[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Phase).find({ where: { planId: In(ids) }, order: { position: 'ASC' } }), ({ planId }) => planId);

/** The ones that lead first: `lead` is after `following` in the alphabet. */
export const forumsByPlan: Batch<string, PlanForum[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(PlanForum).find({ where: { planId: In(ids) }, order: { part: 'DESC', validFrom: { direction: 'DESC', nulls: 'LAST' }, id: 'ASC' } }), ({ planId }) => planId);

/** Published plans that a forum leads, or once led, the newest first. */
export const publishedPlansByForum: Batch<string, ActionPlan[]> = async (forumIds, dataSource) => {
  const parts = await dataSource
    .getRepository(PlanForum)
    .createQueryBuilder('part')
    .innerJoinAndMapOne('part.plan', ActionPlan, 'plan', `plan.id = part.planId and plan.state <> 'drafting'`)
    .where(`part.part = 'lead' and part.forumId in (:...forumIds)`, { forumIds })
    .orderBy('plan.ends.latest', 'DESC', 'NULLS FIRST')
    .addOrderBy('plan.id', 'DESC')
    .getMany();
  const plansOf = (rows: readonly PlanForum[]) => [...new Map(rows.map((row) => (row as PlanForum & { plan: ActionPlan }).plan).map((plan) => [plan.id, plan])).values()];
  return rowsByKey(forumIds, parts, ({ forumId }) => forumId).map(plansOf);
};

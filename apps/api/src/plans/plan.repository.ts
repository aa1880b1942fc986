import { conflict, notFound } from '@mesa/domain/errors';
import type { EntityManager } from 'typeorm';

import { Decision } from '../decisions/decision.entity.js';
import { ActionPlan } from './action-plan.entity.js';
import { PlanForum } from './plan-forum.entity.js';

/** The plan of a slug, current or former, in a jurisdiction. @throws NOT_FOUND */
export async function planBySlug(manager: EntityManager, jurisdiction: string, slug: string): Promise<ActionPlan> {
  const plan = await manager
    .createQueryBuilder(ActionPlan, 'plan')
    .innerJoin('slug_history', 'given', 'given.plan_id = plan.id')
    .innerJoin('jurisdiction', 'jurisdiction', 'jurisdiction.id = plan.jurisdiction_id')
    .where('jurisdiction.slug = :jurisdiction and given.slug = :slug', { jurisdiction, slug })
    .getOne();
  if (!plan) throw notFound();
  return plan;
}

/** The plan, held until the transaction ends: acts on one plan come one after the other. @throws NOT_FOUND */
export async function lockPlan(manager: EntityManager, id: string): Promise<ActionPlan> {
  const plan = await manager.findOne(ActionPlan, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!plan) throw notFound();
  return plan;
}

/** The plan, held, where it still takes changes. @throws NOT_FOUND, CONFLICT wrong_state once it is closed */
export async function lockOpenPlan(manager: EntityManager, id: string): Promise<ActionPlan> {
  const plan = await lockPlan(manager, id);
  if (plan.state === 'closed') throw conflict('wrong_state', { current: plan.state, allowed: [] });
  return plan;
}

/** Plans that a forum leads on a day and that still take changes, drafts too, by title. */
export const openPlansLedBy = (manager: EntityManager, forumId: string, day: string): Promise<ActionPlan[]> =>
  manager
    .createQueryBuilder(ActionPlan, 'plan')
    .innerJoin(PlanForum, 'part', `part.planId = plan.id and part.part = 'lead' and daterange(part.validFrom, part.validUntil, '[]') @> cast(:day as date)`, { day })
    .where(`part.forumId = :forumId and plan.state <> 'closed'`, { forumId })
    .orderBy('plan.title')
    .addOrderBy('plan.id')
    .getMany();

/** A decision of the forum that was carried. @throws NOT_FOUND for another forum's, CONFLICT no_decision for one that was not. */
export async function requireAdoptedDecision(manager: EntityManager, id: string, forumId: string): Promise<Decision> {
  const decision = await manager.findOneBy(Decision, { id, forumId });
  if (!decision) throw notFound();
  if (decision.result !== 'adopted' || decision.withdrawnAt) throw conflict('no_decision');
  return decision;
}

/** At adoption the words that stand are the words in force. */
export async function putDraftsInForce(manager: EntityManager, planId: string): Promise<void> {
  await manager.query(
    `update wording w set state = 'in_force', version = w.version + 1
     from commitment c left join milestone m on m.commitment_id = c.id
     where c.plan_id = $1 and w.state = 'draft' and (w.commitment_id = c.id or w.milestone_id = m.id)`,
    [planId],
  );
}

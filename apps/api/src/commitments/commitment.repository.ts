import { notFound } from '@mesa/domain/errors';
import type { EntityManager } from 'typeorm';

import type { ActionPlan } from '../plans/action-plan.entity.js';
import { Commitment } from './commitment.entity.js';
import { Milestone } from './milestone.entity.js';
import type { WordingSubject } from './wording.repository.js';

/** The next number of a plan's commitments: given once, never again. */
export async function nextCommitmentNumber(manager: EntityManager, planId: string): Promise<number> {
  const [[given]]: [{ number: number }[], number] = await manager.query(
    'update action_plan set last_commitment_number = last_commitment_number + 1 where id = $1 returning last_commitment_number as number',
    [planId],
  );
  if (!given) throw notFound();
  return given.number;
}

/** The next number of a commitment's milestones: given once, never again, whatever becomes of the milestone. */
export async function nextMilestoneNumber(manager: EntityManager, commitmentId: string): Promise<number> {
  const [[given]]: [{ number: number }[], number] = await manager.query(
    'update commitment set last_milestone_number = last_milestone_number + 1 where id = $1 returning last_milestone_number as number',
    [commitmentId],
  );
  if (!given) throw notFound();
  return given.number;
}

/** The commitment that an address names: its external id, else `c` and its number. @throws NOT_FOUND */
export async function commitmentAt(manager: EntityManager, plan: ActionPlan, segment: string): Promise<Commitment> {
  const found = await manager
    .createQueryBuilder(Commitment, 'commitment')
    .where('commitment.planId = :planId', { planId: plan.id })
    .andWhere(`(commitment.externalId = :segment or 'c' || commitment.number = :segment)`, { segment })
    .orderBy('commitment.externalId = :segment', 'DESC', 'NULLS LAST')
    .limit(1)
    .getOne();
  if (!found) throw notFound();
  return found;
}

/** @throws NOT_FOUND */
export async function requireCommitment(manager: EntityManager, id: string): Promise<Commitment> {
  const commitment = await manager.findOneBy(Commitment, { id });
  if (!commitment) throw notFound();
  return commitment;
}

/** A milestone of that commitment. @throws NOT_FOUND, also for another commitment's. */
export async function requireMilestone(manager: EntityManager, id: string, commitmentId: string): Promise<Milestone> {
  const milestone = await manager.findOneBy(Milestone, { id, commitmentId });
  if (!milestone) throw notFound();
  return milestone;
}

/** The units that answer for a milestone: its own, else its commitment's. */
export async function responsibleUnitIds(manager: EntityManager, { commitmentId, milestoneId }: WordingSubject): Promise<string[]> {
  const rows: { id: string; own: boolean }[] = await manager.query(
    `select o.organization_id as id, o.milestone_id is not null as own from commitment_organization o
     where o.part = 'responsible' and o.commitment_id = coalesce($1, (select commitment_id from milestone where id = $2))
       and (o.milestone_id is null or o.milestone_id = $2)`,
    [commitmentId, milestoneId],
  );
  const own = rows.filter((row) => row.own);
  return (own.length ? own : rows).map(({ id }) => id);
}

import { notFound } from '@mesa/domain/errors';
import { type EntityManager, In } from 'typeorm';

import { Wording } from '../commitments/wording.entity.js';
import type { ActionPlan } from '../plans/action-plan.entity.js';
import { AmendmentChangeWording } from './amendment-change-wording.entity.js';
import { AmendmentChange } from './amendment-change.entity.js';
import { Amendment } from './amendment.entity.js';

/** The next number of a plan's amendments: given once, never again. */
export async function nextAmendmentNumber(manager: EntityManager, planId: string): Promise<number> {
  const [[given]]: [{ number: number }[], number] = await manager.query(
    'update action_plan set last_amendment_number = last_amendment_number + 1 where id = $1 returning last_amendment_number as number',
    [planId],
  );
  if (!given) throw notFound();
  return given.number;
}

/** The amendment, held until the transaction ends. @throws NOT_FOUND */
export async function lockAmendment(manager: EntityManager, id: string): Promise<Amendment> {
  const amendment = await manager.findOne(Amendment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!amendment) throw notFound();
  return amendment;
}

/** @throws NOT_FOUND */
export async function amendmentAt(manager: EntityManager, plan: ActionPlan, number: number): Promise<Amendment> {
  const amendment = await manager.findOneBy(Amendment, { planId: plan.id, number });
  if (!amendment) throw notFound();
  return amendment;
}

/** The wordings that an amendment takes away and brings. */
export interface Exchange {
  readonly from: readonly Wording[];
  readonly to: readonly Wording[];
}

export async function exchangeOf(manager: EntityManager, amendmentId: string): Promise<Exchange> {
  const changes = await manager.findBy(AmendmentChange, { amendmentId });
  const sides = await manager.findBy(AmendmentChangeWording, { changeId: In(changes.map(({ id }) => id)) });
  const wordings = await manager.findBy(Wording, { id: In(sides.map(({ wordingId }) => wordingId)) });
  const on = (wanted: 'from' | 'to'): Wording[] => wordings.filter(({ id }) => sides.some(({ side, wordingId }) => side === wanted && wordingId === id));
  return { from: on('from'), to: on('to') };
}

/** Keeps one change with its wordings, in the order given. */
export async function saveChange(manager: EntityManager, change: Pick<AmendmentChange, 'amendmentId' | 'position' | 'kind'>, { from, to }: Exchange): Promise<void> {
  const { id: changeId } = await manager.save(manager.create(AmendmentChange, change));
  const sides = (side: 'from' | 'to', wordings: readonly Wording[]) => wordings.map(({ id: wordingId }, index) => manager.create(AmendmentChangeWording, { changeId, side, wordingId, position: index + 1 }));
  await manager.save([...sides('from', from), ...sides('to', to)]);
}

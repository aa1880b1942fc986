import type { RoleKind } from '@mesa/domain/vocabulary';
import type { DeepPartial } from 'typeorm';

import { Decision } from '../../apps/api/src/decisions/decision.entity.js';
import { SlugHistory } from '../../apps/api/src/jurisdictions/slug-history.entity.js';
import { UnitMembership } from '../../apps/api/src/organizations/unit-membership.entity.js';
import { ActionPlan } from '../../apps/api/src/plans/action-plan.entity.js';
import { PlanForum } from '../../apps/api/src/plans/plan-forum.entity.js';
import type { TestApp } from '../support/app.js';
import { type GraphqlClient, graphqlClient } from '../support/graphql-client.js';
import { makeAccount, signIn } from '../support/sign-in.js';
import { makeForum, signInAs } from './forum.factory.js';
import { managerOf, unique } from './jurisdiction.factory.js';
import { makePerson } from './person.factory.js';
import { makeHolding, makeSeat } from './seat.factory.js';
import { Jurisdiction } from '../../apps/api/src/jurisdictions/jurisdiction.entity.js';

export interface MadePlan {
  readonly plan: ActionPlan;
  readonly forumId: string;
  readonly jurisdictionId: string;
  /** Slug of the jurisdiction. */
  readonly jurisdiction: string;
}

/** A plan led by a forum; drafting unless a state is given. */
export async function makePlan(app: TestApp, given: DeepPartial<ActionPlan> & { forumId?: string } = {}): Promise<MadePlan> {
  const { forumId: lead, ...columns } = given;
  const manager = managerOf(app);
  const forum = await (lead ? manager.findOneByOrFail('Forum', { id: lead }) : makeForum(app, columns.jurisdictionId ? { jurisdictionId: columns.jurisdictionId } : {})) as { id: string; jurisdictionId: string };
  const { jurisdictionId } = forum;
  const isAdopted = columns.state !== undefined && columns.state !== 'drafting' && columns.state !== 'in_consultation';
  const adoptingDecisionId = isAdopted ? (await makeDecision(app, forum.id)).id : null;
  const plan = await manager.transaction(async (within) => {
    const saved = await within.save(within.create(ActionPlan, { slug: unique('plan'), title: 'Plan de Acción 2026-2028', language: 'es', state: 'drafting', adoptingDecisionId, ...columns, jurisdictionId }));
    await within.save(within.create(SlugHistory, { jurisdictionId, slug: saved.slug, planId: saved.id }));
    await within.save(within.create(PlanForum, { planId: saved.id, forumId: forum.id, part: 'lead', validFrom: '2021-01-01' }));
    return saved;
  });
  const { slug: jurisdiction } = await manager.findOneByOrFail(Jurisdiction, { id: jurisdictionId });
  return { plan, forumId: forum.id, jurisdictionId, jurisdiction };
}

/** A decision of a forum, carried unless said otherwise. */
export function makeDecision(app: TestApp, forumId: string, given: DeepPartial<Decision> = {}): Promise<Decision> {
  const manager = managerOf(app);
  const decidedOn = { raw: '2026-03-01', earliest: '2026-03-01', latest: '2026-03-01', precision: 'day' as const };
  return manager.save(manager.create(Decision, { text: 'Se acuerda por consenso.', language: 'es', method: 'consensus', result: 'adopted', decidedOn, ...given, forumId }));
}

/** Somebody with a profile and a role in the plan's forum, second factor included. */
export async function speakAs(app: TestApp, { forumId, jurisdictionId }: Pick<MadePlan, 'forumId' | 'jurisdictionId'>, kind: RoleKind, options: { secondFactor?: boolean } = {}): Promise<GraphqlClient> {
  const { accountId, cookie } = await signInAs(app, kind, forumId, options);
  await makePerson(app, { jurisdictionId, accountId });
  return graphqlClient(app.url, cookie);
}

/** Somebody who holds a seat of the plan's forum, on a bench if one is given. */
export async function speakAsMember(app: TestApp, { forumId, jurisdictionId }: Pick<MadePlan, 'forumId' | 'jurisdictionId'>, { benchId = null, validUntil = null }: { benchId?: string | null; validUntil?: string | null } = {}): Promise<{ client: GraphqlClient; seatId: string }> {
  const accountId = await makeAccount(app, `${unique('member')}@example.org`);
  const person = await makePerson(app, { jurisdictionId, accountId });
  const seat = await makeSeat(app, { forumId, benchId });
  await makeHolding(app, { seatId: seat.id, personId: person.id, validUntil });
  return { client: graphqlClient(app.url, await signIn(app, accountId)), seatId: seat.id };
}

/** Somebody of a municipal unit. */
export async function speakAsUnit(app: TestApp, jurisdictionId: string, organizationId: string, { mayPublish = true } = {}): Promise<GraphqlClient> {
  const accountId = await makeAccount(app, `${unique('unit')}@example.org`);
  const person = await makePerson(app, { jurisdictionId, accountId });
  const manager = managerOf(app);
  await manager.save(manager.create(UnitMembership, { personId: person.id, organizationId, mayPublish, validFrom: '2021-01-01' }));
  return graphqlClient(app.url, await signIn(app, accountId));
}

import type { ForumRules as Rules } from '@mesa/domain/rules';
import type { RoleKind } from '@mesa/domain/vocabulary';
import type { DeepPartial } from 'typeorm';

import { Bench } from '../../apps/api/src/forums/bench.entity.js';
import { ForumRules } from '../../apps/api/src/forums/forum-rules.entity.js';
import { Forum } from '../../apps/api/src/forums/forum.entity.js';
import { SlugHistory } from '../../apps/api/src/jurisdictions/slug-history.entity.js';
import { Role } from '../../apps/api/src/people/role.entity.js';
import type { TestApp } from '../support/app.js';
import { makeAccount, signIn } from '../support/sign-in.js';
import { makeJurisdiction, managerOf, unique } from './jurisdiction.factory.js';

/** A forum at its slug, in a jurisdiction of its own unless one is given. */
export async function makeForum(app: TestApp, given: DeepPartial<Forum> = {}): Promise<Forum> {
  const jurisdictionId = given.jurisdictionId ?? (await makeJurisdiction(app)).id;
  return managerOf(app).transaction(async (manager) => {
    const forum = await manager.save(manager.create(Forum, { slug: unique('mesa-de-prueba'), kind: 'roundtable', name: 'Mesa de Gobierno Abierto', language: 'es', ...given, jurisdictionId }));
    await manager.save(manager.create(SlugHistory, { jurisdictionId, slug: forum.slug, forumId: forum.id }));
    return forum;
  });
}

export async function makeBench(app: TestApp, given: DeepPartial<Bench> = {}): Promise<Bench> {
  const forumId = given.forumId ?? (await makeForum(app)).id;
  const manager = managerOf(app);
  const position = await manager.countBy(Bench, { forumId });
  return manager.save(manager.create(Bench, { key: 'civil_society', name: 'Sociedad civil', language: 'es', position, ...given, forumId }));
}

export async function makeRules(app: TestApp, forumId: string, rules: Rules, effectiveFrom = '2021-01-01'): Promise<ForumRules> {
  const manager = managerOf(app);
  return manager.save(manager.create(ForumRules, { forumId, effectiveFrom, rules, language: 'es' }));
}

/** Somebody signed in with a role in the forum, a second factor included: their account and Cookie header. */
export async function signInAs(app: TestApp, kind: RoleKind, forumId: string, { benchId = null, secondFactor = true }: { benchId?: string | null; secondFactor?: boolean } = {}): Promise<{ accountId: string; cookie: string }> {
  const accountId = await makeAccount(app, `${unique(kind.replace('_', '-'))}@example.org`);
  const manager = managerOf(app);
  await manager.save(manager.create(Role, { accountId, forumId: kind === 'administrator' ? null : forumId, kind, benchId, validFrom: '2021-01-01' }));
  return { accountId, cookie: await signIn(app, accountId, { secondFactor }) };
}

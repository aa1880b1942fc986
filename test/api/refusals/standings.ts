import type { RoleKind } from '@mesa/domain/vocabulary';

import { Forum } from '../../../apps/api/src/forums/forum.entity.js';
import { UnitMembership } from '../../../apps/api/src/organizations/unit-membership.entity.js';
import { Role } from '../../../apps/api/src/people/role.entity.js';
import { makeBench, makeForum } from '../../factories/forum.factory.js';
import { managerOf, unique } from '../../factories/jurisdiction.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import type { TestApp } from '../../support/app.js';
import { makeAccount, signIn } from '../../support/sign-in.js';

const ROLES: readonly RoleKind[] = ['secretariat', 'co_chair', 'clerk', 'observer', 'monitoring_body'];

/** The account of somebody who is, or until a day was, everything that one can be in a forum. */
async function everythingIn(app: TestApp, forumId: string, validUntil: string | null): Promise<string> {
  const manager = managerOf(app);
  const { jurisdictionId } = await manager.findOneByOrFail(Forum, { id: forumId });
  const accountId = await makeAccount(app, `${unique('everything')}@example.org`);
  const { id: personId } = await makePerson(app, { jurisdictionId, accountId });
  const span = { validFrom: '2021-01-01', validUntil };
  const benchId = (await makeBench(app, { forumId, key: unique('bench').replace('-', '_') })).id;
  for (const kind of ROLES) await manager.save(manager.create(Role, { accountId, forumId, kind, benchId: kind === 'co_chair' ? benchId : null, ...span }));
  await makeHolding(app, { seatId: (await makeSeat(app, { forumId, benchId })).id, personId, ...span });
  const { id: organizationId } = await makeOrganization(app, { jurisdictionId, sector: 'government' });
  await manager.save(manager.create(UnitMembership, { personId, organizationId, mayPublish: true, ...span }));
  return accountId;
}

/** The Cookie header of somebody who was everything in this forum, until a day that is past on every clock of the tests. */
export const formerIn = async (app: TestApp, forumId: string): Promise<string> => signIn(app, await everythingIn(app, forumId, '2021-12-31'), { secondFactor: true });

/** The account of somebody who is everything in a forum of another municipality. */
export const everythingElsewhere = async (app: TestApp): Promise<string> => everythingIn(app, (await makeForum(app)).id, null);

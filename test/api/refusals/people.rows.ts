import { UnitMembership } from '../../../apps/api/src/organizations/unit-membership.entity.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { bySecretariat, creates, edits } from './office.js';
import type { Rows } from './table.js';

const seat = { standing: 'member', isPersonal: false, isVoting: true, language: 'es' } as const;
const organization = { language: 'es', sector: 'community', aliases: [] } as const;

export const peopleRows: Rows = {
  createOrganization: bySecretariat(async (_app, { forumId }) => ({ forumId, name: 'Junta de Vecinos 9', ...organization }), creates),
  updateOrganization: bySecretariat(async (app, { forumId, jurisdictionId }) => ({ forumId, organizationId: (await makeOrganization(app, { jurisdictionId })).id, version: 1, name: 'Junta de Vecinos 7', ...organization }), edits),
  openUnitMembership: bySecretariat(async (app, { forumId, jurisdictionId }) => ({
    forumId, organizationId: (await makeOrganization(app, { jurisdictionId, sector: 'government' })).id, personId: (await makePerson(app, { jurisdictionId })).id, mayPublish: true,
  }), creates),
  endUnitMembership: {
    ...bySecretariat(async (app, { forumId, jurisdictionId }) => {
      const manager = managerOf(app);
      const { id: organizationId } = await makeOrganization(app, { jurisdictionId, sector: 'government' });
      const { id: personId } = await makePerson(app, { jurisdictionId });
      const { id } = await manager.save(manager.create(UnitMembership, { organizationId, personId, mayPublish: true, validFrom: '2021-01-01' }));
      return { forumId, membershipId: id, version: 1 };
    }, edits),
  },
  createPerson: bySecretariat(async (_app, { forumId }) => ({ forumId, name: 'Ñusta Llanquileo', isMinor: false }), creates),
  updatePerson: bySecretariat(async (app, { forumId, jurisdictionId }) => ({ forumId, personId: (await makePerson(app, { jurisdictionId })).id, version: 1, name: 'Otro nombre', isMinor: false }), edits),
  createSeat: bySecretariat(async (_app, { forumId }) => ({ forumId, ...seat }), creates),
  updateSeat: bySecretariat(async (app, { forumId }) => ({ forumId, seatId: (await makeSeat(app, { forumId })).id, version: 1, ...seat, label: 'Cupo 3' }), edits),
  closeSeat: bySecretariat(async (app, { forumId }) => ({ forumId, seatId: (await makeSeat(app, { forumId })).id, version: 1, validUntil: '2026-03-31' }), edits),
  openHolding: bySecretariat(async (app, { forumId, jurisdictionId }) => ({
    forumId, seatId: (await makeSeat(app, { forumId })).id, personId: (await makePerson(app, { jurisdictionId })).id, kind: 'titular', validFrom: '2026-03-01',
  }), creates),
  endHolding: bySecretariat(async (app, { forumId }) => {
    const { id: seatId } = await makeSeat(app, { forumId });
    return { forumId, holdingId: (await makeHolding(app, { seatId })).id, version: 1, validUntil: '2026-03-31' };
  }, edits),
};

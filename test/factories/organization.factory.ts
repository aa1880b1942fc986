import type { DeepPartial } from 'typeorm';

import { Organization } from '../../apps/api/src/organizations/organization.entity.js';
import type { TestApp } from '../support/app.js';
import { makeJurisdiction, managerOf, unique } from './jurisdiction.factory.js';

export async function makeOrganization(app: TestApp, given: DeepPartial<Organization> = {}): Promise<Organization> {
  const jurisdictionId = given.jurisdictionId ?? (await makeJurisdiction(app)).id;
  const manager = managerOf(app);
  return manager.save(manager.create(Organization, { name: unique('Junta de Vecinos'), language: 'es', sector: 'community', ...given, jurisdictionId }));
}

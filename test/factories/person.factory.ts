import type { DeepPartial } from 'typeorm';

import { Person } from '../../apps/api/src/people/person.entity.js';
import type { TestApp } from '../support/app.js';
import { makeJurisdiction, managerOf, unique } from './jurisdiction.factory.js';

export async function makePerson(app: TestApp, given: DeepPartial<Person> = {}): Promise<Person> {
  const jurisdictionId = given.jurisdictionId ?? (await makeJurisdiction(app)).id;
  const manager = managerOf(app);
  return manager.save(manager.create(Person, { name: unique('Persona'), ...given, jurisdictionId }));
}

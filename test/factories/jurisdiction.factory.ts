import { randomBytes } from 'node:crypto';

import { DataSource, type DeepPartial } from 'typeorm';

import { Jurisdiction } from '../../apps/api/src/jurisdictions/jurisdiction.entity.js';
import type { TestApp } from '../support/app.js';

/** A word that no other test has. */
export const unique = (word: string): string => `${word}-${randomBytes(4).toString('hex')}`;

export const managerOf = ({ app }: TestApp) => app.get(DataSource).manager;

export function makeJurisdiction(app: TestApp, given: DeepPartial<Jurisdiction> = {}): Promise<Jurisdiction> {
  const manager = managerOf(app);
  return manager.save(manager.create(Jurisdiction, { slug: unique('comuna'), name: 'Comuna de Prueba', language: 'es', country: 'Chile', timeZone: 'America/Santiago', languages: ['es', 'en'], ...given }));
}

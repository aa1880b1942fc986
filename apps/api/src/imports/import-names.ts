import { looksAlike } from '@mesa/domain/imports/institution-name';
import type { EntityManager } from 'typeorm';

import type { ImportFile } from './import-file.js';
import { ImportedRecord } from './imported-record.entity.js';
import { nameKey } from './mapping/name.js';
import { organizationKey, organizationsOf } from './mapping/organization.js';

export interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** A name of the file that no import has made an organization of yet, and those here that it may mean. */
export interface OpenName {
  readonly said: string;
  /** Called exactly so, or nearly. */
  readonly candidates: readonly Candidate[];
  /** The one that is called exactly so. */
  readonly exact: string | null;
}

interface Known extends Candidate {
  readonly names: readonly string[];
}

const knownIn = (manager: EntityManager, jurisdictionId: string): Promise<Known[]> =>
  manager.query(
    `select o.id, o.name, array_remove(array_agg(a.name) || o.name, null) as names from organization o
     left join organization_alias a on a.organization_id = o.id where o.jurisdiction_id = $1 group by o.id order by o.name, o.id`,
    [jurisdictionId],
  );

/** What the file's organizations are called here already. */
export async function openNames(manager: EntityManager, namespace: string, jurisdictionId: string, file: ImportFile): Promise<OpenName[]> {
  const said = organizationsOf(file).spoken.filter(({ name }, index, all) => all.findIndex((other) => nameKey(other.name) === nameKey(name)) === index);
  const keyOf = (name: string): string => `${namespace}#${organizationKey(name)}`;
  const taken = await manager.createQueryBuilder(ImportedRecord, 'r').where('r.source_key = any(:keys)', { keys: said.map(({ name }) => keyOf(name)) }).getMany();
  const done = new Set(taken.map(({ sourceKey }) => sourceKey));
  const known = await knownIn(manager, jurisdictionId);
  return said.flatMap(({ name, names }) => {
    if (done.has(keyOf(name))) return [];
    const isCalled = (one: Known, test: (here: string, there: string) => boolean): boolean => one.names.some((here) => names.some((there) => test(here, there)));
    const alike = known.filter((one) => isCalled(one, looksAlike));
    const exact = alike.find((one) => isCalled(one, (here, there) => nameKey(here) === nameKey(there)))?.id ?? null;
    return [{ said: name, candidates: alike.map((one) => ({ id: one.id, name: one.name })), exact }];
  });
}

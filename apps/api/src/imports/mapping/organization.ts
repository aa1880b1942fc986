import type { Sector } from '@mesa/domain/vocabulary';

import { OrganizationAlias } from '../../organizations/organization-alias.entity.js';
import { Organization } from '../../organizations/organization.entity.js';
import type { ImportFile, OrganisationRecord } from '../import-file.js';
import { type ImportedRow, ref, row } from '../imported-row.js';
import { dateOf } from './date.js';
import { sourceOf } from './document.js';
import { languageOfName, nativeLanguage } from './language.js';
import { type Name, nameKey, namesOf } from './name.js';

/** An unnamed plural ("Youth associations (unnamed)") sits in the forum, but is no organization. */
export const isUnnamedGroup = ({ name }: OrganisationRecord): boolean => /\(unnamed\b/i.test(name);

/** Somebody who sits for nobody but themselves. */
export const isIndividual = ({ name, sector }: OrganisationRecord): boolean => sector === 'expert' && /\(individual\b/i.test(name);

const isOrganization = (record: OrganisationRecord): boolean => record.sector !== 'forum' && !isUnnamedGroup(record) && !isIndividual(record);

export const organizationKey = (name: string): string => `organizations/${nameKey(name)}`;

const sectorOf = ({ sector }: OrganisationRecord): Sector | null => (sector === 'forum' ? null : sector);

/** The organizations of a file by each name that it uses for them. */
export interface Organizations {
  readonly rows: readonly ImportedRow[];
  /** Each organization once, by the name that its key is made of, with all its names. */
  readonly spoken: readonly { readonly name: string; readonly names: readonly string[] }[];
  /** The key of the organization that goes by the name. */
  keyOf(name: string): string | null;
  /** Null where not known. */
  sectorOf(name: string): Sector | null;
}

export function organizationsOf(file: ImportFile): Organizations {
  const described = file.organisations.filter(isOrganization);
  const ownNames = new Set(described.map(({ name }) => nameKey(name)));
  // "possibly the successor" is no alias: a name that is another organization's own stays with that one.
  const namesIn = (record: OrganisationRecord): [Name, ...Name[]] => {
    const [own, ...others] = namesOf(record, nativeLanguage(file));
    return [own, ...others.filter(({ name }) => nameKey(name) === nameKey(record.name) || !ownNames.has(nameKey(name)))];
  };
  const named = new Map(described.flatMap((record) => namesIn(record).map(({ name }) => [nameKey(name), record] as const)));
  const mentioned = [...file.plans.flatMap(({ lead_institutions }) => lead_institutions), ...file.commitments.flatMap(({ institutions }) => institutions)];
  const undescribed = new Map(mentioned.filter((name) => !named.has(nameKey(name))).map((name) => [nameKey(name), name]));
  const keyOf = (name: string): string | null => {
    const record = named.get(nameKey(name));
    if (record) return organizationKey(record.name);
    return undescribed.has(nameKey(name)) ? organizationKey(name) : null;
  };
  return {
    rows: [...described.flatMap((record) => describedRows(record, namesIn(record))), ...[...undescribed.values()].map(undescribedRow)],
    spoken: [
      ...described.map((record) => ({ name: record.name, names: [record.name, ...namesIn(record).map(({ name }) => name)] })),
      ...[...undescribed.values()].map((name) => ({ name, names: [name] })),
    ],
    keyOf,
    sectorOf(name) {
      const record = named.get(nameKey(name));
      return record ? sectorOf(record) : null;
    },
  };
}

function describedRows(record: OrganisationRecord, [own, ...others]: [Name, ...Name[]]): ImportedRow[] {
  const key = organizationKey(record.name);
  return [
    row(Organization, key, { jurisdictionId: ref('jurisdiction'), ...own, sector: sectorOf(record), kindRaw: record.kind, started: dateOf(null), ended: dateOf(null), sourceDocumentId: sourceOf(record.source) }),
    ...others.map((alias) => row(OrganizationAlias, `${key}/aliases/${nameKey(alias.name)}`, { organizationId: ref(key), ...alias })),
  ];
}

/** Known only because a plan or commitment names it; of which sector it is, nobody says. */
const undescribedRow = (name: string): ImportedRow =>
  row(Organization, organizationKey(name), { jurisdictionId: ref('jurisdiction'), name, language: languageOfName(name), sector: null, started: dateOf(null), ended: dateOf(null) });

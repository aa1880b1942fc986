import { invalid } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/permissions';
import { type EntityManager, In } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import { Forum } from '../forums/forum.entity.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import type { KeptChoices } from './import-choices.js';
import type { ImportFile } from './import-file.js';
import type { OpenName } from './import-names.js';
import type { ImportScope } from './import-run.js';
import type { ImportTarget } from './import-target.js';
import type { ImportedRow } from './imported-row.js';
import { fileRows } from './mapping/file-rows.js';
import { nameKey } from './mapping/name.js';
import { organizationKey } from './mapping/organization.js';
import { planKey } from './mapping/plan.js';
import { alreadyIn, asDraft, plansOf } from './table-file.js';

/** Any number that no other advisory lock of the application has. */
const IMPORT_LOCK = 5_170_303;

/** Two imports at once would each find the other's rows missing. */
export const waitForOthers = (manager: EntityManager): Promise<unknown> => manager.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);

/** Before the key of everything that came with a handover pack: the same for all packs, and so of no one forum. */
const HANDED_OVER = 'handover#';

/** A forum keeps the name under which its first file came, whatever its slug is by now; one that people made, or that was handed over, has its id. */
const namespaceOf = ({ id, sourceKey }: Forum): string => (sourceKey === null || sourceKey.startsWith(HANDED_OVER) ? id : (sourceKey.split('#')[0] ?? id));

/** Where a file goes, and what it finds there that no file made. */
export function scopeOf(forum: Forum | null, jurisdiction: Jurisdiction | null, target: ImportTarget, role: RoleName | null): Omit<ImportScope, 'today'> {
  const namespace = forum ? namespaceOf(forum) : `${target.jurisdiction.slug}/${target.forumSlug}`;
  const entered = { jurisdiction, forum, 'forum/slug': forum };
  const anchors = Object.entries(entered).flatMap(([key, row]): [string, string][] => (row && !row.sourceKey?.startsWith(`${namespace}#`) ? [[key, row.id]] : []));
  return { namespace, anchors: new Map(anchors), role };
}

export interface ForumScope extends ImportScope {
  readonly forum: Forum;
  readonly jurisdiction: Jurisdiction;
}

/** Where the files of a forum go. */
export async function scopeOfForum(manager: EntityManager, { forumId, today }: ForumPlace, role: RoleName | null): Promise<ForumScope> {
  const forum = await manager.findOneByOrFail(Forum, { id: forumId });
  const jurisdiction = await manager.findOneByOrFail(Jurisdiction, { id: forum.jurisdictionId });
  return { forum, jurisdiction, today, ...scopeOf(forum, jurisdiction, { jurisdiction, forumSlug: forum.slug }, role) };
}

export interface Intake {
  readonly scope: ImportScope;
  readonly rows: readonly ImportedRow[];
  /** What the table names that is here already, and stays as it is. */
  readonly already: readonly string[];
}

/** @throws INVALID where an organization that was chosen is none of the jurisdiction */
async function chosenOrganizations(manager: EntityManager, jurisdictionId: string, organizations: NonNullable<KeptChoices['organizations']>): Promise<[key: string, id: string][]> {
  const chosen = Object.entries(organizations).flatMap(([name, id]): [string, string][] => (id === null ? [] : [[organizationKey(name), id]]));
  const ids = [...new Set(chosen.map(([, id]) => id))];
  if ((await manager.countBy(Organization, { id: In(ids), jurisdictionId })) < ids.length) throw invalid({ 'choices.organizations': 'unknown' });
  return chosen;
}

/** What a file asks for in a forum, hung on what its importer says is here already. */
export async function intakeOf(manager: EntityManager, { forum, jurisdiction, ...scope }: ForumScope, file: ImportFile, { organizations = {} }: KeptChoices): Promise<Intake> {
  const chosen = await chosenOrganizations(manager, jurisdiction.id, organizations);
  const isOfChosen = ({ key }: ImportedRow): boolean => chosen.some(([anchor]) => key.startsWith(`${anchor}/`));
  const rows = fileRows(file, { jurisdiction, forumSlug: forum.slug }).filter((row) => !isOfChosen(row));
  return { scope: { ...scope, anchors: new Map([...scope.anchors, ...chosen]) }, rows, already: [] };
}

/** Tables have keys of their own: what a file of the forum said is not unsaid by a table without that column. */
export const scopeOfTables = (scope: ForumScope): ForumScope => ({
  ...scope,
  namespace: `${scope.namespace}/tables`,
  anchors: new Map([['jurisdiction', scope.jurisdiction.id], ['forum', scope.forum.id], ['forum/slug', scope.forum.id]]),
});

/**
 * The same of a table, whose names mean the organizations that are called exactly so.
 * @throws INVALID where the plan that was chosen is none of the forum
 */
export async function intakeOfTable(manager: EntityManager, scope: ForumScope, file: ImportFile, choices: KeptChoices, names: readonly OpenName[]): Promise<Intake> {
  const exact = Object.fromEntries(names.flatMap(({ said, exact: id }) => (id === null ? [] : [[nameKey(said), id]])));
  const intake = await intakeOf(manager, scope, file, { ...choices, organizations: { ...exact, ...choices.organizations } });
  const { planId } = choices;
  if (!planId) return intake;
  const plan = (await plansOf(manager, scope.forum.id, scope.today)).find(({ id }) => id === planId);
  if (!plan) throw invalid({ 'choices.planId': 'unknown' });
  const { anchors, isAbout } = await alreadyIn(manager, planId, scope.namespace);
  const rows = intake.rows.filter((row) => !isAbout(row)).map((row) => (plan.isDrafted ? asDraft(row) : row));
  const already = intake.rows.flatMap(({ key }) => (key !== planKey(planId) && anchors.has(key) ? [key.slice(planKey(planId).length + 1)] : []));
  return { scope: { ...intake.scope, anchors: new Map([...intake.scope.anchors, ...anchors]) }, rows, already };
}

import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { Viewer } from '../auth/viewer.js';
import { ImportAct } from './import-act.entity.js';
import { ImportBatch } from './import-batch.entity.js';
import { type KeptChoices, merged } from './import-choices.js';
import { CORRECTION, type ImportRun, type LoggedAct } from './import-run.js';

interface Handed {
  readonly forumId: string;
  readonly fileName: string | null;
  readonly fileHash: Buffer;
  readonly choices: KeptChoices;
}

/** Writes down what an import did, where it did something. */
export async function recordBatch(manager: EntityManager, viewer: Viewer, handed: Handed, { count, log }: ImportRun): Promise<ImportBatch | null> {
  const acts = log.filter((act): act is LoggedAct & { readonly act: 'created' | 'changed'; readonly objectId: string } => act.act !== 'kept');
  if (acts.length === 0) return null;
  const batch = manager.create(ImportBatch, { id: uuidv7(), accountId: viewer.account?.id ?? null, ...handed, ...count, undoneAt: null });
  await manager.insert(ImportBatch, batch);
  const versions = await versionsOf(manager, acts);
  const audited = await correctionsNow(manager);
  const rows = acts.map(({ act, objectType, objectId, former, sourceKey }, position) => ({
    batchId: batch.id, position, act, objectType, objectId, sourceKey, auditLogId: act === 'changed' ? (audited.get(objectId)?.shift() ?? null) : null,
    objectVersion: versions.get(objectId) ?? null, formerObjectId: former?.objectId ?? null, formerDigests: former?.digests ?? null,
  }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await manager.insert(ImportAct, rows.slice(start, start + ROWS_AT_ONCE));
  return batch;
}

const ROWS_AT_ONCE = 500;

/** The audit rows of this transaction's corrections, by their object, in their order. */
async function correctionsNow(manager: EntityManager): Promise<Map<string, string[]>> {
  const rows: { id: string; object_id: string }[] = await manager.query('select id, object_id from audit_log where transaction_id = pg_current_xact_id() and act = $1 order by id', [CORRECTION]);
  const byObject = new Map<string, string[]>();
  for (const { id, object_id } of rows) byObject.set(object_id, [...(byObject.get(object_id) ?? []), id]);
  return byObject;
}

interface Versioned {
  readonly objectType: string;
  readonly objectId: string;
}

const hasVersion = (manager: EntityManager, table: string): boolean =>
  manager.connection.entityMetadatas.some(({ tableName, versionColumn }) => tableName === table && versionColumn !== undefined);

/** The versions that rows have now, by their ids; none for rows without versions, and for rows that are gone. */
export async function versionsOf(manager: EntityManager, rows: readonly Versioned[]): Promise<ReadonlyMap<string, number>> {
  const tables = [...new Set(rows.map(({ objectType }) => objectType))].filter((table) => hasVersion(manager, table));
  const found = [];
  for (const table of tables) {
    const ids = rows.flatMap(({ objectType, objectId }) => (objectType === table ? [objectId] : []));
    found.push(...((await manager.query(`select id, version from ${manager.connection.driver.escape(table)} where id = any($1)`, [ids])) as { id: string; version: number }[]));
  }
  return new Map(found.map(({ id, version }) => [id, version]));
}

/** What was chosen in a forum's imports before: of all, words and names; of the same file, everything. */
export async function formerChoices(manager: EntityManager, forumId: string, fileHash: Buffer): Promise<KeptChoices> {
  const batches = await manager.createQueryBuilder(ImportBatch, 'b').where('b.forum_id = :forumId and b.undone_at is null', { forumId }).orderBy('b.id').limit(MOST_REMEMBERED).getMany();
  return merged(batches.map(({ choices, fileHash: hash }) => (hash.equals(fileHash) ? choices : { statuses: choices.statuses ?? {}, organizations: choices.organizations ?? {}, columns: choices.columns ?? {} })));
}

const MOST_REMEMBERED = 500;

/** The last import of a forum that was not taken back: the only one that can be. */
export const latestBatch = (manager: EntityManager, forumId: string): Promise<ImportBatch | null> =>
  manager.createQueryBuilder(ImportBatch, 'b').where('b.forum_id = :forumId and b.undone_at is null', { forumId }).orderBy('b.id', 'DESC').getOne();

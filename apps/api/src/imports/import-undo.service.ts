import { conflict, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import type { DataSource, EntityManager } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { ImportAct } from './import-act.entity.js';
import { ImportBatch } from './import-batch.entity.js';
import { latestBatch, versionsOf } from './import-batch.repository.js';
import { waitForOthers } from './import-intake.js';
import { obstaclesOf } from './import-record-names.js';
import { importRecords } from './import.policy.js';
import { correctionsOf, dependents, removeRows, type Removable } from './import-removal.js';
import { putBack } from './import-restoration.js';

/** Takes the last import of a forum back: what it made is gone, what it changed is as it was. */
@Injectable()
export class ImportUndoService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly clock: ClockService,
  ) {}

  /** The imports of a forum that changed something, the last first. */
  async history(viewer: Viewer, forumId: string): Promise<ListedBatch[]> {
    authorize(viewer, importRecords, await this.places.ofForum(forumId));
    const batches = await this.dataSource.getRepository(ImportBatch).createQueryBuilder('b').where('b.forum_id = :forumId', { forumId }).orderBy('b.id', 'DESC').limit(HISTORY).getMany();
    const latest = batches.find(({ undoneAt }) => undoneAt === null);
    return batches.map((batch) => ({ ...batch, isLatest: batch === latest }));
  }

  /**
   * @throws CONFLICT wrong_state where it is not the last, stale_version where somebody has edited what it made or
   *   changed, in_use where something depends on what it made; `current` says which kinds of records
   */
  async undo(viewer: Viewer, { batchId }: { readonly batchId: string }): Promise<ListedBatch> {
    const known = isUUID(batchId) ? await this.dataSource.getRepository(ImportBatch).findOneBy({ id: batchId }) : null;
    const { role } = authorize(viewer, importRecords, known ? await this.places.ofForum(known.forumId) : this.places.ofInstallation());
    if (!known) throw notFound();
    return this.writes.run(viewer, async ({ manager, audit }) => {
      await waitForOthers(manager);
      const latest = await latestBatch(manager, known.forumId);
      if (latest?.id !== batchId) throw conflict('wrong_state');
      const acts = await manager.find(ImportAct, { where: { batchId }, order: { position: 'DESC' } });
      await assertUnedited(manager, acts);
      const made = await madeBy(manager, acts);
      const used = await dependents(manager, made, acts.map(({ objectId }) => objectId));
      if (used.length > 0) throw conflict('in_use', { current: obstaclesOf(used) });
      await putBack(manager, batchId, acts, made);
      await removeRows(manager, batchId, made.filter(({ isCorrection }) => !isCorrection));
      await forget(manager, acts);
      latest.undoneAt = new Date(this.clock.now().epochMilliseconds);
      await manager.update(ImportBatch, { id: batchId }, { undoneAt: latest.undoneAt });
      await audit({ act: 'undo_import', objectType: 'import_batch', objectId: batchId, forumId: known.forumId, role, before: { created: latest.created, changed: latest.changed }, after: { removed: made.length } });
      return { ...latest, isLatest: false };
    });
  }
}

const HISTORY = 50;

/** The fields of an import, and whether it can be taken back as far as its order goes. */
export type ListedBatch = Omit<ImportBatch, 'giveId'> & { readonly isLatest: boolean };

/** Everything that the import made, the last first; a corrected wording brings its amendment with it. */
async function madeBy(manager: EntityManager, acts: readonly ImportAct[]): Promise<Removable[]> {
  const created = acts.filter(({ act }) => act === 'created').map(({ objectType, objectId }) => ({ objectType, objectId, isCorrection: false }));
  const reworded = acts.filter(({ act, objectId, formerObjectId }) => act === 'changed' && formerObjectId !== objectId).map(({ objectId }) => objectId);
  return [...(await correctionsOf(manager, reworded)), ...created];
}

/** A later import of the same file makes again what is gone now. */
async function forget(manager: EntityManager, acts: readonly ImportAct[]): Promise<void> {
  const keys = acts.flatMap(({ act, sourceKey }) => (act === 'created' ? [sourceKey] : []));
  await manager.query('delete from imported_record where source_key = any($1)', [keys]);
}

async function assertUnedited(manager: EntityManager, acts: readonly ImportAct[]): Promise<void> {
  const versions = await versionsOf(manager, acts);
  const edited = acts.filter(({ objectId, objectVersion }) => objectVersion !== null && versions.has(objectId) && versions.get(objectId) !== objectVersion);
  if (edited.length > 0) throw conflict('stale_version', { current: obstaclesOf(edited.map(({ objectType }) => objectType)) });
}

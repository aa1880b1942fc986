import { invalid } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import { Forum } from '../forums/forum.entity.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.entity.js';
import { SlugHistory } from '../jurisdictions/slug-history.entity.js';
import type { ImportBatch } from './import-batch.entity.js';
import { formerChoices, recordBatch } from './import-batch.repository.js';
import { type GivenChoices, type KeptChoices, keptChoices, merged } from './import-choices.js';
import { type ReadContent, readContent } from './import-content.js';
import { type ImportFile, readImportFile } from './import-file.js';
import { type ForumScope, type Intake, intakeOf, intakeOfTable, scopeOf, scopeOfForum, scopeOfTables, waitForOthers } from './import-intake.js';
import { openNames } from './import-names.js';
import { importRecords } from './import.policy.js';
import { type ImportCount, ImportRun } from './import-run.js';
import type { ImportTarget } from './import-target.js';
import { fileRows } from './mapping/file-rows.js';

export interface HandedFile {
  readonly forumId: string;
  readonly json: string;
  readonly fileName?: string | null | undefined;
  readonly choices?: GivenChoices | null | undefined;
}

export interface ImportOutcome extends ImportCount {
  readonly forum: Forum;
  /** Null where it changed nothing. */
  readonly batch: ImportBatch | null;
}

/** Takes in published files: again and again without effect, and a corrected one with what it corrects. */
@Injectable()
export class ImportService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
  ) {}

  /**
   * A file that the secretariat of a forum hands in, for that forum.
   * @throws INVALID with every fault of the file by its path below `json`
   */
  async importFor(viewer: Viewer, { forumId, json, fileName = null, choices }: HandedFile): Promise<ImportOutcome> {
    const place = await this.places.ofForum(forumId);
    const { role } = authorize(viewer, importRecords, place);
    const read = readContent(json);
    return this.writes.run(viewer, async (transaction) => {
      const { manager } = transaction;
      await waitForOthers(manager);
      const all = merged([await formerChoices(manager, forumId, read.hash), keptChoices(choices ?? {})]);
      const { scope, rows } = await takenIn(manager, await scopeOfForum(manager, place, role), read, all, place.today);
      const run = new ImportRun(transaction, scope);
      const count = await run.write(rows);
      const batch = await recordBatch(manager, viewer, { forumId, fileName, fileHash: read.hash, choices: all }, run);
      return { ...count, batch, forum: await manager.findOneByOrFail(Forum, { id: forumId }) };
    });
  }

  /** What the system itself takes in: makes jurisdiction and forum where they do not exist yet. */
  import(viewer: Viewer, file: ImportFile, target: ImportTarget): Promise<ImportCount> {
    return this.writes.run(viewer, async (transaction) => {
      const { manager } = transaction;
      await waitForOthers(manager);
      const jurisdiction = await manager.findOneBy(Jurisdiction, { slug: target.jurisdiction.slug });
      const forum = jurisdiction && (await forumOf(manager, jurisdiction.id, target.forumSlug));
      const { today } = forum ? await this.places.ofForum(forum.id, manager) : this.places.ofInstallation();
      return new ImportRun(transaction, { today, ...scopeOf(forum, jurisdiction, target, null) }).write(fileRows(file, target));
    });
  }
}

/** @throws INVALID with every fault of the file by its path below `json`; choices.planId required for a table of no plan */
async function takenIn(manager: EntityManager, scope: ForumScope, read: ReadContent, choices: KeptChoices, today: string): Promise<Intake> {
  const { content, isWithoutPlan } = read.open(choices, scope, today);
  if (isWithoutPlan) throw invalid({ 'choices.planId': 'required' });
  const file = readImportFile(content, 'json');
  if (!read.isTable) return intakeOf(manager, scope, file, choices);
  const own = scopeOfTables(scope);
  return intakeOfTable(manager, own, file, choices, await openNames(manager, own.namespace, scope.jurisdiction.id, file));
}

async function forumOf(manager: EntityManager, jurisdictionId: string, slug: string): Promise<Forum | null> {
  const given = await manager.findOneBy(SlugHistory, { jurisdictionId, slug });
  return given?.forumId ? manager.findOneBy(Forum, { id: given.forumId }) : null;
}

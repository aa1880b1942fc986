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
import { type ImportFile, readImportFile } from './import-file.js';
import { importRecords } from './import.policy.js';
import { type ImportCount, ImportRun, type ImportScope } from './import-run.js';
import type { ImportTarget } from './import-target.js';
import { fileRows } from './mapping/file-rows.js';

/** Any number that no other advisory lock of the application has. */
const IMPORT_LOCK = 5_170_303;

export interface ImportOutcome extends ImportCount {
  readonly forum: Forum;
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
  async importFor(viewer: Viewer, { forumId, json }: { readonly forumId: string; readonly json: string }): Promise<ImportOutcome> {
    const place = await this.places.ofForum(forumId);
    const { role } = authorize(viewer, importRecords, place);
    const file = readImportFile(parsed(json), 'json');
    return this.writes.run(viewer, async (transaction) => {
      const { manager } = transaction;
      const forum = await manager.findOneByOrFail(Forum, { id: forumId });
      const jurisdiction = await manager.findOneByOrFail(Jurisdiction, { id: forum.jurisdictionId });
      await waitForOthers(manager);
      const run = new ImportRun(transaction, scopeOf(forum, jurisdiction, { jurisdiction, forumSlug: forum.slug }, role));
      const count = await run.write(fileRows(file, { jurisdiction, forumSlug: forum.slug }));
      return { ...count, forum: await manager.findOneByOrFail(Forum, { id: forumId }) };
    });
  }

  /** What the system itself takes in: makes jurisdiction and forum where they do not exist yet. */
  import(viewer: Viewer, file: ImportFile, target: ImportTarget): Promise<ImportCount> {
    return this.writes.run(viewer, async (transaction) => {
      const { manager } = transaction;
      await waitForOthers(manager);
      const jurisdiction = await manager.findOneBy(Jurisdiction, { slug: target.jurisdiction.slug });
      const forum = jurisdiction && (await forumOf(manager, jurisdiction.id, target.forumSlug));
      return new ImportRun(transaction, scopeOf(forum, jurisdiction, target, null)).write(fileRows(file, target));
    });
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw invalid({ json: 'malformed' });
  }
}

/** Two imports at once would each find the other's rows missing. */
const waitForOthers = (manager: EntityManager): Promise<unknown> => manager.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);

async function forumOf(manager: EntityManager, jurisdictionId: string, slug: string): Promise<Forum | null> {
  const given = await manager.findOneBy(SlugHistory, { jurisdictionId, slug });
  return given?.forumId ? manager.findOneBy(Forum, { id: given.forumId }) : null;
}

/** A forum keeps the name under which its first file came, whatever its slug is by now. */
function scopeOf(forum: Forum | null, jurisdiction: Jurisdiction | null, target: ImportTarget, role: ImportScope['role']): ImportScope {
  const namespace = forum ? (forum.sourceKey?.split('#')[0] ?? forum.id) : `${target.jurisdiction.slug}/${target.forumSlug}`;
  const entered = { jurisdiction, forum, 'forum/slug': forum };
  const anchors = Object.entries(entered).flatMap(([key, row]): [string, string][] => (row && !row.sourceKey?.startsWith(`${namespace}#`) ? [[key, row.id]] : []));
  return { namespace, anchors: new Map(anchors), role };
}

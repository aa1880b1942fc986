import { DomainError, invalid } from '@mesa/domain/errors';
import type { ImportFinding } from '@mesa/domain/imports/finding';
import { Injectable } from '@nestjs/common';

import { authorize } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { type Transaction, WriteService } from '../database/write.service.js';
import type { Upload } from '../files/upload.scalar.js';
import { formerChoices } from './import-batch.repository.js';
import { type KeptChoices, keptChoices, merged } from './import-choices.js';
import { type ReadContent, readContent } from './import-content.js';
import { type ImportFile, readImportFile } from './import-file.js';
import { intakeOf, scopeOfForum, waitForOthers } from './import-intake.js';
import { type OpenName, openNames } from './import-names.js';
import { importRecords } from './import.policy.js';
import { type ImportCount, ImportRun, type LoggedAct } from './import-run.js';
import { readUpload } from './import-upload.js';
import type { HandedFile } from './import.service.js';

export interface DryRun extends ImportCount {
  /** As it was handed in: the import takes the same. */
  readonly json: string;
  readonly fileName: string | null;
  readonly findings: readonly ImportFinding[];
  /** Why it cannot be taken in as it is, by path; then nothing more is said. */
  readonly faults: readonly { readonly path: string; readonly reason: string }[];
  readonly log: readonly LoggedAct[];
  readonly names: readonly OpenName[];
  readonly choices: KeptChoices;
}

export interface DryRunRequest extends Omit<HandedFile, 'json'> {
  readonly json?: string | null | undefined;
  readonly file?: Upload | null | undefined;
}

type Found = Omit<DryRun, 'json' | 'fileName' | 'findings'>;

/** Ends a transaction whose every write is to be undone, and carries out what it found. */
class Over extends Error {
  constructor(readonly found: Found) {
    super('a dry run writes nothing');
  }
}

/** Says what an import would do, by doing it in a transaction that is rolled back. */
@Injectable()
export class DryRunService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
  ) {}

  /** @throws INVALID where there is no file, or none that can be read; all else that is wrong with it is in the answer */
  async dryRun(viewer: Viewer, { forumId, file: upload, choices, ...given }: DryRunRequest): Promise<DryRun> {
    const { role } = authorize(viewer, importRecords, await this.places.ofForum(forumId));
    const { json, fileName = null } = upload ? await readUpload(upload) : given;
    if (json == null) throw invalid({ file: 'required' });
    const read = readContent(json);
    const found = await this.writes
      .run(viewer, async (transaction): Promise<Found> => {
        await waitForOthers(transaction.manager);
        const all = merged([await formerChoices(transaction.manager, forumId, read.hash), keptChoices(choices ?? {})]);
        const file = fileOf(read, all);
        throw new Over('faults' in file ? { ...NOTHING, ...file, choices: all } : await this.#tried(transaction, forumId, role, file.file, all));
      })
      .catch((error: unknown) => {
        if (error instanceof Over) return error.found;
        throw error;
      });
    return { json, fileName, findings: read.findings, ...found };
  }

  async #tried(transaction: Transaction, forumId: string, role: Parameters<typeof scopeOfForum>[2], file: ImportFile, choices: KeptChoices): Promise<Found> {
    const { manager } = transaction;
    const scope = await scopeOfForum(manager, forumId, role);
    const names = await openNames(manager, scope.namespace, scope.jurisdiction.id, file);
    const intake = await intakeOf(manager, scope, file, choices);
    const run = new ImportRun(transaction, intake.scope);
    const count = await run.write(intake.rows);
    return { ...NOTHING, ...count, log: run.log, names, choices };
  }
}

const NOTHING = { created: 0, changed: 0, kept: 0, log: [], names: [], faults: [] } as const;

function fileOf(read: ReadContent, choices: KeptChoices): { readonly file: ImportFile } | Pick<Found, 'faults'> {
  try {
    return { file: readImportFile(read.content(choices), 'json') };
  } catch (error) {
    if (!(error instanceof DomainError) || !error.fields) throw error;
    return { faults: Object.entries(error.fields).map(([path, reason]) => ({ path: path.replace(/^json\.?/, ''), reason })) };
  }
}

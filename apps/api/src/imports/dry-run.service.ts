import { DomainError, invalid } from '@mesa/domain/errors';
import { finding, type ImportFinding } from '@mesa/domain/imports/finding';
import type { TableContent } from '@mesa/domain/imports/table';
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
import { type ForumScope, intakeOf, intakeOfTable, scopeOfForum, scopeOfTables, waitForOthers } from './import-intake.js';
import { type OpenName, openNames } from './import-names.js';
import { importRecords } from './import.policy.js';
import { type ImportCount, ImportRun, type LoggedAct } from './import-run.js';
import { readUpload } from './import-upload.js';
import type { HandedFile } from './import.service.js';
import { plansOf, type TablePlan } from './table-file.js';

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
  readonly columns: TableContent['columns'];
  readonly plans: readonly TablePlan[];
}

export interface DryRunRequest extends Omit<HandedFile, 'json'> {
  readonly json?: string | null | undefined;
  readonly file?: Upload | null | undefined;
}

type Found = Omit<DryRun, 'json' | 'fileName'>;

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
    const place = await this.places.ofForum(forumId);
    const { role } = authorize(viewer, importRecords, place);
    const { json, fileName = null } = upload ? await readUpload(upload) : given;
    if (json == null) throw invalid({ file: 'required' });
    const read = readContent(json);
    const found = await this.writes
      .run(viewer, async (transaction): Promise<Found> => {
        await waitForOthers(transaction.manager);
        const all = merged([await formerChoices(transaction.manager, forumId, read.hash), keptChoices(choices ?? {})]);
        throw new Over(await tried(transaction, read, await scopeOfForum(transaction.manager, place, role), all, place.today));
      })
      .catch((error: unknown) => {
        if (error instanceof Over) return error.found;
        throw error;
      });
    return { json, fileName, ...found };
  }
}

const NOTHING = { created: 0, changed: 0, kept: 0, log: [], names: [], faults: [] } as const;

/** What the file would do, done; the transaction is the caller's to end. */
async function tried(transaction: Transaction, read: ReadContent, forumScope: ForumScope, choices: KeptChoices, today: string): Promise<Found> {
  const { manager } = transaction;
  const { findings, content, columns, isWithoutPlan } = read.open(choices, forumScope, today);
  const said = { ...NOTHING, findings, columns, choices, plans: read.isTable ? await plansOf(manager, forumScope.forum.id, today) : [] };
  if (isWithoutPlan) return { ...said, faults: [{ path: 'plan', reason: 'required' }] };
  const file = fileOf(content);
  if ('faults' in file) return { ...said, ...file };
  const scope = read.isTable ? scopeOfTables(forumScope) : forumScope;
  const names = await openNames(manager, scope.namespace, scope.jurisdiction.id, file.file);
  const intake = await (read.isTable ? intakeOfTable(manager, scope, file.file, choices, names) : intakeOf(manager, scope, file.file, choices));
  const run = new ImportRun(transaction, intake.scope);
  const count = await run.write(intake.rows);
  return { ...said, ...count, log: run.log, names, findings: [...findings, ...intake.already.map((path) => finding('already_there', path))] };
}

function fileOf(content: unknown): { readonly file: ImportFile } | Pick<Found, 'faults'> {
  try {
    return { file: readImportFile(content, 'json') };
  } catch (error) {
    if (!(error instanceof DomainError) || !error.fields) throw error;
    return { faults: Object.entries(error.fields).map(([path, reason]) => ({ path: path.replace(/^json\.?/, ''), reason })) };
  }
}

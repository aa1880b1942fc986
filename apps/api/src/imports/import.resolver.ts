import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { dryRunAnswer } from './dry-run-answer.js';
import { DryRunImportPayload } from './dry-run.model.js';
import { DryRunService } from './dry-run.service.js';
import { ImportUndoService } from './import-undo.service.js';
import { DryRunImportInput, ImportFileInput, UndoImportInput } from './import.input.js';
import { ImportBatchModel, ImportFilePayload, UndoImportPayload } from './import.model.js';
import { ImportService } from './import.service.js';

@Resolver()
export class ImportResolver {
  constructor(
    private readonly imports: ImportService,
    private readonly dryRuns: DryRunService,
    private readonly undos: ImportUndoService,
  ) {}

  @Policy()
  @Query(() => [ImportBatchModel], { description: 'The last fifty imports of a forum that changed something, newest first. For its secretariat, after the second factor.' })
  importBatches(@Args('forumId', { type: () => ID }) forumId: string, @Context() { viewer }: GraphqlContext): Promise<ImportBatchModel[]> {
    return this.undos.history(viewer, forumId);
  }

  @Policy()
  @Mutation(() => DryRunImportPayload, { description: 'Says what an import would do, and what of the file is not understood, by its place. Writes nothing. For the secretariat, after the second factor.' })
  async dryRunImport(@Args('input') input: DryRunImportInput, @Context() { viewer }: GraphqlContext): Promise<DryRunImportPayload> {
    return dryRunAnswer(await this.dryRuns.dryRun(viewer, input));
  }

  @Policy()
  @Mutation(() => ImportFilePayload, { description: 'Takes in published records of a forum: members, meetings, plan. For its secretariat, after the second factor. A record that was imported before is updated only where the file says something new.' })
  importFile(@Args('input') input: ImportFileInput, @Context() { viewer }: GraphqlContext): Promise<ImportFilePayload> {
    return this.imports.importFor(viewer, input);
  }

  @Policy()
  @Mutation(() => UndoImportPayload, { description: 'Takes back the last import of a forum: what it made is removed, what it changed is as it was. CONFLICT wrong_state where it is not the last, stale_version where somebody has edited it since, in_use where something depends on it.' })
  async undoImport(@Args('input') input: UndoImportInput, @Context() { viewer }: GraphqlContext): Promise<UndoImportPayload> {
    return { batch: await this.undos.undo(viewer, input) };
  }
}

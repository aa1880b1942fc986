import { Module } from '@nestjs/common';

import { DryRunService } from './dry-run.service.js';
import { ImportModelController } from './import-model.controller.js';
import { ImportUndoService } from './import-undo.service.js';
import { ImportResolver } from './import.resolver.js';
import { ImportService } from './import.service.js';

@Module({
  controllers: [ImportModelController],
  providers: [ImportResolver, ImportService, DryRunService, ImportUndoService],
  exports: [ImportService],
})
export class ImportsModule {}

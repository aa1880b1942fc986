import { Module } from '@nestjs/common';

import { MinutesModule } from '../minutes/minutes.module.js';
import { DryRunService } from './dry-run.service.js';
import { HandoverController } from './handover/handover.controller.js';
import { HandoverResolver } from './handover/handover.resolver.js';
import { HandoverService } from './handover/handover.service.js';
import { ImportModelController } from './import-model.controller.js';
import { ImportUndoService } from './import-undo.service.js';
import { ImportResolver } from './import.resolver.js';
import { ImportService } from './import.service.js';

@Module({
  imports: [MinutesModule],
  controllers: [HandoverController, ImportModelController],
  providers: [HandoverResolver, HandoverService, ImportResolver, ImportService, DryRunService, ImportUndoService],
  exports: [ImportService],
})
export class ImportsModule {}

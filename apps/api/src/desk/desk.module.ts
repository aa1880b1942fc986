import { Module } from '@nestjs/common';

import { ComplianceModule } from '../compliance/compliance.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { AbsenceService } from './absence.service.js';
import { DeskLineService } from './desk-line.service.js';
import { DeskResolver } from './desk.resolver.js';
import { DeskService } from './desk.service.js';
import { FridayService } from './friday.service.js';
import { GapService } from './gap.service.js';

@Module({ imports: [ComplianceModule, MeetingsModule], providers: [AbsenceService, DeskLineService, DeskResolver, DeskService, FridayService, GapService] })
export class DeskModule {}

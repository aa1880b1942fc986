import { Module } from '@nestjs/common';

import { MeetingsModule } from '../meetings/meetings.module.js';
import { AbsenceService } from './absence.service.js';
import { DeskLineService } from './desk-line.service.js';
import { DeskResolver } from './desk.resolver.js';
import { DeskService } from './desk.service.js';
import { FridayService } from './friday.service.js';

@Module({ imports: [MeetingsModule], providers: [AbsenceService, DeskLineService, DeskResolver, DeskService, FridayService] })
export class DeskModule {}

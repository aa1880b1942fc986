import { Module } from '@nestjs/common';

import { MeetingsModule } from '../meetings/meetings.module.js';
import { BacklogReadingService } from './backlog-reading.service.js';
import { BacklogResolver } from './backlog.resolver.js';
import { BacklogService } from './backlog.service.js';

@Module({ imports: [MeetingsModule], providers: [BacklogReadingService, BacklogResolver, BacklogService] })
export class BacklogModule {}

import { Global, Module } from '@nestjs/common';

import { JobsService } from './jobs.service.js';
import { MorningService } from './morning.service.js';

@Global()
@Module({ providers: [JobsService, MorningService], exports: [JobsService, MorningService] })
export class JobsModule {}

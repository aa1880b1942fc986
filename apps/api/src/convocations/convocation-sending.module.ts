import { Module } from '@nestjs/common';

import { ClockModule } from '../clock/clock.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { AccessNeedService } from './access-need.service.js';
import { AccessNeedsJob } from './access-needs.job.js';
import { ConvocationMailService } from './convocation-mail.service.js';
import { ConvocationService } from './convocation.service.js';

/** What the acts on a meeting need: telling people, and forgetting what they needed. Apart from the reading, which needs the meetings. */
@Module({
  imports: [ClockModule, JobsModule],
  providers: [AccessNeedService, AccessNeedsJob, ConvocationMailService, ConvocationService],
  exports: [AccessNeedService, ConvocationService],
})
export class ConvocationSendingModule {}

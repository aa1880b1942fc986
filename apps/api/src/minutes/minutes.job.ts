import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { JobsService } from '../jobs/jobs.service.js';
import { MinutesApprovalService } from './minutes-approval.service.js';

/** Approves by silence when its day has passed. */
@Injectable()
export class MinutesJob implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobsService,
    private readonly approvals: MinutesApprovalService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<{ minutesId: string }>('minutes_silence', ({ minutesId }) => this.approvals.settleSilence(minutesId));
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { JobsService } from '../jobs/jobs.service.js';
import { BallotPeriodService } from './ballot-period.service.js';

/** Reminds of a ballot out of session at the half of its period, and closes it at the end. */
@Injectable()
export class BallotJob implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobsService,
    private readonly periods: BallotPeriodService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<{ ballotId: string; act: string }>('ballot', ({ ballotId, act }) => (act === 'remind' ? this.periods.remind(ballotId) : this.periods.end(ballotId)));
  }
}

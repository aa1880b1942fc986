import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { JobsService } from '../jobs/jobs.service.js';
import { AccessNeedService } from './access-need.service.js';

/** Forgets what people needed, the day after the meeting. */
@Injectable()
export class AccessNeedsJob implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobsService,
    private readonly needs: AccessNeedService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<{ meetingId: string }>('erase_access_needs', ({ meetingId }) => this.needs.erase(meetingId));
  }
}

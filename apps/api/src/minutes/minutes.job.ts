import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { JobsService } from '../jobs/jobs.service.js';
import { MinutesApprovalService } from './minutes-approval.service.js';
import { MinutesReminderService } from './minutes-reminder.service.js';

/** Reminds those who have not approved, and approves by silence when its day has passed. */
@Injectable()
export class MinutesJob implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobsService,
    private readonly approvals: MinutesApprovalService,
    private readonly reminders: MinutesReminderService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<{ minutesId: string }>('minutes_silence', ({ minutesId }) => this.approvals.settleSilence(minutesId));
    await this.jobs.work<{ minutesId: string; versionId: string }>('minutes_reminder', ({ minutesId, versionId }) => this.reminders.remind(minutesId, versionId));
  }
}

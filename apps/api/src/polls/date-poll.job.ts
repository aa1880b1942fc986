import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { JobsService } from '../jobs/jobs.service.js';
import { DatePollReminderService } from './date-poll-reminder.service.js';

/** Reminds people of a poll when its deadline is near. */
@Injectable()
export class DatePollJob implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobsService,
    private readonly reminders: DatePollReminderService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<{ pollId: string; deadlineOn: string }>('date_poll_reminder', ({ pollId, deadlineOn }) => this.reminders.remindDue(pollId, deadlineOn));
  }
}

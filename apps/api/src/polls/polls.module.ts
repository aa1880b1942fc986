import { Module } from '@nestjs/common';

import { MeetingsModule } from '../meetings/meetings.module.js';
import { DatePollActResolver } from './date-poll-act.resolver.js';
import { DatePollAnswerService } from './date-poll-answer.service.js';
import { DatePollClosingService } from './date-poll-closing.service.js';
import { DatePollMailService } from './date-poll-mail.service.js';
import { DatePollReadingService } from './date-poll-reading.service.js';
import { DatePollReminderService } from './date-poll-reminder.service.js';
import { DatePollWorkService } from './date-poll-work.service.js';
import { DatePollJob } from './date-poll.job.js';
import { DatePollResolver, ForumDatePollsResolver } from './date-poll.resolver.js';
import { DatePollService } from './date-poll.service.js';
import { PollInvitingService } from './poll-inviting.service.js';
import { PollLinkService } from './poll-link.service.js';

@Module({
  imports: [MeetingsModule],
  providers: [
    DatePollActResolver, DatePollAnswerService, DatePollClosingService, DatePollJob, DatePollMailService, DatePollReadingService,
    DatePollReminderService, DatePollResolver, DatePollService, DatePollWorkService, ForumDatePollsResolver, PollInvitingService, PollLinkService,
  ],
})
export class PollsModule {}

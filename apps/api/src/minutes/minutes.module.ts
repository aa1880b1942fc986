import { Module } from '@nestjs/common';

import { ClockModule } from '../clock/clock.module.js';
import { FilesModule } from '../files/files.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ActaAknService } from './acta-akn.service.js';
import { ActaExportService } from './acta-export.service.js';
import { ActaPdfService } from './acta-pdf.service.js';
import { ActaReadingService } from './acta-reading.service.js';
import { ActaController } from './acta.controller.js';
import { ActaService } from './acta.service.js';
import { MilestoneSessionResolver, MilestoneSessionsResolver } from './milestone-session.resolver.js';
import { MinutesActResolver } from './minutes-act.resolver.js';
import { MinutesApprovalService } from './minutes-approval.service.js';
import { MinutesDraftService } from './minutes-draft.service.js';
import { MinutesMailService } from './minutes-mail.service.js';
import { MinutesPublicationService } from './minutes-publication.service.js';
import { MinutesReadingService } from './minutes-reading.service.js';
import { MinutesReminderService } from './minutes-reminder.service.js';
import { MinutesReviewService } from './minutes-review.service.js';
import { MinutesUndoService } from './minutes-undo.service.js';
import { MinutesWithdrawalService } from './minutes-withdrawal.service.js';
import { MinutesWorkService } from './minutes-work.service.js';
import { MinutesJob } from './minutes.job.js';
import { ForumMinutesResolver, MeetingMinutesResolver, MinutesResolver, MinutesVersionResolver } from './minutes.resolver.js';
import { SharedDraftService } from './shared-draft.service.js';
import { TextMentionResolver } from './text-mention.resolver.js';

@Module({
  imports: [ClockModule, FilesModule, JobsModule, MailModule],
  controllers: [ActaController],
  providers: [
    ActaAknService, ActaExportService, ActaPdfService, ActaReadingService, ActaService, ForumMinutesResolver, MeetingMinutesResolver,
    MilestoneSessionResolver, MilestoneSessionsResolver, MinutesActResolver, MinutesApprovalService,
    MinutesDraftService, MinutesJob, MinutesMailService, MinutesPublicationService, MinutesReadingService, MinutesReminderService, MinutesResolver, MinutesReviewService,
    MinutesUndoService, MinutesVersionResolver, MinutesWithdrawalService, MinutesWorkService, SharedDraftService, TextMentionResolver,
  ],
  exports: [ActaExportService, MinutesApprovalService, MinutesDraftService, MinutesPublicationService, MinutesReviewService, MinutesWithdrawalService, SharedDraftService],
})
export class MinutesModule {}

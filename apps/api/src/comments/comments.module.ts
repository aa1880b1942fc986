import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { AmendmentsModule } from '../amendments/amendments.module.js';
import { Milestone } from '../commitments/milestone.entity.js';
import { PlansModule } from '../plans/plans.module.js';
import { AmendmentCommentersResolver, AmendmentObjectionResolver, CommentAmendedResolver } from './comment-amended.resolver.js';
import { CommentAmendedService } from './comment-amended.service.js';
import { CommentClockJob } from './comment-clock.job.js';
import { CommentClockService } from './comment-clock.service.js';
import { CommentEscalationResolver } from './comment-escalation.resolver.js';
import { CommentEscalationService } from './comment-escalation.service.js';
import { CommentLiveService } from './comment-live.service.js';
import { CommentMailService } from './comment-mail.service.js';
import { CommentMentionResolver, CommentMentionsResolver } from './comment-mention.resolver.js';
import { CommentMentionService } from './comment-mention.service.js';
import { CommentPlaceService } from './comment-place.service.js';
import { CommentPostService } from './comment-post.service.js';
import { CommentStandingService } from './comment-standing.service.js';
import { CommentTextResolver } from './comment-text.resolver.js';
import { CommentTextService } from './comment-text.service.js';
import { CommentWriteService } from './comment-write.service.js';
import { Comment } from './comment.entity.js';
import { CommentResolver } from './comment.resolver.js';
import { CommentService } from './comment.service.js';
import { CommentingService } from './commenting.service.js';
import { LedgerExportService } from './ledger-export.service.js';
import { LedgerController } from './ledger.controller.js';
import { CommitmentFiguresResolver, ForumWaitingResolver, MilestoneFiguresResolver, PlanLedgerResolver, ResponseFiguresByCommitmentResolver, ResponseFiguresByPhaseResolver, ResponseFiguresByUnitResolver } from './ledger.resolver.js';
import { LedgerService } from './ledger.service.js';
import { ModerationRulesService } from './moderation-rules.service.js';
import { CommentModerationResolver, ForumModerationResolver, ModerationAppealResolver, ModerationResolver } from './moderation.resolver.js';
import { ModerationService } from './moderation.service.js';
import { PhaseDigestResolver, PlanPhaseDigestResolver } from './phase-digest.resolver.js';
import { PhaseDigestService } from './phase-digest.service.js';
import { PhaseNoticeService } from './phase-notice.service.js';
import { ResponseResolver } from './response.resolver.js';
import { ResponseService } from './response.service.js';
import { AgendaItemCommentsResolver, CommentingResolver, CommitmentCommentsResolver, MilestoneCommentsResolver, StatementCommentsResolver } from './subject-comments.resolver.js';

@Module({
  imports: [AmendmentsModule, PlansModule, TypeOrmModule.forFeature([Comment, Milestone])],
  controllers: [LedgerController],
  providers: [
    AgendaItemCommentsResolver,
    AmendmentCommentersResolver,
    AmendmentObjectionResolver,
    CommentAmendedResolver,
    CommentAmendedService,
    CommentClockJob,
    CommentClockService,
    CommentEscalationResolver,
    CommentEscalationService,
    CommentLiveService,
    CommentMailService,
    CommentMentionResolver,
    CommentMentionService,
    CommentMentionsResolver,
    CommentPlaceService,
    CommentPostService,
    CommentResolver,
    CommentService,
    CommentStandingService,
    CommentTextResolver,
    CommentTextService,
    CommentWriteService,
    CommentingResolver,
    CommentingService,
    CommitmentCommentsResolver,
    CommitmentFiguresResolver,
    ForumWaitingResolver,
    LedgerService,
    MilestoneCommentsResolver,
    MilestoneFiguresResolver,
    CommentModerationResolver,
    ForumModerationResolver,
    ModerationAppealResolver,
    ModerationResolver,
    ModerationRulesService,
    ModerationService,
    PhaseDigestResolver,
    PhaseDigestService,
    PhaseNoticeService,
    PlanLedgerResolver,
    PlanPhaseDigestResolver,
    LedgerExportService,
    ResponseFiguresByCommitmentResolver,
    ResponseFiguresByPhaseResolver,
    ResponseFiguresByUnitResolver,
    ResponseResolver,
    ResponseService,
    StatementCommentsResolver,
  ],
  exports: [CommentPostService, CommentService, CommentTextService, ModerationService, ResponseService],
})
export class CommentsModule {}

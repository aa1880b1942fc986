import { Module } from '@nestjs/common';

import { ActionActResolver, ActionItemEventResolver } from './action-act.resolver.js';
import { ActionConversationService } from './action-conversation.service.js';
import { ActionEscalationJob } from './action-escalation.job.js';
import { ActionEscalationService } from './action-escalation.service.js';
import { ActionExportService } from './action-export.service.js';
import { ActionItemRepository } from './action-item.repository.js';
import { ActionItemResolver, DecisionActionsResolver, ForumActionsResolver, MeetingActionsResolver } from './action-item.resolver.js';
import { ActionItemService } from './action-item.service.js';
import { ActionMailService } from './action-mail.service.js';
import { ActionRegisterRepository } from './action-register.repository.js';
import { ActionStandingService } from './action-standing.service.js';
import { ActionController } from './action.controller.js';
import { PendingResolver } from './pending.resolver.js';

@Module({
  controllers: [ActionController],
  providers: [
    ActionActResolver,
    ActionConversationService,
    ActionEscalationJob,
    ActionEscalationService,
    ActionExportService,
    ActionItemEventResolver,
    ActionItemRepository,
    ActionItemResolver,
    ActionItemService,
    ActionMailService,
    ActionRegisterRepository,
    ActionStandingService,
    DecisionActionsResolver,
    ForumActionsResolver,
    MeetingActionsResolver,
    PendingResolver,
  ],
  exports: [ActionItemService],
})
export class ActionsModule {}

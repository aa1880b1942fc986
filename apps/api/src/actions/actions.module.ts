import { Module } from '@nestjs/common';

import { ActionActResolver, ActionItemEventResolver } from './action-act.resolver.js';
import { ActionConversationService } from './action-conversation.service.js';
import { ActionEscalationJob } from './action-escalation.job.js';
import { ActionEscalationService } from './action-escalation.service.js';
import { ActionItemRepository } from './action-item.repository.js';
import { ActionItemResolver, ForumActionsResolver, MeetingActionsResolver } from './action-item.resolver.js';
import { ActionItemService } from './action-item.service.js';
import { ActionMailService } from './action-mail.service.js';
import { ActionStandingService } from './action-standing.service.js';

@Module({
  providers: [
    ActionActResolver,
    ActionConversationService,
    ActionEscalationJob,
    ActionEscalationService,
    ActionItemEventResolver,
    ActionItemRepository,
    ActionItemResolver,
    ActionItemService,
    ActionMailService,
    ActionStandingService,
    ForumActionsResolver,
    MeetingActionsResolver,
  ],
  exports: [ActionItemService],
})
export class ActionsModule {}

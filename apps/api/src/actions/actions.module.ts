import { Module } from '@nestjs/common';

import { ActionItemRepository } from './action-item.repository.js';
import { ActionItemResolver, ForumActionsResolver, MeetingActionsResolver } from './action-item.resolver.js';
import { ActionItemService } from './action-item.service.js';

@Module({ providers: [ActionItemRepository, ActionItemResolver, ActionItemService, ForumActionsResolver, MeetingActionsResolver], exports: [ActionItemService] })
export class ActionsModule {}

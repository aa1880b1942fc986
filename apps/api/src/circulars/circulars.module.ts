import { Module } from '@nestjs/common';

import { InboundModule } from '../inbound/inbound.module.js';
import { CircularMailService } from './circular-mail.service.js';
import { CircularReplyService } from './circular-reply.service.js';
import { CircularResolver, ForumCircularsResolver } from './circular.resolver.js';
import { CircularService } from './circular.service.js';
import { ForumFollowResolver } from './forum-follow.resolver.js';
import { ForumFollowService } from './forum-follow.service.js';

@Module({
  imports: [InboundModule],
  providers: [CircularMailService, CircularReplyService, CircularResolver, CircularService, ForumCircularsResolver, ForumFollowResolver, ForumFollowService],
})
export class CircularsModule {}

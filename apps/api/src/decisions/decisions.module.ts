import { Module } from '@nestjs/common';

import { MeetingsModule } from '../meetings/meetings.module.js';
import { BenchTallyResolver, DecisionResolver, ForumDecisionsResolver, MeetingDecisionsResolver } from './decision.resolver.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionService } from './decision.service.js';
import { OutOfSessionService } from './out-of-session.service.js';
import { DecisionRulesResolver, RulesDecisionResolver } from './rules-decision.resolver.js';

@Module({
  imports: [MeetingsModule],
  providers: [BenchTallyResolver, DecisionRepository, DecisionResolver, DecisionRulesResolver, DecisionService, ForumDecisionsResolver, MeetingDecisionsResolver, OutOfSessionService, RulesDecisionResolver],
  exports: [DecisionService, OutOfSessionService],
})
export class DecisionsModule {}

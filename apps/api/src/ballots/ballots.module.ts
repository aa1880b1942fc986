import { Module } from '@nestjs/common';

import { DecisionsModule } from '../decisions/decisions.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { BallotActResolver } from './ballot-act.resolver.js';
import { BallotBoxService } from './ballot-box.service.js';
import { BallotClosingService } from './ballot-closing.service.js';
import { BallotMailService } from './ballot-mail.service.js';
import { BallotOpeningService } from './ballot-opening.service.js';
import { BallotPeriodService } from './ballot-period.service.js';
import { BallotReadingService } from './ballot-reading.service.js';
import { BallotVoteService } from './ballot-vote.service.js';
import { BallotWorkService } from './ballot-work.service.js';
import { BallotJob } from './ballot.job.js';
import { BallotResolver, ForumBallotsResolver, MeetingBallotsResolver } from './ballot.resolver.js';

@Module({
  imports: [DecisionsModule, MeetingsModule],
  providers: [
    BallotActResolver, BallotBoxService, BallotClosingService, BallotJob, BallotMailService, BallotOpeningService, BallotPeriodService,
    BallotReadingService, BallotResolver, BallotVoteService, BallotWorkService, ForumBallotsResolver, MeetingBallotsResolver,
  ],
})
export class BallotsModule {}

import { Module } from '@nestjs/common';

import { ClockModule } from '../clock/clock.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { AlternateCallService } from './alternate-call.service.js';
import { ConvocationReadingService } from './convocation-reading.service.js';
import { ConvocationResolver, MeetingConvocationResolver } from './convocation.resolver.js';
import { ExpectedQuorumService } from './expected-quorum.service.js';
import { RsvpMailService } from './rsvp-mail.service.js';
import { RsvpReadingService } from './rsvp-reading.service.js';
import { RsvpRecordingService } from './rsvp-recording.service.js';
import { MeetingRsvpResolver, RsvpResolver } from './rsvp.resolver.js';
import { RsvpService } from './rsvp.service.js';

@Module({
  imports: [ClockModule, MeetingsModule],
  providers: [
    AlternateCallService, ConvocationReadingService, ConvocationResolver, ExpectedQuorumService, MeetingConvocationResolver, MeetingRsvpResolver,
    RsvpMailService, RsvpReadingService, RsvpRecordingService, RsvpResolver, RsvpService,
  ],
  exports: [RsvpRecordingService],
})
export class ConvocationsModule {}

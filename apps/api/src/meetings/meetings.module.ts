import { Module } from '@nestjs/common';

import { ConvocationSendingModule } from '../convocations/convocation-sending.module.js';
import { AgendaService } from './agenda.service.js';
import { AttendanceRecordResolver } from './attendance-record.resolver.js';
import { AttendanceRecordService } from './attendance-record.service.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceService } from './attendance.service.js';
import { ConveningService } from './convening.service.js';
import { DeputyService } from './deputy.service.js';
import { JointMeetingService } from './joint-meeting.service.js';
import { ForumJointOffersResolver, JointMeetingResolver, JointOfferResolver } from './joint.resolver.js';
import { DuplicatingService } from './duplicating.service.js';
import { MeetingActResolver } from './meeting-act.resolver.js';
import { MeetingClockService } from './meeting-clock.service.js';
import { MeetingForumResolver } from './meeting-forum.resolver.js';
import { MeetingReadingService } from './meeting-reading.service.js';
import { MeetingWorkService } from './meeting-work.service.js';
import { MeetingRepository } from './meeting.repository.js';
import { ForumMeetingsResolver, MeetingResolver } from './meeting.resolver.js';
import { MeetingService } from './meeting.service.js';
import { PastMeetingService } from './past-meeting.service.js';
import { PresenceResolver } from './presence.resolver.js';
import { PresenceService } from './presence.service.js';
import { QuorumLogService } from './quorum-log.service.js';
import { QuorumService } from './quorum.service.js';
import { RollService } from './roll.service.js';
import { SittingService } from './sitting.service.js';
import { StatedAttendanceService } from './stated-attendance.service.js';

@Module({
  imports: [ConvocationSendingModule],
  controllers: [AttendanceController],
  providers: [
    AgendaService, AttendanceRecordResolver, AttendanceRecordService, AttendanceService, ConveningService, DeputyService, DuplicatingService, ForumJointOffersResolver, ForumMeetingsResolver, JointMeetingResolver, JointMeetingService, JointOfferResolver, MeetingActResolver, MeetingClockService,
    MeetingForumResolver, MeetingReadingService, MeetingRepository, MeetingResolver, MeetingService, MeetingWorkService, PastMeetingService,
    PresenceResolver, PresenceService, QuorumLogService, QuorumService, RollService, SittingService, StatedAttendanceService,
  ],
  exports: [AgendaService, AttendanceRecordService, MeetingClockService, MeetingReadingService, MeetingService, MeetingWorkService, QuorumService],
})
export class MeetingsModule {}

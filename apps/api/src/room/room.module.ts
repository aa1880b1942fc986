import { Module } from '@nestjs/common';

import { MeetingsModule } from '../meetings/meetings.module.js';
import { AgendaTurnResolver } from './agenda-turn.resolver.js';
import { AgendaTurnService } from './agenda-turn.service.js';
import { CheckInCodeService } from './check-in-code.service.js';
import { CheckInResolver } from './check-in.resolver.js';
import { CheckInService } from './check-in.service.js';
import { MeetingRoomResolver, RoomProceedingsResolver, RoomResolver } from './room.resolver.js';
import { RoomService } from './room.service.js';
import { SpeakerResolver } from './speaker.resolver.js';
import { SpeakerService } from './speaker.service.js';

@Module({
  imports: [MeetingsModule],
  providers: [AgendaTurnResolver, AgendaTurnService, CheckInCodeService, CheckInResolver, CheckInService, MeetingRoomResolver, RoomProceedingsResolver, RoomResolver, RoomService, SpeakerResolver, SpeakerService],
})
export class RoomModule {}

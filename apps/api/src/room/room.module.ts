import { Module } from '@nestjs/common';

import { MeetingsModule } from '../meetings/meetings.module.js';
import { CheckInCodeService } from './check-in-code.service.js';
import { CheckInResolver } from './check-in.resolver.js';
import { CheckInService } from './check-in.service.js';
import { MeetingRoomResolver, RoomResolver } from './room.resolver.js';
import { RoomService } from './room.service.js';

@Module({
  imports: [MeetingsModule],
  providers: [CheckInCodeService, CheckInResolver, CheckInService, MeetingRoomResolver, RoomResolver, RoomService],
})
export class RoomModule {}

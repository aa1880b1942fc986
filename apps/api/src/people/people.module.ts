import { Module } from '@nestjs/common';

import { ForumSeatsResolver, SeatResolver } from './seat.resolver.js';
import { SeatService } from './seat.service.js';

@Module({
  providers: [ForumSeatsResolver, SeatResolver, SeatService],
  exports: [SeatService],
})
export class PeopleModule {}

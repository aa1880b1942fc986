import { Module } from '@nestjs/common';

import { CalendarFeedResolver } from './calendar-feed.resolver.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarService } from './calendar.service.js';

@Module({
  controllers: [CalendarController],
  providers: [CalendarFeedResolver, CalendarFeedService, CalendarRepository, CalendarService],
})
export class CalendarModule {}

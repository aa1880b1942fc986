import { Module } from '@nestjs/common';

import { MeetingsModule } from '../meetings/meetings.module.js';
import { ConvocationReadingService } from './convocation-reading.service.js';
import { ConvocationResolver, MeetingConvocationResolver } from './convocation.resolver.js';

@Module({
  imports: [MeetingsModule],
  providers: [ConvocationReadingService, ConvocationResolver, MeetingConvocationResolver],
})
export class ConvocationsModule {}

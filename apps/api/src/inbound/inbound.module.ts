import { LIMITS } from '@mesa/domain/limits';
import { Inject, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import express from 'express';

import { ClockModule } from '../clock/clock.module.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { ConvocationsModule } from '../convocations/convocations.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { BounceReader } from './bounce.reader.js';
import { CalendarReplyReader } from './calendar-reply.reader.js';
import { inboundGate } from './inbound.gate.js';
import { InboundController } from './inbound.controller.js';
import { InboundMailService } from './inbound-mail.service.js';
import { MailboxJob } from './mailbox.job.js';

@Module({
  imports: [ClockModule, ConvocationsModule, JobsModule, MeetingsModule],
  controllers: [InboundController],
  providers: [BounceReader, CalendarReplyReader, InboundMailService, MailboxJob],
  exports: [InboundMailService],
})
export class InboundModule implements NestModule {
  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(inboundGate(this.config.inboundSecret), express.raw({ type: 'message/rfc822', limit: LIMITS.inboundMailBytes })).forRoutes(InboundController);
  }
}

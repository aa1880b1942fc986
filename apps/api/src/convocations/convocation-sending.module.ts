import { Module } from '@nestjs/common';

import { ClockModule } from '../clock/clock.module.js';
import { ConvocationMailService } from './convocation-mail.service.js';
import { ConvocationService } from './convocation.service.js';

/** What the acts on a meeting need: telling people. Apart from the reading, which needs the meetings. */
@Module({ imports: [ClockModule], providers: [ConvocationMailService, ConvocationService], exports: [ConvocationService] })
export class ConvocationSendingModule {}

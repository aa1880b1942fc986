import { Module } from '@nestjs/common';

import { PushJob } from './push.job.js';
import { PushResolver } from './push.resolver.js';
import { PushService } from './push.service.js';

@Module({ providers: [PushJob, PushResolver, PushService] })
export class PushModule {}

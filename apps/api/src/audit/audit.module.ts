import { Module } from '@nestjs/common';

import { SealService } from './seal.service.js';

@Module({ providers: [SealService] })
export class AuditModule {}

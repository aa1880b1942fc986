import { Module } from '@nestjs/common';

import { DemonstrationService } from './demonstration.service.js';

@Module({ providers: [DemonstrationService], exports: [DemonstrationService] })
export class DemonstrationModule {}

import { Module } from '@nestjs/common';

import { DrainingService } from './draining.service.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

@Module({ controllers: [HealthController, MetricsController], providers: [DrainingService] })
export class HealthModule {}

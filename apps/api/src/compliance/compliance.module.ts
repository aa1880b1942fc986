import { Module } from '@nestjs/common';

import { ForumsModule } from '../forums/forums.module.js';
import { ComplianceFeedService } from './compliance-feed.service.js';
import { ComplianceRecordService } from './compliance-record.service.js';
import { ComplianceWarningJob } from './compliance-warning.job.js';
import { ComplianceWarningService } from './compliance-warning.service.js';
import { ComplianceController } from './compliance.controller.js';
import { ComplianceResolver } from './compliance.resolver.js';
import { ComplianceService } from './compliance.service.js';

@Module({
  imports: [ForumsModule],
  controllers: [ComplianceController],
  providers: [ComplianceFeedService, ComplianceRecordService, ComplianceResolver, ComplianceService, ComplianceWarningJob, ComplianceWarningService],
  exports: [ComplianceService],
})
export class ComplianceModule {}

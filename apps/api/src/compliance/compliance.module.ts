import { Module } from '@nestjs/common';

import { CommitmentsModule } from '../commitments/commitments.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ComplianceFeedService } from './compliance-feed.service.js';
import { ComplianceRecordService } from './compliance-record.service.js';
import { ComplianceWarningJob } from './compliance-warning.job.js';
import { ComplianceWarningService } from './compliance-warning.service.js';
import { ComplianceController } from './compliance.controller.js';
import { ComplianceResolver } from './compliance.resolver.js';
import { ComplianceService } from './compliance.service.js';
import { OgpFormFileService } from './ogp-form-file.service.js';
import { OgpFormController } from './ogp-form.controller.js';
import { OgpFormResolver } from './ogp-form.resolver.js';
import { OgpFormService } from './ogp-form.service.js';

@Module({
  imports: [CommitmentsModule, ForumsModule, PlansModule],
  controllers: [ComplianceController, OgpFormController],
  providers: [ComplianceFeedService, ComplianceRecordService, ComplianceResolver, ComplianceService, ComplianceWarningJob, ComplianceWarningService, OgpFormFileService, OgpFormResolver, OgpFormService],
  exports: [ComplianceService],
})
export class ComplianceModule {}

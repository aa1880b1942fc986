import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { PlansModule } from '../plans/plans.module.js';
import { AmbitionStatementResolver, AmendmentAmbitionResolver } from './ambition.resolver.js';
import { AmbitionService } from './ambition.service.js';
import { AmendmentChangeResolver, WordingAmendmentsResolver } from './amendment-change.resolver.js';
import { AmendmentChangeService } from './amendment-change.service.js';
import { AmendmentForceService } from './amendment-force.service.js';
import { AmendmentReadingService } from './amendment-reading.service.js';
import { Amendment } from './amendment.entity.js';
import { AmendmentResolver, DecisionAmendmentsResolver, PlanAmendmentsResolver } from './amendment.resolver.js';
import { AmendmentService } from './amendment.service.js';

@Module({
  imports: [PlansModule, TypeOrmModule.forFeature([Amendment])],
  providers: [AmbitionService, AmbitionStatementResolver, AmendmentAmbitionResolver, AmendmentChangeResolver, AmendmentChangeService, AmendmentForceService, AmendmentReadingService, AmendmentResolver, AmendmentService, DecisionAmendmentsResolver, PlanAmendmentsResolver, WordingAmendmentsResolver],
  exports: [AmendmentForceService, AmendmentService],
})
export class AmendmentsModule {}

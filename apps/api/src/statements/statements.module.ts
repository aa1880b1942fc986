import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { Contestation } from '../commitments/contestation.entity.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ContestationMailService } from './contestation-mail.service.js';
import { ContestationResolver } from './contestation.resolver.js';
import { ContestationService } from './contestation.service.js';
import { StatementPlaceService } from './statement-place.service.js';
import { StatementReadingService } from './statement-reading.service.js';
import { EvidenceResolver, StatementResolver } from './statement.resolver.js';
import { StatementService } from './statement.service.js';
import { CommitmentStatementsResolver, MilestoneStatementsResolver } from './subject.resolver.js';

@Module({
  imports: [DocumentsModule, PlansModule, TypeOrmModule.forFeature([Contestation])],
  providers: [CommitmentStatementsResolver, ContestationMailService, ContestationResolver, ContestationService, EvidenceResolver, MilestoneStatementsResolver, StatementPlaceService, StatementReadingService, StatementResolver, StatementService],
  exports: [ContestationService, StatementService],
})
export class StatementsModule {}

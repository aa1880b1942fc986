import { Module } from '@nestjs/common';

import { PlansModule } from '../plans/plans.module.js';
import { CommitmentAssessmentResolver, CommitmentAssessmentsResolver } from './assessment.resolver.js';
import { CommitmentDraftService } from './commitment-draft.service.js';
import { CommitmentRelationResolver, CommitmentRelationsResolver } from './commitment-relation.resolver.js';
import { CommitmentRelationService } from './commitment-relation.service.js';
import { CommitmentResolver, PlanCommitmentsResolver } from './commitment.resolver.js';
import { CommitmentService } from './commitment.service.js';
import { MilestoneResolver } from './milestone.resolver.js';
import { ResponsibilityService } from './responsibility.service.js';
import { WordingResolver } from './wording.resolver.js';

@Module({
  imports: [PlansModule],
  providers: [CommitmentAssessmentResolver, CommitmentAssessmentsResolver, CommitmentDraftService, CommitmentRelationResolver, CommitmentRelationService, CommitmentRelationsResolver, CommitmentResolver, CommitmentService, MilestoneResolver, PlanCommitmentsResolver, ResponsibilityService, WordingResolver],
  exports: [CommitmentDraftService, CommitmentService, ResponsibilityService],
})
export class CommitmentsModule {}

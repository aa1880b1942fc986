import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ActionPlan } from './action-plan.entity.js';
import { Phase } from './phase.entity.js';
import { PhaseResolver } from './phase.resolver.js';
import { PhaseService } from './phase.service.js';
import { PlanAbilityService } from './plan-ability.service.js';
import { PlanPlaceService } from './plan-place.service.js';
import { ForumPlansResolver, PlanForumResolver, PlanResolver } from './plan.resolver.js';
import { PlanService } from './plan.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ActionPlan, Phase])],
  providers: [ForumPlansResolver, PhaseResolver, PhaseService, PlanAbilityService, PlanForumResolver, PlanPlaceService, PlanResolver, PlanService],
  exports: [PlanPlaceService, PlanService],
})
export class PlansModule {}

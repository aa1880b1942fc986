import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { ActionPlanModel } from '../plans/plan.model.js';

@ObjectType('BoardGroup', { description: 'Milestones that belong together on a board, in the order in which they are to be read.' })
export class BoardGroupModel {
  @Field(() => ID, { description: 'Of the commitment, the unit, the OGP value or the axis, by the view; empty for what has none, and in the view by time.' })
  key!: string;

  @Field(() => [ID], { description: 'Their ids, in order.' })
  milestoneIds!: string[];
}

@ObjectType('Board', { description: 'The milestones of a plan that stand, put together and narrowed as asked.' })
export class BoardModel {
  @Field(() => ActionPlanModel, { description: 'The plan.' })
  plan!: ActionPlanModel;

  @Field(() => Int, { description: 'Milestones that were promised and stand, whatever is shown.' })
  milestones!: number;

  @Field(() => Int, { description: 'Of those, how many are late and not complete by every account.' })
  late!: number;

  @Field(() => Int, { description: 'Of those, how many have no date.' })
  undated!: number;

  @Field(() => Int, { description: 'Of those, how many show no proof.' })
  unproven!: number;

  @Field(() => Int, { description: 'Rows shown: a milestone of two units stands under each. The file has as many.' })
  rowCount!: number;

  @Field(() => [BoardGroupModel], { description: 'What is shown.' })
  groups!: BoardGroupModel[];
}

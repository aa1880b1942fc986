import { APPROVAL_MEANS, APPROVAL_OUTCOMES, APPROVAL_RULES, APPROVER_ROLES, type ApprovalMeans, type ApprovalOutcome, type ApprovalRule, type ApproverRole } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const ApprovalRuleEnum = enumOf('ApprovalRule', APPROVAL_RULES, 'By whom minutes are approved.');
export const ApprovalMeansEnum = enumOf('ApprovalMeans', APPROVAL_MEANS, 'How an approval was given.');
export const ApprovalOutcomeEnum = enumOf('ApprovalOutcome', APPROVAL_OUTCOMES, 'Approved or refused.');
export const ApproverRoleEnum = enumOf('ApproverRole', APPROVER_ROLES, 'As what somebody approves.');
export const ApprovalStateEnum = enumOf('ApprovalState', ['approved', 'pending', 'refused'] as const, 'How an approval stands.');

@ObjectType('MinutesApproval', { description: 'An approval or refusal of one version; a newer version voids it.' })
export class MinutesApprovalModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Number of the version approved or refused.' })
  versionNumber!: number;

  @Field(() => ApprovalOutcomeEnum, { description: 'Approved or refused.' })
  outcome!: ApprovalOutcome;

  @Field(() => ApprovalMeansEnum, { description: 'Signed by a person, by a later meeting, or by silence, stated as such.' })
  means!: ApprovalMeans;

  @Field(() => ApproverRoleEnum, { nullable: true, description: 'As what; null for a meeting and for silence.' })
  role!: ApproverRole | null;

  @Field(() => String, { nullable: true, description: 'Bench of a co-chair.' })
  benchName!: string | null;

  @Field(() => String, { nullable: true, description: 'Who; for readers of the papers, null once erased.' })
  personName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused; for readers of the papers.' })
  reason!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  decidedAt!: Date;
}

@ObjectType('PendingApprover', { description: 'Someone whose approval the rules ask for and who has not answered.' })
export class PendingApproverModel {
  @Field(() => ApproverRoleEnum, { description: 'As what.' })
  role!: ApproverRole;

  @Field(() => String, { nullable: true, description: 'Bench of a co-chair.' })
  benchName!: string | null;

  @Field(() => [String], { description: 'Who it may be: one of them.' })
  personNames!: string[];
}

@ObjectType('MinutesApprovalStanding', { description: 'How the approval of the current version stands.' })
export class MinutesApprovalStandingModel {
  @Field(() => ApprovalStateEnum, { description: 'Approved, pending or refused.' })
  state!: 'approved' | 'pending' | 'refused';

  @Field(() => ApprovalRuleEnum, { description: 'The rule applied.' })
  by!: ApprovalRule;

  @Field(() => Boolean, { description: 'True where the rules of the forum say nothing of approval: then its co-chairs, its chair, or the next meeting.' })
  unruled!: boolean;

  @Field(() => String, { nullable: true, description: 'Last day on which silence may be broken; null where no clock runs.' })
  silenceEndsOn!: string | null;

  @Field(() => [PendingApproverModel], { description: 'For whom it waits.' })
  pending!: PendingApproverModel[];
}

import { Args, Context, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';

import { Policy, Public } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ComplianceRecordService } from './compliance-record.service.js';
import { RecordComplianceInput, WithdrawComplianceRecordInput } from './compliance.input.js';
import { ComplianceModel } from './compliance.model.js';
import { ComplianceService } from './compliance.service.js';

@ObjectType('ComplianceRecordPayload', { description: 'The record after an act on it; `compliance` shows what follows from it.' })
class ComplianceRecordPayload {
  @Field(() => ID, { description: 'The record.' })
  recordId!: string;
}

@Resolver()
export class ComplianceResolver {
  constructor(
    private readonly compliance: ComplianceService,
    private readonly records: ComplianceRecordService,
  ) {}

  @Public('what is asked of a forum, and whether it was kept, follows from what is published')
  @Query(() => ComplianceModel, { name: 'compliance', description: 'How a forum stands with each rule of the compliance calendar. NOT_FOUND where there is none.' })
  ofForum(
    @Args('jurisdiction', { description: 'Slug of the jurisdiction.' }) jurisdiction: string,
    @Args('forum', { description: 'A slug that the forum has, or once had.' }) forum: string,
  ): Promise<ComplianceModel> {
    return this.compliance.bySlug(jurisdiction, forum);
  }

  @Policy()
  @Mutation(() => ComplianceRecordPayload, { description: 'Records an act done elsewhere, with its proof. INVALID for a day ahead, or without one proof.' })
  async recordCompliance(@Args('input') input: RecordComplianceInput, @Context() { viewer }: GraphqlContext): Promise<ComplianceRecordPayload> {
    return { recordId: (await this.records.record(viewer, input)).id };
  }

  @Policy()
  @Mutation(() => ComplianceRecordPayload, { description: 'Withdraws a mistaken record: it counts no more, and stays with the reason. CONFLICT wrong_state a second time.' })
  async withdrawComplianceRecord(@Args('input') input: WithdrawComplianceRecordInput, @Context() { viewer }: GraphqlContext): Promise<ComplianceRecordPayload> {
    return { recordId: (await this.records.withdraw(viewer, input)).id };
  }
}

import type { ComplianceRecordKind } from '@mesa/domain/compliance/record';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

import { ComplianceRecordKindEnum } from './compliance.input.js';

@ObjectType('ComplianceRecord', { description: 'An act done elsewhere that the secretariat recorded, with its proof.' })
export class ComplianceRecordModel {
  @Field(() => ID, { description: 'Names it when it is withdrawn.' })
  id!: string;

  @Field(() => ComplianceRecordKindEnum, { name: 'kind', description: 'What was done.' })
  recordKind!: ComplianceRecordKind;

  @Field(() => String, { description: 'The calendar day on which it was done.' })
  doneOn!: string;

  @Field(() => String, { nullable: true, description: 'Title of the plan that it is about; null where it is about none.' })
  planTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the commitment that it is about; null where it is about none.' })
  commitmentTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the document that proves it; null for a link.' })
  documentTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the proof is; null where its document is no longer public.' })
  url!: string | null;

  @Field(() => String, { nullable: true, name: 'note', description: 'What else should be known; null where nothing was written.' })
  text!: string | null;

  @Field(() => String, { description: 'Language of note and reason (BCP 47); `und` where not known.' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was withdrawn; null where it stands.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null where it stands.' })
  withdrawalReason!: string | null;
}

@ObjectType('ComplianceSubject', { description: 'A plan or a commitment of which something can be recorded.' })
export class ComplianceSubjectModel {
  @Field(() => ID, { description: 'Names it.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'As written; null where it has none.' })
  title!: string | null;

  @Field(() => String, { description: 'Language of the title (BCP 47); `und` where not known.' })
  language!: string;
}

@ObjectType('CompliancePlan', { description: 'A plan that the forum leads, with the commitments in force.' })
export class CompliancePlanModel extends ComplianceSubjectModel {
  @Field(() => String, { description: 'Its word in addresses.' })
  slug!: string;

  @Field(() => [ComplianceSubjectModel], { description: 'Its commitments, in their order.' })
  commitments!: readonly ComplianceSubjectModel[];
}

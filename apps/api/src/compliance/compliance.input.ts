import { COMPLIANCE_RECORD_KINDS, type ComplianceRecordKind } from '@mesa/domain/compliance/record';
import { InputType } from '@nestjs/graphql';

import { DayField, enumOf, IdempotencyKeyField, IdField, LanguageField, OneOfField, TextField } from '../graphql/fields.js';
import { UrlField } from '../meetings/meeting-fields.input.js';

export const ComplianceRecordKindEnum = enumOf('ComplianceRecordKind', COMPLIANCE_RECORD_KINDS, 'What was done elsewhere.');

@InputType()
export class RecordComplianceInput {
  @IdField({ description: 'The forum that answers for it.' })
  forumId!: string;

  @OneOfField(ComplianceRecordKindEnum, { description: 'What was done.' })
  kind!: ComplianceRecordKind;

  @IdField({ nullable: true, description: 'The plan, for its site and its inception report; null for others.' })
  planId?: string | null;

  @IdField({ nullable: true, description: 'The commitment, for its report; null for others.' })
  commitmentId?: string | null;

  @DayField({ description: 'When it was done; today at the latest.' })
  doneOn!: string;

  @IdField({ nullable: true, description: 'A public document of the forum that proves it. Either this or `url`.' })
  documentId?: string | null;

  @UrlField({ nullable: true, description: 'A public page that proves it. Either this or `documentId`.' })
  url?: string | null;

  @TextField('note', { nullable: true, description: 'What else should be known.' })
  note?: string | null;

  @LanguageField()
  language!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class WithdrawComplianceRecordInput {
  @IdField({ description: 'The record.' })
  recordId!: string;

  @TextField('reason', { description: 'Why it was a mistake; everybody reads it.' })
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

import { EVIDENCE_KINDS, EVIDENCE_OUTCOMES, EVIDENCE_REASONS, type EvidenceKind, type EvidenceOutcome, type EvidenceReason, COMPLIANCE_RULES, type ComplianceRule, OBLIGATION_STATES, type ObligationState, RULE_CLOCKS, RULE_SOURCES, type RuleClock, type RuleSource, UNKNOWN_REASONS, type UnknownReason } from '@mesa/domain/compliance/obligation';
import type { Completion, StatementAuthor } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { PartialDateModel } from '../graphql/partial-date.model.js';
import { CompletionEnum, StatementAuthorEnum } from '../statements/statement.input.js';
import { CompliancePlanModel, ComplianceRecordModel } from './compliance-record.model.js';

const RuleEnum = enumOf('ComplianceRule', COMPLIANCE_RULES, 'A rule of the compliance calendar.');
const SourceEnum = enumOf('ComplianceRuleSource', [...new Set(Object.values(RULE_SOURCES))], 'Where a rule comes from.');
const ClockEnum = enumOf('ComplianceClock', RULE_CLOCKS, 'Whether a rule\'s clock runs: the forum\'s rules may not set one, it may not apply, or no date is known to count from.');
const StateEnum = enumOf('ObligationState', OBLIGATION_STATES, 'How an obligation stands. Unknown is neither kept nor missed.');
const WhyEnum = enumOf('ObligationUnknownReason', UNKNOWN_REASONS, 'Why nobody can say.');
const KindEnum = enumOf('ComplianceEvidenceKind', EVIDENCE_KINDS, 'What was looked at.');
const OutcomeEnum = enumOf('ComplianceEvidenceOutcome', EVIDENCE_OUTCOMES, 'Whether it counts.');
const ReasonEnum = enumOf('ComplianceEvidenceReason', EVIDENCE_REASONS, 'Why it does not count, may count, or counts with a remark.');

@ObjectType('ComplianceEvidence', { description: 'One thing that was looked at, and what it weighs.' })
export class ComplianceEvidenceModel {
  @Field(() => KindEnum, { description: 'What it is.' })
  kind!: EvidenceKind;

  @Field(() => ID, { description: 'Of the meeting as the forum holds it, the decision, the document or the record.' })
  id!: string;

  @Field(() => PartialDateModel, { nullable: true, description: 'When; null where not known.' })
  on!: PartialDateModel | null;

  @Field(() => String, { nullable: true, description: 'Its title or words, as written; null where it has none.' })
  text!: string | null;

  @Field(() => String, { description: 'Language of the text (BCP 47); `und` where not known.' })
  language!: string;

  @Field(() => Int, { nullable: true, description: 'Number of its meeting in addresses; null where it has none.' })
  ordinal!: number | null;

  @Field(() => String, { nullable: true, description: 'Where it is: a link, or a path on this site; null where its own page says.' })
  url!: string | null;

  @Field(() => OutcomeEnum, { description: 'Whether it counts.' })
  outcome!: EvidenceOutcome;

  @Field(() => ReasonEnum, { nullable: true, description: 'Why; null where it simply counts.' })
  why!: EvidenceReason | null;

  @Field(() => [String], { description: 'Names of the benches that were missing, or of which nothing is known.' })
  missing!: readonly string[];

  @Field(() => StatementAuthorEnum, { nullable: true, description: 'Who stated it; null where it is no statement.' })
  author?: StatementAuthor | null;

  @Field(() => CompletionEnum, { nullable: true, description: 'How far it was stated to be; null where it is no statement.' })
  completion?: Completion | null;
}

@ObjectType('Obligation', { description: 'One stretch of one rule: what was asked, by when, and what the record shows. Computed, never stored.' })
export class ObligationModel {
  @Field(() => ID, { description: 'The same as long as the same is asked.' })
  key!: string;

  @Field(() => RuleEnum, { description: 'The rule.' })
  rule!: ComplianceRule;

  @Field(() => StateEnum, { description: 'How it stands today.' })
  state!: ObligationState;

  @Field(() => WhyEnum, { nullable: true, description: 'Why nobody can say; null unless unknown.' })
  why!: UnknownReason | null;

  @Field(() => String, { nullable: true, description: 'Of which plan, phase, commitment or meeting, as written; null where it is about the forum, or what it is about has no title.' })
  subject!: string | null;

  @Field(() => String, { description: 'Language of the subject (BCP 47); `und` where not known.' })
  subjectLanguage!: string;

  @Field(() => ID, { nullable: true, description: 'The plan that it is about; null where it is about none.' })
  planId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The commitment that it is about; null where it is about none.' })
  commitmentId!: string | null;

  @Field(() => String, { nullable: true, description: 'The day from which it is counted; null where not known.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which it was done or its period ended; null while it is open.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'The earliest day that may be the last one, where the dates are not exact.' })
  dueEarliest!: string | null;

  @Field(() => String, { nullable: true, description: 'The last day.' })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Calendar days left, while it is due; else null.' })
  daysLeft!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many are asked in the period; null where nothing is counted.' })
  asked!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many count so far; null where nothing is counted.' })
  counted!: number | null;

  @Field(() => [ComplianceEvidenceModel], { description: 'What counts, what does not and why.' })
  evidence!: readonly ComplianceEvidenceModel[];
}

@ObjectType('RuleStanding', { description: 'A rule, and how the forum stands with it.' })
export class RuleStandingModel {
  @Field(() => RuleEnum, { description: 'The rule.' })
  rule!: ComplianceRule;

  @Field(() => SourceEnum, { description: 'Where it comes from.' })
  source!: RuleSource;

  @Field(() => ClockEnum, { description: 'Whether its clock runs.' })
  clock!: RuleClock;

  @Field(() => [ObligationModel], { description: 'Those due first, by their day; then the latest; at most 100.' })
  obligations!: readonly ObligationModel[];
}

@ObjectType('ComplianceAdministration', { description: 'A term of office, so that a gap can be told from who was in office.' })
export class ComplianceAdministrationModel {
  @Field(() => String, { nullable: true, description: 'The mayor; null where no source names one.' })
  name!: string | null;

  @Field(() => PartialDateModel, { nullable: true, description: 'When it began; null where not known.' })
  started!: PartialDateModel | null;

  @Field(() => PartialDateModel, { nullable: true, description: 'When it ended; null where not known, or not yet.' })
  ended!: PartialDateModel | null;
}

@ObjectType('Compliance', { description: 'The compliance calendar of a forum as it is today.' })
export class ComplianceModel {
  @Field(() => ID, { description: 'The forum.' })
  forumId!: string;

  @Field(() => String, { description: 'Today, a calendar day of the jurisdiction.' })
  today!: string;

  @Field(() => String, { nullable: true, description: 'Since when a secretariat keeps the forum here; of what was before, silence proves nothing. Null: nobody does.' })
  keptSince!: string | null;

  @Field(() => [RuleStandingModel], { description: 'Every rule, in the order on screen.' })
  rules!: readonly RuleStandingModel[];

  @Field(() => [ComplianceRecordModel], { description: 'What the secretariat recorded, the latest first, withdrawn ones too.' })
  records!: readonly ComplianceRecordModel[];

  @Field(() => [CompliancePlanModel], { description: 'The plans that it leads or led, the latest first.' })
  plans!: readonly CompliancePlanModel[];

  @Field(() => [ComplianceAdministrationModel], { description: 'The terms of office of its jurisdiction, as far as known, the earliest first.' })
  administrations!: readonly ComplianceAdministrationModel[];
}

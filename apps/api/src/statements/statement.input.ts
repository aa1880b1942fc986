import { LIMITS } from '@mesa/domain/limits';
import { COMPLETIONS, type Completion, type StatementAuthor, STATEMENT_AUTHORS } from '@mesa/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

import { enumOf, IdempotencyKeyField, IdField, LanguageField, LinkField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';

export const CompletionEnum = enumOf('Completion', COMPLETIONS, 'How far something is, as somebody states it.');
export const StatementAuthorEnum = enumOf('StatementAuthor', STATEMENT_AUTHORS, 'Who states it. Latest ones of each stand side by side; none is "the" status. `published_source` is imported only.');

@InputType()
export class EvidenceInput {
  @TextField('title', { description: 'What it is: "Resolución 123 que aprueba el reglamento".' })
  title!: string;

  @LinkField({ description: 'Where it is, http or https.' })
  url!: string;

  @TextField('note', { nullable: true, description: 'What it proves.' })
  note?: string | null;

  @LanguageField({ description: 'Language of title and note (BCP 47).' })
  language!: string;
}

@InputType()
export class StateProgressInput {
  @IdField({ description: 'The wording in force that it is about; CONFLICT stale_base if another has taken its place.' })
  wordingId!: string;

  @OneOfField(StatementAuthorEnum, { description: 'In which capacity the viewer states it.' })
  author!: StatementAuthor;

  @OneOfField(CompletionEnum)
  completion!: Completion;

  @TextField('dateText', { nullable: true, description: 'The period it covers, as people write it. Read in `language`.' })
  periodText?: string | null;

  @TextField('indicator', { nullable: true, description: 'Value that the indicator has reached.' })
  indicatorValue?: string | null;

  @TextField('statementText', { nullable: true, description: 'What was done.' })
  text?: string | null;

  @TextField('statementText', { nullable: true, description: 'What stood in the way. Required of the responsible unit and the secretariat where it is `limited` or `not_started`.' })
  challenges?: string | null;

  @LanguageField()
  language!: string;

  @IdField({ nullable: true, description: 'The statement that the civil bench or the monitoring body verifies with this one.' })
  verifiesId?: string | null;

  @NestedListField(() => EvidenceInput, LIMITS.evidencePerStatement, { description: 'Its proof.' })
  evidence!: EvidenceInput[];

  @Field(() => Boolean, { description: 'Publish it now; else it is a draft that only those who may publish it read.' })
  @IsBoolean({ message: 'malformed' })
  publish!: boolean;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class PublishStatementInput {
  @IdField()
  statementId!: string;

  @VersionField()
  version!: number;
}

@InputType()
export class AddEvidenceInput {
  @IdField()
  statementId!: string;

  @NestedListField(() => EvidenceInput, LIMITS.evidencePerStatement)
  evidence!: EvidenceInput[];

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class ContestStatementInput {
  @IdField()
  statementId!: string;

  @IdField({ description: 'The seat for which it is contested.' })
  seatId!: string;

  @TextField('reason', { description: 'Why; public.' })
  reason!: string;

  @LanguageField()
  language!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class AnswerContestationInput {
  @IdField()
  contestationId!: string;

  @VersionField()
  version!: number;

  @TextField('response', { description: 'Public.' })
  answer!: string;

  @LanguageField({ description: 'Language of the answer (BCP 47).' })
  language!: string;
}

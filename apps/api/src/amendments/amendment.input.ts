import { LIMITS } from '@mesa/domain/limits';
import { type AmbitionChange, AMENDMENT_KINDS, type AmendmentKind, CHANGE_KINDS, type ChangeKind, TRISTATES, type Tristate } from '@mesa/domain/vocabulary';
import { InputType } from '@nestjs/graphql';

import { WordingInput } from '../commitments/wording.input.js';
import { DayField, enumOf, IdempotencyKeyField, IdField, IdsField, IntField, LanguageField, NestedField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { AmbitionChangeEnum } from './ambition.model.js';

export const AmendmentKindEnum = enumOf('AmendmentKind', AMENDMENT_KINDS, 'Substantive needs a decision of the forum; editorial mends a slip, and is shown all the same.');
export const ChangeKindEnum = enumOf('ChangeKind', CHANGE_KINDS, 'What a change does, from wordings to wordings.');
export const TristateEnum = enumOf('Tristate', TRISTATES, 'Yes, no, or nobody knows.');

@InputType({ isOneOf: true, description: 'What a proposed wording is about.' })
export class AmendedSubjectInput {
  @IdField({ nullable: true, description: 'A milestone, which keeps its number and page.' })
  milestoneId?: string;

  @IdField({ nullable: true, description: 'A commitment, which keeps its address.' })
  commitmentId?: string;

  @IdField({ nullable: true, description: 'A new milestone of this commitment; its number is given now and never again.' })
  newMilestoneOf?: string;

  @IntField({ nullable: true, min: 1, max: LIMITS.wordingsPerAmendment, description: 'A new milestone of the commitment that an earlier change of the same amendment brings; the first change is 1.' })
  newMilestoneOfChange?: number;

  @IdField({ nullable: true, description: 'A new commitment of this plan; its number is given now and never again.' })
  newCommitmentOf?: string;
}

@InputType()
export class ProposedWordingInput {
  @NestedField(() => AmendedSubjectInput)
  subject!: AmendedSubjectInput;

  @NestedField(() => WordingInput)
  wording!: WordingInput;
}

@InputType()
export class AmendmentChangeInput {
  @OneOfField(ChangeKindEnum)
  kind!: ChangeKind;

  @IdsField(LIMITS.wordingsPerAmendment, { description: 'The wordings in force that it changes; none to add.' })
  fromIds!: string[];

  @NestedListField(() => ProposedWordingInput, LIMITS.wordingsPerAmendment, { description: 'The wordings that it brings; none to drop.' })
  to!: ProposedWordingInput[];
}

@InputType()
export class ProposeAmendmentInput {
  @IdField()
  planId!: string;

  @OneOfField(AmendmentKindEnum)
  kind!: AmendmentKind;

  @TextField('reason', { description: 'Why; public.' })
  reason!: string;

  @OneOfField(TristateEnum, { description: 'Whether the forum was consulted.' })
  consulted!: Tristate;

  @TextField('reason', { nullable: true, description: 'How the forum was consulted; public.' })
  consultation?: string | null;

  @OneOfField(AmbitionChangeEnum, { nullable: true, description: 'What it does to ambition, as who proposes it says; null: not said.' })
  ambition?: AmbitionChange | null;

  @LanguageField({ description: 'Language of reason and consultation (BCP 47).' })
  language!: string;

  @NestedListField(() => AmendmentChangeInput, LIMITS.wordingsPerAmendment, { description: 'The changes; they come into force together or not at all.' })
  changes!: AmendmentChangeInput[];

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class PutAmendmentInForceInput {
  @IdField()
  amendmentId!: string;

  @VersionField()
  version!: number;

  @IdField({ nullable: true, description: 'The decision of the lead forum that carried it; a substantive amendment needs one.' })
  decisionId?: string | null;

  @DayField({ nullable: true, description: 'Since when it is in force, today or before; null for today.' })
  effectiveOn?: string | null;
}

/** An amendment that does not come into force, and why. */
@InputType()
export class EndAmendmentInput {
  @IdField()
  amendmentId!: string;

  @VersionField()
  version!: number;

  @TextField('reason', { description: 'Why; public.' })
  reason!: string;
}

@InputType()
export class StateAmbitionInput {
  @IdField()
  amendmentId!: string;

  @OneOfField(AmbitionChangeEnum)
  ambition!: AmbitionChange;

  @TextField('reason', { nullable: true, description: 'Why; public.' })
  reason?: string | null;

  @LanguageField({ description: 'Language of the reason (BCP 47).' })
  language!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

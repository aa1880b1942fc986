import { PHASE_KINDS, type PhaseKind } from '@mesa/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

import { DayField, IdempotencyKeyField, IdField, LanguageField, OneOfField, TextField, VersionField, enumOf } from '../graphql/fields.js';

export const PhaseKindEnum = enumOf('PhaseKind', PHASE_KINDS, 'The main kinds of phase; a finer one has a label as well.');

@InputType()
class PhaseFieldsInput {
  @TextField('label', { nullable: true, description: 'Of a finer phase; null for the plain kind.' })
  label?: string | null;

  @LanguageField()
  language!: string;

  @DayField({ nullable: true, description: 'First day; null where not set.' })
  startsOn?: string | null;

  @DayField({ nullable: true, description: 'Last day; null where not set.' })
  endsOn?: string | null;

  @Field(() => Boolean, { description: 'Whether comments are taken between these days.' })
  @IsBoolean({ message: 'malformed' })
  commentsOpen!: boolean;
}

@InputType()
export class AddPhaseInput extends PhaseFieldsInput {
  @IdField()
  planId!: string;

  @OneOfField(PhaseKindEnum)
  kind!: PhaseKind;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class UpdatePhaseInput extends PhaseFieldsInput {
  @IdField()
  phaseId!: string;

  @VersionField()
  version!: number;
}

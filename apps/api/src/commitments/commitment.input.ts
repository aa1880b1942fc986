import { LIMITS } from '@mesa/domain/limits';
import { InputType } from '@nestjs/graphql';

import { enumOf, IdempotencyKeyField, IdField, IdsField, LanguageField, NestedField, OneOfListField, TextField } from '../graphql/fields.js';
import { WordingInput } from './wording.input.js';

export const OGP_VALUES = ['access_to_information', 'civic_participation', 'public_accountability', 'technology_and_innovation'] as const;
export type OgpValue = (typeof OGP_VALUES)[number];
export const OgpValueEnum = enumOf('OgpValue', OGP_VALUES, 'The values of the Open Government Partnership that a commitment serves.');

@InputType()
export class AddCommitmentInput {
  @IdField()
  planId!: string;

  @TextField('externalId', { nullable: true, description: 'As the publisher of the plan names it; opaque, permanent, its word in addresses. Without one the address is `c` and its number.' })
  externalId?: string | null;

  @OneOfListField(OgpValueEnum, { nullable: true, description: 'Null where not known.' })
  ogpValues?: OgpValue[] | null;

  @NestedField(() => WordingInput, { description: 'Its first wording.' })
  wording!: WordingInput;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class AddMilestoneInput {
  @IdField()
  commitmentId!: string;

  @NestedField(() => WordingInput, { description: 'Its first wording.' })
  wording!: WordingInput;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class DraftWordingInput {
  @IdField({ description: 'The current draft, as it was read; CONFLICT stale_base if another has taken its place.' })
  basedOnId!: string;

  @NestedField(() => WordingInput, { description: 'The words that take its place; the earlier ones are kept.' })
  wording!: WordingInput;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class SetResponsibleUnitsInput {
  @IdField()
  commitmentId!: string;

  @IdField({ nullable: true, description: 'One milestone of the commitment; null for the whole commitment.' })
  milestoneId?: string | null;

  @IdsField(LIMITS.responsibleUnits, { description: 'All that answer for it from now on; none takes them away.' })
  organizationIds!: string[];
}

@InputType()
export class LinkObjectiveInput {
  @IdField()
  commitmentId!: string;

  @TextField('title', { description: 'The local development plan: "PLADECO 2018-2025".' })
  planTitle!: string;

  @TextField('title', { description: 'Its axis.' })
  axis!: string;

  @TextField('purpose', { nullable: true, description: 'The objective; null for the axis as a whole.' })
  objective?: string | null;

  @LanguageField()
  language!: string;
}

import type { CommitmentRelationKind } from '@mesa/domain/vocabulary';
import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, LanguageField, LinkField, NestedField, OneOfField, TextField } from '../graphql/fields.js';
import { CommitmentRelationKindEnum } from './commitment-relation.model.js';

@InputType({ description: 'A commitment kept here, by its address.' })
class CommitmentHereInput {
  @TextField('slug', { description: 'Slug of the jurisdiction.' })
  jurisdiction!: string;

  @TextField('slug', { description: 'A slug that the plan has, or once had.' })
  plan!: string;

  @TextField('externalId', { description: 'Its external id, or `c` and its number.' })
  segment!: string;
}

@InputType({ description: 'A commitment that is not kept here.' })
class CommitmentElsewhereInput {
  @TextField('title', { description: 'Its title.' })
  title!: string;

  @TextField('title', { description: 'Its plan: "Plan de Acción Nacional 2023-2027".' })
  plan!: string;

  @LinkField({ nullable: true, description: 'Where it is read.' })
  url?: string | null;
}

@InputType({ isOneOf: true, description: 'The other commitment.' })
export class OtherCommitmentInput {
  @NestedField(() => CommitmentHereInput, { nullable: true })
  here?: CommitmentHereInput;

  @NestedField(() => CommitmentElsewhereInput, { nullable: true })
  elsewhere?: CommitmentElsewhereInput;
}

@InputType()
export class RelateCommitmentInput {
  @IdField()
  commitmentId!: string;

  @OneOfField(CommitmentRelationKindEnum)
  kind!: CommitmentRelationKind;

  @NestedField(() => OtherCommitmentInput)
  other!: OtherCommitmentInput;

  @LanguageField({ description: 'Language of title and plan (BCP 47).' })
  language!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class UnrelateCommitmentInput {
  @IdField({ description: 'The relation to take away.' })
  relationId!: string;
}

import { WORDING_STATES, type WordingState } from '@mesa/domain/amendment-state';
import { WORDING_FIDELITIES, type Origin, type WordingFidelity } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { PartialDateField } from '../graphql/partial-date.model.js';
import { OriginEnum } from '../plans/plan.model.js';

export const WordingStateEnum = enumOf('WordingState', WORDING_STATES, 'How a version of the words stands. At most one of a commitment or milestone is draft or in force.');
export const WordingFidelityEnum = enumOf('WordingFidelity', WORDING_FIDELITIES, 'Whether an imported wording is the official one, a summary of it, or nobody knows.');

@ObjectType('Wording', { description: 'One version of what a commitment or milestone says. Its words never change and are never erased; another wording takes their place.' })
export class WordingModel {
  @Field(() => ID, { description: 'Permanent; comments and statements are pinned to it.' })
  id!: string;

  @Field(() => Int, { description: '1, 2, 3 … within its commitment or milestone.' })
  number!: number;

  @Field(() => WordingStateEnum, { description: 'How it stands.' })
  state!: WordingState;

  @Field(() => WordingFidelityEnum, { description: 'A summary is not the official wording: say so.' })
  fidelity!: WordingFidelity;

  @Field(() => String, { description: 'Language of the words (BCP 47); `und` where not known.' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'Null only where a source names none.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'What is promised; of a commitment, its objective. Null where the wording is not known.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'The problem that a commitment answers.' })
  problem!: string | null;

  @Field(() => String, { nullable: true, description: 'How one will tell; null where none is written.' })
  indicator!: string | null;

  @Field(() => String, { nullable: true, description: 'Value of the indicator at the start.' })
  baseline!: string | null;

  @Field(() => String, { nullable: true, description: 'Value of the indicator to reach.' })
  target!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of baseline and target.' })
  unit!: string | null;

  @PartialDateField('When it starts; null where no date is known.')
  starts!: StoredDate;

  @PartialDateField('By when; null where no date is known: say "no date", never the end of the plan.')
  ends!: StoredDate;

  @Field(() => OriginEnum, { description: 'Entered here, or imported.' })
  origin!: Origin;
}

@ObjectType('WordingCitation', { description: 'What proves that words are those of a version.' })
export class WordingCitationModel {
  @Field(() => String, { description: 'The version as RFC 8785 JSON, format mesa-abierta/wording/1: what is hashed, in UTF-8.' })
  canonical!: string;

  @Field(() => String, { description: 'SHA-256 of `canonical`, in hexadecimal. Anyone recomputes it: `printf %s "$canonical" | sha256sum`.' })
  hash!: string;
}

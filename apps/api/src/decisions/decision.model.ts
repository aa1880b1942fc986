import { DECISION_METHODS, DECISION_RESULTS, type DecisionMethod, type DecisionResult } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { connectionOf } from '../graphql/pagination.js';
import { PartialDateField } from '../graphql/partial-date.model.js';

export const DecisionMethodEnum = enumOf('DecisionMethod', DECISION_METHODS, 'How it was decided; unknown only where a source does not say.');
export const DecisionResultEnum = enumOf('DecisionResult', DECISION_RESULTS, 'What came of it; unknown only where a source does not say.');

@ObjectType('BenchTally', { description: 'Votes of one bench, or of all where they were not counted apart.' })
export class BenchTallyModel {
  @Field(() => ID, { nullable: true, description: 'The bench; null for all together.' })
  bench!: string | null;

  @Field(() => Int, { description: 'In favour.' })
  inFavour!: number;

  @Field(() => Int, { description: 'Against.' })
  against!: number;

  @Field(() => Int, { description: 'Abstained.' })
  abstained!: number;
}

@ObjectType('Decision', { description: 'What a forum decided. One without a meeting was made out of session, and never counts as one.' })
export class DecisionModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each edit.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Number as printed.' })
  officialNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'As decided; null once withdrawn from the published acta.' })
  text!: string | null;

  @Field(() => String, { description: 'BCP 47 tag of the text; `und` where not known.' })
  language!: string;

  @Field(() => DecisionMethodEnum, { description: 'How.' })
  method!: DecisionMethod;

  @Field(() => DecisionResultEnum, { description: 'What came of it.' })
  result!: DecisionResult;

  @Field(() => String, { nullable: true, description: 'Who disagreed and why, in words.' })
  dissent!: string | null;

  @PartialDateField('When; null where nobody knows.')
  decidedOn!: StoredDate;
}

export const DecisionConnection = connectionOf(DecisionModel);

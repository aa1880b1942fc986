import type { DecisionMethod, DecisionResult } from '@mesa/domain/vocabulary';
import { InputType } from '@nestjs/graphql';

import { DayField, IdempotencyKeyField, IdField, IntField, LanguageField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { DecisionMethodEnum, DecisionResultEnum } from './decision.model.js';

const MOST_VOTES = 10_000;
const MOST_TALLIES = 13;

@InputType({ description: 'Votes of one bench, or of all together.' })
export class BenchTallyInput {
  @IdField({ nullable: true, description: 'The bench; null for all together.' })
  bench?: string | null;

  @IntField({ min: 0, max: MOST_VOTES, description: 'In favour.' })
  inFavour!: number;

  @IntField({ min: 0, max: MOST_VOTES, description: 'Against.' })
  against!: number;

  @IntField({ min: 0, max: MOST_VOTES, description: 'Abstained.' })
  abstained!: number;
}

@InputType({ isAbstract: true })
export abstract class DecisionContentInput {
  @TextField('label', { nullable: true, description: 'Number as the forum prints it.' })
  officialNumber?: string | null;

  @TextField('decisionText', { description: 'What was decided.' })
  text!: string;

  @LanguageField({ nullable: true })
  language?: string | null;

  @OneOfField(DecisionMethodEnum, { description: 'How; not unknown.' })
  method!: DecisionMethod;

  @OneOfField(DecisionResultEnum, { description: 'What came of it; not unknown.' })
  result!: DecisionResult;

  @NestedListField(() => BenchTallyInput, MOST_TALLIES, { nullable: true, description: 'Votes by bench, where they were counted.' })
  tally?: BenchTallyInput[] | null;

  @TextField('reason', { nullable: true, description: 'Who disagreed and why.' })
  dissent?: string | null;
}

@InputType()
export class RecordDecisionInput extends DecisionContentInput {
  @IdField({ description: 'The MeetingForum in which it was made.' })
  meetingForumId!: string;

  @IdField({ nullable: true, description: 'Under which item of its agenda.' })
  agendaItemId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class RecordDecisionOutOfSessionInput extends DecisionContentInput {
  @IdField({ description: 'The forum that decided.' })
  forumId!: string;

  @DayField({ description: 'Calendar day of the decision.' })
  decidedOn!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class CorrectDecisionInput extends DecisionContentInput {
  @IdField({ description: 'The decision, until the acta that tells it is published.' })
  decisionId!: string;

  @VersionField()
  version!: number;
}

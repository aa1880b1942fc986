import type { Completion, Origin, StatementAuthor } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { PartialDateField } from '../graphql/partial-date.model.js';
import { OriginEnum } from '../plans/plan.model.js';
import { CompletionEnum, StatementAuthorEnum } from './statement.input.js';

export const StatementStateEnum = enumOf('StatementState', ['draft', 'published'], 'A draft is read only by those who may publish or write it.');

@ObjectType('StatusStatement', { description: 'What somebody states, on a day, about one wording. None is "the" status: show the latest of each author side by side.' })
export class StatusStatementModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => StatementAuthorEnum, { description: 'Who states it.' })
  author!: StatementAuthor;

  @Field(() => StatementStateEnum, { description: 'Draft or published.' })
  state!: 'draft' | 'published';

  @Field(() => CompletionEnum, { description: 'How far, in the common words.' })
  completion!: Completion;

  @Field(() => String, { nullable: true, description: "How far, in the source's own words; null for an entered one." })
  completionRaw!: string | null;

  @PartialDateField('When it was stated; null where a source does not say.')
  statedOn!: StoredDate;

  @PartialDateField('The period it covers; null where not said.')
  period!: StoredDate;

  @Field(() => String, { nullable: true, description: 'Value that the indicator has reached; its unit is the wording\'s.' })
  indicatorValue!: string | null;

  @Field(() => String, { nullable: true, description: 'What was done.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'What stood in the way.' })
  challenges!: string | null;

  @Field(() => String, { description: 'Language of the texts (BCP 47).' })
  language!: string;

  @Field(() => OriginEnum, { description: 'Entered here, or imported.' })
  origin!: Origin;

  @Field(() => Int, { description: 'Read it before publishing a draft and send it with the act.' })
  version!: number;
}

@ObjectType('Evidence', { description: 'What proves a statement.' })
export class EvidenceModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it proves, in words.' })
  note!: string | null;

  @Field(() => String, { description: 'Language of the note (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  createdAt!: Date;
}

@ObjectType('Contestation', { description: 'A member disputes a statement; who answers for the milestone answers.' })
export class ContestationModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Language of the reason (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  contestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'The answer; null while none is given.' })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'Language of the answer (BCP 47).' })
  answerLanguage!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered; null while it waits.' })
  answeredAt!: Date | null;

  @Field(() => Int, { description: 'Read it before answering and send it with the answer.' })
  version!: number;
}

@ObjectType('StatementAbilities', { description: 'What the viewer may do with the statements about a commitment or milestone now. A write of the secretariat may still ask for the second factor.' })
export class StatementAbilitiesModel {
  @Field(() => [StatementAuthorEnum], { description: 'In which capacities the viewer may write a draft.' })
  draftAs!: StatementAuthor[];

  @Field(() => [StatementAuthorEnum], { description: 'In which capacities the viewer may publish.' })
  publishAs!: StatementAuthor[];

  @Field(() => Boolean, { description: 'Answer a contestation.' })
  answer!: boolean;

  @Field(() => [ID], { description: 'The seats for which the viewer may contest a statement.' })
  contestSeatIds!: string[];
}

@ObjectType({ description: 'A statement as an act has left it.' })
export class StatementPayload {
  @Field(() => StatusStatementModel, { description: 'The statement as it is now.' })
  statement!: StatusStatementModel;
}

@ObjectType({ description: 'A contestation as an act has left it.' })
export class ContestationPayload {
  @Field(() => ContestationModel, { description: 'The contestation as it is now.' })
  contestation!: ContestationModel;
}

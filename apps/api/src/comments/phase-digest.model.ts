import type { CommentKind, Disposition } from '@mesa/domain/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { PhaseModel } from '../plans/phase.model.js';
import { CommentKindEnum } from './comment.input.js';
import { ResponseFiguresModel } from './ledger.model.js';
import { DispositionEnum } from './response.input.js';

@ObjectType('CommentsOfKind', { description: 'How many comments of one kind.' })
export class CommentsOfKindModel {
  @Field(() => CommentKindEnum, { description: 'The kind.' })
  kind!: CommentKind;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('CommentsOfDisposition', { description: 'How many comments whose latest response did the same with them.' })
export class CommentsOfDispositionModel {
  @Field(() => DispositionEnum, { description: 'What was done.' })
  disposition!: Disposition;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('PhaseDigest', { description: 'What was said in a phase of a plan, and what was done with it.' })
export class PhaseDigestModel {
  @Field(() => PhaseModel, { description: 'The phase.' })
  phase!: PhaseModel;

  @Field(() => Int, { description: 'Comments made in it, replies not counted, withdrawn and moderated ones counted.' })
  said!: number;

  @Field(() => [CommentsOfKindModel], { description: 'Those by kind, the most first.' })
  kinds!: CommentsOfKindModel[];

  @Field(() => [CommentsOfDispositionModel], { description: 'Those that were answered, by what was done with them, the most first.' })
  dispositions!: CommentsOfDispositionModel[];

  @Field(() => ResponseFiguresModel, { description: 'How those stand that ask for a response.' })
  figures!: ResponseFiguresModel;
}

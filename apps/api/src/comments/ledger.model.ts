import type { Sector } from '@mesa/domain/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { SectorEnum } from '../organizations/organization.model.js';
import { CommentModel } from './comment.model.js';

@ObjectType('ResponseFigures', { description: 'How comments that ask for a response stand, withdrawn and moderated ones among them: nothing disappears from the count. Each figure counts comments.' })
export class ResponseFiguresModel {
  @Field(() => Int, { description: 'All that ask for a response: the rows of the ledger.' })
  asked!: number;

  @Field(() => Int, { description: 'With at least one published response.' })
  answered!: number;

  @Field(() => Int, { description: 'Whose first response came by their last day; those without a clock are not among them.' })
  answeredInTime!: number;

  @Field(() => Int, { description: 'Whose latest response incorporates them, wholly or partly.' })
  incorporated!: number;

  @Field(() => Int, { description: 'Still waiting for the first response.' })
  awaiting!: number;

  @Field(() => Int, { description: 'Of those waiting, the ones past their last day.' })
  overdue!: number;

  @Field(() => Int, { description: 'Whose author said of the latest response that it is no answer.' })
  objected!: number;

  @Field(() => Int, { description: 'Closed by their author after an amendment, without waiting any longer.' })
  closed!: number;
}

@ObjectType('ResponseFiguresByUnit', { description: 'The figures of one responsible unit. A comment for which two units answer counts in both, so that columns may add up to more than the whole.' })
export class ResponseFiguresByUnitModel {
  @Field(() => ResponseFiguresModel, { description: 'Its figures.' })
  figures!: ResponseFiguresModel;
}

@ObjectType('ResponseFiguresByCommitment', { description: 'The figures of one commitment.' })
export class ResponseFiguresByCommitmentModel {
  @Field(() => ResponseFiguresModel, { description: 'Its figures.' })
  figures!: ResponseFiguresModel;
}

@ObjectType('ResponseFiguresByPhase', { description: 'The figures of one phase.' })
export class ResponseFiguresByPhaseModel {
  @Field(() => ResponseFiguresModel, { description: 'Its figures.' })
  figures!: ResponseFiguresModel;
}

@ObjectType('ResponseFiguresBySector', { description: 'The figures of one sector.' })
export class ResponseFiguresBySectorModel {
  @Field(() => SectorEnum, { nullable: true, description: 'The sector; null: said personally, or for a seat whose sector is not known.' })
  sector!: Sector | null;

  @Field(() => ResponseFiguresModel, { description: 'Its figures.' })
  figures!: ResponseFiguresModel;
}

@ObjectType('WaitingForResponse', { description: 'What waits for a response in one forum.' })
export class WaitingForResponseModel {
  @Field(() => Int, { description: 'Comments that wait.' })
  awaiting!: number;

  @Field(() => Int, { description: 'Of those, the ones past their last day.' })
  overdue!: number;

  @Field(() => [CommentModel], { description: 'The five whose last day comes or came first.' })
  oldest!: CommentModel[];
}

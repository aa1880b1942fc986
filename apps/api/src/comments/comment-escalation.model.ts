import { ESCALATION_TARGETS, type EscalationTarget } from '@mesa/domain/action-escalation';
import { type CommentEscalationWhy, ESCALATION_WHYS } from '@mesa/domain/response-clock';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const CommentEscalationWhyEnum = enumOf('CommentEscalationWhy', ESCALATION_WHYS, 'Why a comment went to the co-chairs: nobody answered in time, or its author objected to a second response.');
export const CommentEscalationTargetEnum = enumOf('CommentEscalationTarget', ESCALATION_TARGETS, 'To whom a comment goes: the chair, where a forum has no benches.');

@ObjectType('CommentEscalation', { description: 'A comment went to the co-chairs.' })
export class CommentEscalationModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => CommentEscalationWhyEnum, { description: 'Why.' })
  why!: CommentEscalationWhy;

  @Field(() => CommentEscalationTargetEnum, { description: 'To whom.' })
  target!: EscalationTarget;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  escalatedAt!: Date;
}

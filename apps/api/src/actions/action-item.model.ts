import { ACTION_STATES, ACTION_TRANSITIONS, type ActionAct, type ActionState } from '@mesa/domain/action-state';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { connectionOf } from '../graphql/pagination.js';
import { PartialDateField } from '../graphql/partial-date.model.js';

export const ActionStateEnum = enumOf('ActionState', ACTION_STATES, 'Where an action stands. Late is computed, and no state.');
export const ActionActEnum = enumOf('ActionAct', Object.keys(ACTION_TRANSITIONS) as ActionAct[], 'What moves an action.');
export const ActionFilterEnum = enumOf('ActionFilter', ['unfinished', 'late', 'done', 'all'], 'Which actions of a register.');

@ObjectType('ActionItem', { description: 'Something that somebody took on, with a date.' })
export class ActionItemModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each step.' })
  version!: number;

  @Field(() => String, { description: 'What is to be done.' })
  text!: string;

  @Field(() => String, { description: 'BCP 47 tag of the text; `und` where not known.' })
  language!: string;

  @Field(() => ActionStateEnum, { description: 'Where it stands.' })
  state!: ActionState;

  @PartialDateField('Until when, as it was said; null for no date.')
  due!: StoredDate;
}

@ObjectType('ActionItemEvent', { description: 'A step in the history of an action.' })
export class ActionItemEventModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => ActionStateEnum, { nullable: true, description: 'Null: it was made.' })
  fromState!: ActionState | null;

  @Field(() => ActionStateEnum, { description: 'The state it led to.' })
  toState!: ActionState;

  @Field(() => String, { nullable: true, description: 'In which role the step was made.' })
  role!: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null where no reason was given.' })
  reason!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  happenedAt!: Date;
}

export const ActionItemConnection = connectionOf(ActionItemModel);

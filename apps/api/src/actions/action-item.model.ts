import { ACTION_EVENT_KINDS, type ActionEventKind, ESCALATION_TARGETS, type EscalationTarget } from '@mesa/domain/action-escalation';
import { ACTION_STATES, ACTION_TRANSITIONS, type ActionAct, type ActionState } from '@mesa/domain/action-state';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { connectionOf } from '../graphql/pagination.js';
import { PartialDateField } from '../graphql/partial-date.model.js';

export const ActionStateEnum = enumOf('ActionState', ACTION_STATES, 'Where an action stands. Late is computed, and no state.');
export const ActionActEnum = enumOf('ActionAct', Object.keys(ACTION_TRANSITIONS) as ActionAct[], 'What moves an action.');
export const ActionEventKindEnum = enumOf('ActionEventKind', ACTION_EVENT_KINDS, 'What an entry of the conversation about an action tells.');
export const EscalationTargetEnum = enumOf('EscalationTarget', ESCALATION_TARGETS, 'With whom an action lies that stayed late for as long as the rules allow.');
export const ActionFilterEnum = enumOf('ActionFilter', ['unfinished', 'late', 'escalated', 'done', 'all'], 'Which actions of a register.');

@ObjectType('ActionItem', { description: 'Something that somebody took on, with a date.' })
export class ActionItemModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Permanent in its forum; its address.' })
  number!: number;

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

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it lies with the co-chairs, late for as many days as the rules say; null while it does not.' })
  escalatedAt!: Date | null;

  @Field(() => EscalationTargetEnum, { nullable: true, description: 'With whom it lies then.' })
  escalatedTo!: EscalationTarget | null;
}

@ObjectType('ActionItemEvent', { description: 'An entry in the conversation about an action: a step, a note, a proof.' })
export class ActionItemEventModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => ActionEventKindEnum, { description: 'What it tells.' })
  kind!: ActionEventKind;

  @Field(() => ActionStateEnum, { nullable: true, description: 'Null: it was made.' })
  fromState!: ActionState | null;

  @Field(() => ActionStateEnum, { description: 'Where it stood from then on.' })
  toState!: ActionState;

  @Field(() => String, { nullable: true, description: 'In which role the step was made.' })
  role!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, or what was noted; null where nothing was written.' })
  reason!: string | null;

  @Field(() => String, { description: 'BCP 47 tag of the reason; `und` where not known.' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  happenedAt!: Date;

  @PartialDateField('Of a change of date: until when it was; null for no date.')
  fromDue!: StoredDate;

  @PartialDateField('Of a change of date: until when it is since; null for no date.')
  toDue!: StoredDate;
}

export const ActionItemConnection = connectionOf(ActionItemModel);

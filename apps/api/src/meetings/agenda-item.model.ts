import { AGENDA_ITEM_KINDS, type AgendaItemKind } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const AgendaItemKindEnum = enumOf('AgendaItemKind', AGENDA_ITEM_KINDS, 'What the item asks of who attends.');

@ObjectType('AgendaItem', { description: 'An item of the agenda, in order; public once its meeting is convened.' })
export class AgendaItemModel {
  @Field(() => ID, { description: 'Permanent: comments and minutes hang on it.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'From 1; null while only proposed.' })
  position!: number | null;

  @Field(() => AgendaItemKindEnum, { nullable: true, description: 'Null where an imported source does not say.' })
  kind!: AgendaItemKind | null;

  @Field(() => String, { description: 'As written.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description!: string | null;

  @Field(() => String, { description: 'BCP 47 tag of its text; `und` where not known.' })
  language!: string;

  @Field(() => Int, { nullable: true, description: 'Minutes set aside; null for none.' })
  plannedMinutes!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was added to the agenda of a meeting already convened; null for what it was convened for.' })
  lateSince!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it came late; null also for a topic that waited to be taken up.' })
  lateReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The commitment it is about.' })
  commitmentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The milestone it is about.' })
  milestoneId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The earlier action it takes up.' })
  actionItemId!: string | null;
}

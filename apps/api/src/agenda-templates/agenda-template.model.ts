import type { AgendaItemKind, MeetingKind } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { AgendaItemKindEnum } from '../meetings/agenda-item.model.js';
import { MeetingKindEnum } from '../meetings/meeting.model.js';

@ObjectType('AgendaTemplateItem', { description: 'An item that an agenda may begin with.' })
export class AgendaTemplateItemModel {
  @Field(() => AgendaItemKindEnum, { description: 'What it asks of who attends.' })
  kind!: AgendaItemKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description!: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes set aside.' })
  minutes!: number | null;
}

@ObjectType('AgendaTemplate', { description: 'An agenda that a forum keeps to begin others with; read by who may schedule.' })
export class AgendaTemplateModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Named by who deletes it.' })
  version!: number;

  @Field(() => MeetingKindEnum, { description: 'For which kind of meeting.' })
  kind!: MeetingKind;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'BCP 47 tag of its name.' })
  language!: string;

  @Field(() => [AgendaTemplateItemModel], { description: 'In order.' })
  items!: AgendaTemplateItemModel[];
}

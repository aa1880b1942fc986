import { BACKLOG_STATES, type BacklogState } from '@mesa/domain/backlog-state';
import type { AgendaItemKind } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { AgendaItemKindEnum } from '../meetings/agenda-item.model.js';

export const BacklogStateEnum = enumOf('BacklogState', BACKLOG_STATES, 'What became of a topic that was proposed.');

@ObjectType('BacklogItem', { description: 'A topic that somebody wants on an agenda; read by who reads the papers, never public.' })
export class BacklogItemModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each act on it.' })
  version!: number;

  @Field(() => BacklogStateEnum, { description: 'Where it stands.' })
  state!: BacklogState;

  @Field(() => String, { nullable: true, description: 'Why declined.' })
  stateReason!: string | null;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, and why now.' })
  description!: string | null;

  @Field(() => String, { description: 'BCP 47 tag of its texts.' })
  language!: string;

  @Field(() => AgendaItemKindEnum, { description: 'What it asks of who attends.' })
  kind!: AgendaItemKind;

  @Field(() => GraphQLISODateTime, { description: 'When it was proposed.' })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of the person who proposed it.' })
  proposedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'The seat it was proposed for; null where the secretariat noted it.' })
  seatLabel!: string | null;

  @Field(() => ID, { nullable: true, description: 'The meeting whose agenda it was put on; null for a draft, to who may not see drafts.' })
  meetingForumId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of that meeting in addresses; null for a draft.' })
  ordinal!: number | null;

  @Field(() => String, { nullable: true, description: 'Title of the commitment it is about, as in force.' })
  commitmentTitle!: string | null;
}

@ObjectType('BacklogSeat', { description: 'A seat of the reader\'s, for which they may propose a topic.' })
export class BacklogSeatModel {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => String, { description: 'What it is called.' })
  label!: string;
}

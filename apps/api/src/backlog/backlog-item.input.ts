import type { AgendaItemKind } from '@mesa/domain/vocabulary';
import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, LanguageField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { AgendaItemKindEnum } from '../meetings/agenda-item.model.js';

@InputType()
export class ProposeBacklogItemInput {
  @IdField({ description: 'The forum.' })
  forumId!: string;

  @IdField({ nullable: true, description: 'The seat that proposes; left out by the secretariat, and by who holds one seat only.' })
  seatId?: string | null;

  @TextField('title', { description: 'What it is called.' })
  title!: string;

  @TextField('agendaText', { nullable: true, description: 'What it is about, and why now.' })
  description?: string | null;

  @LanguageField({ nullable: true })
  language?: string | null;

  @OneOfField(AgendaItemKindEnum, { description: 'What it asks of who attends.' })
  kind!: AgendaItemKind;

  @IdField({ nullable: true, description: 'The commitment it is about.' })
  commitmentId?: string | null;

  @IdField({ nullable: true, description: 'The milestone it is about.' })
  milestoneId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class TakeBacklogItemInput {
  @IdField({ description: 'The topic.' })
  backlogItemId!: string;

  @VersionField()
  version!: number;

  @IdField({ description: 'The meeting whose agenda it is added to, at the end: a draft, or convened and not yet open.' })
  meetingForumId!: string;
}

@InputType()
export class DeclineBacklogItemInput {
  @IdField({ description: 'The topic.' })
  backlogItemId!: string;

  @VersionField()
  version!: number;

  @TextField('reason', { description: 'Why; read by all who read the papers.' })
  reason!: string;
}

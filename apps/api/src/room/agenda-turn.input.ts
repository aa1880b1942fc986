import { LIMITS } from '@mesa/domain/limits';
import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, IdsField, TextField, VersionField } from '../graphql/fields.js';

/** An act on one item of the agenda, in the room. */
@InputType()
export class AgendaTurnInput {
  @IdField({ description: 'The MeetingForum.' })
  meetingForumId!: string;

  @IdField({ description: 'The item of its agenda.' })
  agendaItemId!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class NoteInformationInput extends AgendaTurnInput {
  @TextField('note', { description: 'What was told, in one line; it takes the place of what was noted before.' })
  text!: string;
}

@InputType()
export class ReorderAgendaInput {
  @IdField({ description: 'The MeetingForum.' })
  meetingForumId!: string;

  @VersionField()
  version!: number;

  @IdsField(LIMITS.agendaItemsPerMeeting, { description: 'Every item of the agenda, in the new order.' })
  itemIds!: string[];
}

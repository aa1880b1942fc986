import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, LanguageField, TextField, VersionField } from '../graphql/fields.js';

@InputType()
export class SaveAgendaTemplateInput {
  @IdField({ description: 'The MeetingForum whose agenda is kept, for meetings of its kind.' })
  meetingForumId!: string;

  @TextField('name', { description: 'What the template is called; one of its forum alone is called so.' })
  name!: string;

  @LanguageField({ nullable: true })
  language?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class DeleteAgendaTemplateInput {
  @IdField({ description: 'The template.' })
  templateId!: string;

  @VersionField()
  version!: number;
}

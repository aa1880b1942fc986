import { InputType } from '@nestjs/graphql';

import type { MeetingKind } from '@mesa/domain/vocabulary';
import { IdempotencyKeyField, IdField, LanguageField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { MeetingKindEnum } from '../meetings/meeting.model.js';

@InputType()
export class SaveMinutesTemplateInput {
  @IdField({ description: 'The forum whose minutes begin with it.' })
  forumId!: string;

  @OneOfField(MeetingKindEnum, { description: 'For which kind of meeting.' })
  kind!: MeetingKind;

  @LanguageField({ nullable: true })
  language?: string | null;

  @TextField('minutesPassage', { nullable: true, description: 'What stands under no item; left out for nothing. This or `underItem`.' })
  opening?: string | null;

  @TextField('minutesPassage', { nullable: true, description: 'What stands under each item of the agenda; left out for nothing.' })
  underItem?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class EditMinutesTemplateInput {
  @IdField({ description: 'The template.' })
  templateId!: string;

  @VersionField()
  version!: number;

  @LanguageField({ nullable: true })
  language?: string | null;

  @TextField('minutesPassage', { nullable: true, description: 'What stands under no item; left out for nothing. This or `underItem`.' })
  opening?: string | null;

  @TextField('minutesPassage', { nullable: true, description: 'What stands under each item of the agenda; left out for nothing.' })
  underItem?: string | null;
}

@InputType()
export class DeleteMinutesTemplateInput {
  @IdField({ description: 'The template.' })
  templateId!: string;

  @VersionField()
  version!: number;
}

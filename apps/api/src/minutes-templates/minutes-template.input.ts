import { InputType } from '@nestjs/graphql';

import type { MeetingKind } from '@mesa/domain/vocabulary';
import { IdempotencyKeyField, IdField, LanguageField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { MeetingKindEnum } from '../meetings/meeting.model.js';

@InputType({ isAbstract: true })
export abstract class MinutesTemplateTexts {
  @LanguageField({ nullable: true })
  language?: string | null;

  @TextField('minutesPassage', { nullable: true, description: 'What stands under no item; left out for nothing. This or `underItem`.' })
  opening?: string | null;

  @TextField('minutesPassage', { nullable: true, description: 'What stands under each item of the agenda; left out for nothing.' })
  underItem?: string | null;
}

@InputType()
export class SaveMinutesTemplateInput extends MinutesTemplateTexts {
  @IdField({ description: 'The forum whose minutes begin with it.' })
  forumId!: string;

  @OneOfField(MeetingKindEnum, { description: 'For which kind of meeting.' })
  kind!: MeetingKind;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class EditMinutesTemplateInput extends MinutesTemplateTexts {
  @IdField({ description: 'The template.' })
  templateId!: string;

  @VersionField()
  version!: number;
}

@InputType()
export class DeleteMinutesTemplateInput {
  @IdField({ description: 'The template.' })
  templateId!: string;

  @VersionField()
  version!: number;
}

import { APPEAL_OUTCOMES, type AppealOutcome } from '@mesa/domain/comment-state';
import { InputType } from '@nestjs/graphql';

import { enumOf, IdempotencyKeyField, IdField, LanguageField, OneOfField, TextField, VersionField } from '../graphql/fields.js';

export const AppealOutcomeEnum = enumOf('AppealOutcome', APPEAL_OUTCOMES, 'What the co-chairs decided: the moderation stands, or the comment is shown again.');

@InputType()
export class ModerateCommentInput {
  @IdField()
  commentId!: string;

  @VersionField()
  version!: number;

  @TextField('reason', { description: 'Public: it stands where the text stood.' })
  reason!: string;

  @LanguageField()
  language!: string;
}

@InputType()
export class AppealModerationInput {
  @IdField({ description: 'A comment that was moderated.' })
  commentId!: string;

  @TextField('reason', { description: 'Why it should be shown again. Public: it does not repeat what was hidden.' })
  reason!: string;

  @LanguageField()
  language!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class DecideAppealInput {
  @IdField({ description: 'The comment whose moderation was appealed.' })
  commentId!: string;

  @VersionField()
  version!: number;

  @OneOfField(AppealOutcomeEnum)
  outcome!: AppealOutcome;

  @TextField('reason', { description: 'Public.' })
  reason!: string;

  @LanguageField()
  language!: string;
}

@InputType()
export class PublishModerationRulesInput {
  @IdField()
  forumId!: string;

  @TextField('response', { description: 'The rules, in paragraphs. They stay as they are; the next version takes their place.' })
  text!: string;

  @LanguageField()
  language!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

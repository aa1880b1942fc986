import { LIMITS } from '@mesa/domain/limits';
import { COMMENT_KINDS, COMMENT_SUBJECTS, type CommentKind, type CommentSubject, type EntryChannel } from '@mesa/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';

import { DayField, enumOf, IdempotencyKeyField, IdField, IdsField, LanguageField, NestedField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { EntryChannelEnum } from '../meetings/attendance.model.js';

export const CommentKindEnum = enumOf('CommentKind', COMMENT_KINDS, 'What a comment is. Concern, question and proposal ask for a reasoned response; support and evidence may be answered and are never overdue.');
export const CommentSubjectEnum = enumOf('CommentSubject', COMMENT_SUBJECTS, 'What kind of thing a comment is about.');

@InputType()
export class OnBehalfInput {
  @IdField({ description: 'Who said it: a person who holds a seat, and is shown as its author.' })
  personId!: string;

  @OneOfField(EntryChannelEnum, { description: 'How it reached the secretariat.' })
  channel!: EntryChannel;

  @DayField({ description: 'The calendar day on which it was said, not after today: it decides phase and clock.' })
  saidOn!: string;
}

@InputType()
export class PostCommentInput {
  @OneOfField(CommentSubjectEnum)
  subjectType!: CommentSubject;

  @IdField({ description: 'The commitment, milestone, statement or agenda item.' })
  subjectId!: string;

  @IdField({ nullable: true, description: 'The wording that was shown; required but for an agenda item and a reply. CONFLICT stale_base, with the current one, if another is in force by now.' })
  wordingId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'The writer knows that the wording is no longer in force and comments on it all the same.' })
  @IsBoolean({ message: 'malformed' })
  @IsOptional()
  onEarlierWording?: boolean;

  @OneOfField(CommentKindEnum)
  kind!: CommentKind;

  @TextField('comment')
  text!: string;

  @LanguageField()
  language!: string;

  @IdField({ nullable: true, description: 'Only where several phases are open: the one it belongs to. Otherwise the day decides.' })
  phaseId?: string | null;

  @IdField({ nullable: true, description: 'The seat for whose organization it is said; null: personally.' })
  seatId?: string | null;

  @IdField({ nullable: true, description: 'The comment that it replies to, of the same subject; a reply takes no replies and has no clock.' })
  parentId?: string | null;

  @IdField({ nullable: true, description: 'Of your own: the comment on an earlier wording that this one carries over to the words in force. That one stays as it is.' })
  carriedFromId?: string | null;

  @IdsField(LIMITS.mentionsPerComment, { nullable: true, description: 'Seats of the forums to whose organizations it is addressed: the titular is told, or the alternates where there is no titular who can be.' })
  mentionedSeatIds?: string[] | null;

  @NestedField(() => OnBehalfInput, { nullable: true, description: 'By the secretariat, for someone who said it on paper, by phone or at the counter.' })
  onBehalf?: OnBehalfInput | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
class CommentActInput {
  @IdField()
  commentId!: string;

  @VersionField()
  version!: number;
}

@InputType()
export class EditCommentInput extends CommentActInput {
  @TextField('comment')
  text!: string;

  @LanguageField()
  language!: string;
}

@InputType()
export class AddToCommentInput {
  @IdField()
  commentId!: string;

  @TextField('comment')
  text!: string;

  @LanguageField()
  language!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class WithdrawCommentInput extends CommentActInput {}

@InputType()
export class CloseCommentInput extends CommentActInput {
  @TextField('reason', { nullable: true, description: 'Why it is no longer needed. Public.' })
  reason?: string | null;

  @LanguageField()
  language!: string;
}

@InputType()
export class ObjectToResponseInput {
  @IdField()
  commentId!: string;

  @IdField({ description: 'The latest response to the comment.' })
  responseId!: string;

  @TextField('reason', { description: 'Why it is no answer. Public.' })
  reason!: string;

  @LanguageField()
  language!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class ObjectToAmendmentInput {
  @IdField({ description: 'A comment whose words an amendment took out of force.' })
  commentId!: string;

  @TextField('reason', { description: 'What it does to what was asked. Public.' })
  reason!: string;

  @LanguageField()
  language!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

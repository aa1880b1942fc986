import type { RouterContextProvider } from 'react-router';

import type { AppealOutcome } from '@mesa/domain/comment-state';
import { KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { AddToCommentDocument, CloseCommentDocument, EditCommentDocument, ObjectToAmendmentDocument, ObjectToResponseDocument, WithdrawCommentDocument } from './Comment.generated.js';
import { AppealModerationDocument, DecideAppealDocument, ModerateCommentDocument } from './Moderation.generated.js';

type Act = (context: Readonly<RouterContextProvider>, commentId: string, form: FormData) => ReturnType<typeof mutate>;

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');
const versioned = (commentId: string, form: FormData) => ({ commentId, version: Number(form.get('version')) });

/** What the buttons of a comment's page do, by the name they carry. */
const ACTS = {
  edit: (context, id, form) => mutate(context, EditCommentDocument, { input: { ...versioned(id, form), text: text(form, 'text'), language: text(form, 'language') } }, form),
  add: (context, id, form) => mutate(context, AddToCommentDocument, { input: { commentId: id, text: text(form, 'text'), language: text(form, 'language'), idempotencyKey: textOf(form, KEY_FIELD) } }, form),
  withdraw: (context, id, form) => mutate(context, WithdrawCommentDocument, { input: versioned(id, form) }, form),
  moderate: (context, id, form) => mutate(context, ModerateCommentDocument, { input: { ...versioned(id, form), reason: text(form, 'reason'), language: text(form, 'language') } }, form),
  appeal: (context, id, form) => mutate(context, AppealModerationDocument, { input: { commentId: id, reason: text(form, 'reason'), language: text(form, 'language'), idempotencyKey: textOf(form, KEY_FIELD) } }, form),
  decide: (context, id, form) => mutate(context, DecideAppealDocument, { input: { ...versioned(id, form), outcome: text(form, 'outcome') as AppealOutcome, reason: text(form, 'reason'), language: text(form, 'language') } }, form),
  object: (context, id, form) =>
    mutate(context, ObjectToResponseDocument, { input: { commentId: id, responseId: text(form, 'responseId'), reason: text(form, 'reason'), language: text(form, 'language'), idempotencyKey: textOf(form, KEY_FIELD) } }, form),
  close: (context, id, form) => mutate(context, CloseCommentDocument, { input: { ...versioned(id, form), reason: textOf(form, 'reason'), language: text(form, 'language') } }, form),
  objectAmendment: (context, id, form) =>
    mutate(context, ObjectToAmendmentDocument, { input: { commentId: id, reason: text(form, 'reason'), language: text(form, 'language'), idempotencyKey: textOf(form, KEY_FIELD) } }, form),
} satisfies Readonly<Record<string, Act>>;
export type CommentActName = keyof typeof ACTS;
export const COMMENT_ACTS: Readonly<Record<string, Act>> = ACTS;

import { type ActionFunctionArgs, redirect, type RouterContextProvider } from 'react-router';

import type { CommentKind, CommentSubject, EntryChannel } from '@mesa/domain/vocabulary';
import { apiContext } from '../../session/api-context.js';
import { KEY_FIELD, mutate, refused, signedForm, textOf } from '../../session/mutate.js';
import { CarriedCommentDocument, CommentingDocument, PostCommentDocument } from './Comments.generated.js';
import type { CommentForm_commentingFragment } from './components/CommentForm.generated.js';

/** What the form offers a reader; null where nobody is signed in, or where comments have no place. */
export type CommentingOfReader = CommentForm_commentingFragment | null;

export interface CarriedOfReader {
  readonly id: string;
  readonly kind: CommentKind;
  readonly text: string;
  /** Of the wording that it was about. */
  readonly number: number;
}

/** Asked only for who is signed in, so that the public operation stays the same for everybody. */
export async function commentingOf(context: Readonly<RouterContextProvider>, subjectType: CommentSubject, subjectId: string): Promise<CommentingOfReader> {
  if (!context.get(apiContext).reader) return null;
  const { data } = await context.get(apiContext).execute(CommentingDocument, { subjectType, subjectId });
  return data?.commenting ?? { allowed: false, openPhases: [], seats: [], mentionable: [], onBehalfOf: [] };
}

/** The reader's own comment that the address asks to say again; null where it asks for none, or may not. */
export async function carriedOf(context: Readonly<RouterContextProvider>, id: string | null): Promise<CarriedOfReader | null> {
  if (id === null || !context.get(apiContext).reader) return null;
  const comment = (await context.get(apiContext).execute(CarriedCommentDocument, { id })).data?.comment;
  return comment?.afterAmendment.carryOver && comment.text !== null ? { id: comment.id, kind: comment.kind, text: comment.text, number: comment.wording?.number ?? 0 } : null;
}

/** Takes what the form sent; leads to the comment on its page. */
export async function postComment({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const [personId, seatOfPerson] = textOf(form, 'onBehalf.personId')?.split(' ') ?? [];
  const seatId = seatOfPerson ?? textOf(form, 'seatId');
  const input = {
    subjectType: String(form.get('subjectType')) as CommentSubject,
    subjectId: String(form.get('subjectId')),
    wordingId: textOf(form, 'wordingId'),
    onEarlierWording: form.get('onEarlierWording') === 'yes',
    kind: String(form.get('kind')) as CommentKind,
    text: String(form.get('text') ?? ''),
    language: String(form.get('language')),
    phaseId: textOf(form, 'phaseId'),
    seatId: seatId === 'personally' ? null : seatId,
    parentId: textOf(form, 'parentId'),
    carriedFromId: textOf(form, 'carriedFromId'),
    mentionedSeatIds: form.getAll('mentionedSeatIds').map(String),
    onBehalf: personId ? { personId, channel: String(form.get('onBehalf.channel')) as EntryChannel, saidOn: textOf(form, 'onBehalf.saidOn') ?? '' } : null,
    idempotencyKey: textOf(form, KEY_FIELD),
  };
  const result = await mutate(context, PostCommentDocument, { input }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(`${new URL(request.url).pathname.replace(/\.data$/, '')}#${input.parentId ?? result.data.postComment.comment.id}`);
}

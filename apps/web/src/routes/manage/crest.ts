import type { RouterContextProvider } from 'react-router';

import { faultOf, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { AddDocumentDocument } from '../documents/AddDocument.generated.js';
import { fileOf } from '../documents/document-input.js';
import { given, numberOf } from './manage.js';
import { SetForumCrestDocument } from './ManageForum.generated.js';

type Context = Readonly<RouterContextProvider>;

const chosen = (context: Context, form: FormData, documentId: string | null) =>
  mutate(context, SetForumCrestDocument, { input: { forumId: given(form, 'forumId'), version: numberOf(form, 'version'), documentId } }, form);

/** A picture goes into the repository, where everybody may read it, and becomes the crest. */
export async function setCrest(context: Context, form: FormData) {
  const key = textOf(form, KEY_FIELD);
  const file = fileOf(form);
  // Else what is no picture would lie in the repository when it is refused as a crest.
  const wrong = file === null ? 'required' : /\.(?:png|jpe?g)$/i.test(file.name) ? null : 'unsupported_type';
  if (wrong) return { fault: { ...faultOf(undefined, form), code: 'INVALID', reason: wrong, fields: { file: wrong } } };
  const picture = {
    forumId: given(form, 'forumId'), kind: 'photo', visibility: 'public', title: given(form, 'title'), file, uploadId: null, url: null,
    author: null, published: null, language: 'und', meetingForumId: null, meetingDocumentKind: null, idempotencyKey: key && `${key}-file`,
  } as const;
  const added = await mutate(context, AddDocumentDocument, { input: picture }, form);
  return 'fault' in added ? added : chosen(context, form, added.data.addDocument.document.id);
}

export const removeCrest = (context: Context, form: FormData) => chosen(context, form, null);

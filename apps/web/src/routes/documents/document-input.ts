import { textOf } from '../../session/mutate.js';
import { DOCUMENT_KINDS, VISIBILITIES } from './document-lists.js';

/** The file of a form; a browser sends an empty one where none was chosen. */
export function fileOf(form: FormData): File | null {
  const file = form.get('file');
  return file instanceof File && file.size > 0 ? file : null;
}

/** A document as its form sends it. */
export const documentOf = (form: FormData) => ({
  title: textOf(form, 'title') ?? '',
  kind: DOCUMENT_KINDS.find((kind) => kind === textOf(form, 'kind')) ?? 'other',
  visibility: VISIBILITIES.find((visibility) => visibility === textOf(form, 'visibility')) ?? 'secretariat',
  author: textOf(form, 'author'),
  published: textOf(form, 'published'),
  url: textOf(form, 'url'),
  meetingForumId: textOf(form, 'meetingForumId'),
  meetingDocumentKind: null,
  language: textOf(form, 'language') ?? 'und',
  file: fileOf(form),
  uploadId: textOf(form, 'uploadId'),
});

import { CIRCULAR_AUDIENCES } from '@mesa/domain/circulars';
import type { Language } from '@mesa/domain/vocabulary';
import { KEY_FIELD, textOf } from '../../session/mutate.js';

/** `members`, `everyone`, or `bench:` and the id of one. */
export const audienceValue = ({ audience, benchId }: { readonly audience: string; readonly benchId: string | null }): string => (benchId === null ? audience : `${audience}:${benchId}`);

/** A circular as its form sends it. */
export function circularInput(form: FormData, forumId: string, language: Language) {
  const [audience = '', benchId = null] = (textOf(form, 'audience') ?? '').split(':');
  return {
    forumId,
    audience: CIRCULAR_AUDIENCES.find((one) => one === audience) ?? 'members',
    benchId,
    subject: textOf(form, 'subject') ?? '',
    text: (textOf(form, 'text') ?? '').replaceAll('\r\n', '\n'),
    language,
    isPublic: form.has('isPublic'),
    documentIds: form.getAll('documentIds').map(String),
    idempotencyKey: textOf(form, KEY_FIELD),
  };
}

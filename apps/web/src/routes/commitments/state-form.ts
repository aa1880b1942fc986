import type { Completion, StatementAuthor } from '@mesa/domain/vocabulary';
import { languageOf } from '../../i18n/language.js';
import { KEY_FIELD, textOf } from '../../session/mutate.js';

/** Rows for proof on the form; empty ones are left out, more can be added afterwards. */
export const EVIDENCE_ROWS = 3;

/** A statement as its form sent it. */
export function stateProgressInput(form: FormData, request: Request) {
  const language = languageOf(new URL(request.url).pathname);
  const links = Array.from({ length: EVIDENCE_ROWS }, (_, row) => ({ title: textOf(form, `evidence.${row}.title`) ?? '', url: textOf(form, `evidence.${row}.url`) ?? '', note: null, language }));
  return {
    wordingId: textOf(form, 'wordingId') ?? '',
    author: textOf(form, 'author') as StatementAuthor,
    completion: textOf(form, 'completion') as Completion,
    periodText: textOf(form, 'periodText'),
    indicatorValue: textOf(form, 'indicatorValue'),
    text: textOf(form, 'text'),
    challenges: textOf(form, 'challenges'),
    language,
    verifiesId: textOf(form, 'verifiesId'),
    evidence: links.filter(({ title, url }) => title !== '' || url !== ''),
    publish: form.get('act') === 'publish',
    idempotencyKey: textOf(form, KEY_FIELD) ?? '',
  };
}

import type { RouterContextProvider } from 'react-router';

import type { Language } from '@mesa/domain/vocabulary';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { AnswerContestationDocument, ContestStatementDocument, PublishStatementDocument } from './Milestone.generated.js';

type Context = Readonly<RouterContextProvider>;
type Act = (context: Context, form: FormData, language: Language) => Promise<{ readonly data: unknown } | { readonly fault: FormFault }>;

const text = (form: FormData, name: string): string => textOf(form, name) ?? '';
const version = (form: FormData): number => Number(form.get('version'));

/** What can be done on a milestone's page, by the name of the button that sent the form. */
export const MILESTONE_ACTS: Readonly<Record<string, Act>> = {
  contest: (context, form, language) =>
    mutate(context, ContestStatementDocument, { input: { statementId: text(form, 'statementId'), seatId: text(form, 'seatId'), reason: text(form, 'reason'), language, idempotencyKey: text(form, KEY_FIELD) } }, form),
  answer: (context, form, language) =>
    mutate(context, AnswerContestationDocument, { input: { contestationId: text(form, 'contestationId'), version: version(form), answer: text(form, 'answer'), language } }, form),
  publish: (context, form) =>
    mutate(context, PublishStatementDocument, { input: { statementId: text(form, 'statementId'), version: version(form) } }, form),
};

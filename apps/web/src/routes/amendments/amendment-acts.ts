import type { RouterContextProvider } from 'react-router';

import type { AmbitionChange, Language } from '@mesa/domain/vocabulary';

import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { PutAmendmentInForceDocument, RejectAmendmentDocument, StateAmbitionDocument, WithdrawAmendmentDocument } from './Amendment.generated.js';

type Act = (context: Readonly<RouterContextProvider>, form: FormData, language: Language) => Promise<{ readonly data: unknown } | { readonly fault: FormFault }>;

const readOf = (form: FormData) => ({ amendmentId: textOf(form, 'amendmentId') ?? '', version: Number(form.get('version')) });
const endOf = (form: FormData) => ({ input: { ...readOf(form), reason: textOf(form, 'reason') ?? '' } });

const ambitionOf = (form: FormData, language: Language) => ({ input: { amendmentId: textOf(form, 'amendmentId') ?? '', ambition: (textOf(form, 'ambition') ?? '') as AmbitionChange, reason: textOf(form, 'reason'), language, idempotencyKey: textOf(form, KEY_FIELD) } });

/** What can be done to an amendment, by the name of the button that sent the form. */
export const AMENDMENT_ACTS: Readonly<Record<string, Act>> = {
  force: (context, form) => mutate(context, PutAmendmentInForceDocument, { input: { ...readOf(form), decisionId: textOf(form, 'decisionId'), effectiveOn: textOf(form, 'effectiveOn') } }, form),
  reject: (context, form) => mutate(context, RejectAmendmentDocument, endOf(form), form),
  ambition: (context, form, language) => mutate(context, StateAmbitionDocument, ambitionOf(form, language), form),
  withdraw: (context, form) => mutate(context, WithdrawAmendmentDocument, endOf(form), form),
};

import type { RouterContextProvider } from 'react-router';

import { type FormFault, mutate, textOf } from '../../session/mutate.js';
import { PutAmendmentInForceDocument, RejectAmendmentDocument, WithdrawAmendmentDocument } from './Amendment.generated.js';

type Act = (context: Readonly<RouterContextProvider>, form: FormData) => Promise<{ readonly data: unknown } | { readonly fault: FormFault }>;

const readOf = (form: FormData) => ({ amendmentId: textOf(form, 'amendmentId') ?? '', version: Number(form.get('version')) });
const endOf = (form: FormData) => ({ input: { ...readOf(form), reason: textOf(form, 'reason') ?? '' } });

/** What can be done to a proposed amendment, by the name of the button that sent the form. */
export const AMENDMENT_ACTS: Readonly<Record<string, Act>> = {
  force: (context, form) => mutate(context, PutAmendmentInForceDocument, { input: { ...readOf(form), decisionId: textOf(form, 'decisionId'), effectiveOn: textOf(form, 'effectiveOn') } }, form),
  reject: (context, form) => mutate(context, RejectAmendmentDocument, endOf(form), form),
  withdraw: (context, form) => mutate(context, WithdrawAmendmentDocument, endOf(form), form),
};

import type { RouterContextProvider } from 'react-router';

import type { CommitmentRelationKind } from '@mesa/domain/vocabulary';
import { languageOf } from '../../i18n/language.js';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { AddMilestoneDocument, DraftWordingDocument, LinkObjectiveDocument, RelateCommitmentDocument, SetResponsibleUnitsDocument, UnrelateCommitmentDocument } from './Draft.generated.js';
import { otherCommitment } from './other-commitment.js';
import { wordingInput } from './wording-form.js';

type Act = (context: Readonly<RouterContextProvider>, commitmentId: string, form: FormData, request: Request) => Promise<{ readonly data: unknown } | { readonly fault: FormFault }>;

const idempotencyKey = (form: FormData) => textOf(form, KEY_FIELD);

/** What can be done to a commitment's draft, by the name of the button that sent the form. */
export const COMMITMENT_DRAFT_ACTS: Readonly<Record<string, Act>> = {
  draft: (context, _id, form, request) =>
    mutate(context, DraftWordingDocument, { input: { basedOnId: textOf(form, 'basedOnId') ?? '', wording: wordingInput(form, 'wording', request), idempotencyKey: idempotencyKey(form) } }, form),
  add: (context, commitmentId, form, request) =>
    mutate(context, AddMilestoneDocument, { input: { commitmentId, wording: wordingInput(form, 'wording', request), idempotencyKey: idempotencyKey(form) } }, form),
  units: (context, commitmentId, form) =>
    mutate(context, SetResponsibleUnitsDocument, { input: { commitmentId, milestoneId: null, organizationIds: form.getAll('organizationIds').map(String) } }, form),
  relate: (context, commitmentId, form, request) => {
    const { origin, pathname } = new URL(request.url);
    const other = otherCommitment({ url: textOf(form, 'url'), title: textOf(form, 'title'), plan: textOf(form, 'plan') }, origin);
    return mutate(context, RelateCommitmentDocument, { input: { commitmentId, kind: (textOf(form, 'kind') ?? '') as CommitmentRelationKind, other, language: languageOf(pathname), idempotencyKey: idempotencyKey(form) } }, form);
  },
  unrelate: (context, _id, form) => mutate(context, UnrelateCommitmentDocument, { input: { relationId: textOf(form, 'relationId') ?? '' } }, form),
  objective: (context, commitmentId, form, request) =>
    mutate(context, LinkObjectiveDocument, { input: { commitmentId, planTitle: textOf(form, 'planTitle') ?? '', axis: textOf(form, 'axis') ?? '', objective: textOf(form, 'objective'), language: languageOf(new URL(request.url).pathname) } }, form),
};

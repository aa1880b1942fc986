import type { RouterContextProvider } from 'react-router';

import { type FormFault, mutate, textOf } from '../../session/mutate.js';
import { AdoptPlanDocument, ClosePlanDocument, OpenConsultationDocument, PutPlanInForceDocument, SubmitPlanDocument } from './PlanDraft.generated.js';

type Move = (context: Readonly<RouterContextProvider>, form: FormData) => Promise<{ readonly data: unknown } | { readonly fault: FormFault }>;

const inputOf = (form: FormData) => ({ planId: textOf(form, 'planId') ?? '', version: Number(form.get('version')) });

/** The steps of a plan, by the name of the button that sent the form. */
export const PLAN_MOVES = {
  openConsultation: (context, form) => mutate(context, OpenConsultationDocument, { input: inputOf(form) }, form),
  adopt: (context, form) => mutate(context, AdoptPlanDocument, { input: { ...inputOf(form), decisionId: textOf(form, 'decisionId') ?? '' } }, form),
  putInForce: (context, form) => mutate(context, PutPlanInForceDocument, { input: inputOf(form) }, form),
  submit: (context, form) => mutate(context, SubmitPlanDocument, { input: { ...inputOf(form), submittedOn: textOf(form, 'submittedOn') ?? '' } }, form),
  close: (context, form) => mutate(context, ClosePlanDocument, { input: inputOf(form) }, form),
} as const satisfies Record<string, Move>;
export type PlanMove = keyof typeof PLAN_MOVES;

export const isPlanMove = (act: unknown): act is PlanMove => typeof act === 'string' && act in PLAN_MOVES;

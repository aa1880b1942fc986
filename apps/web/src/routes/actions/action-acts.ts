import type { RouterContextProvider } from 'react-router';

import { ACTION_TRANSITIONS, type ActionAct } from '@mesa/domain/action-state';
import type { Language } from '@mesa/domain/vocabulary';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { AdvanceActionDocument, NoteOnActionDocument, ProveActionDocument, ReassignActionDocument, RescheduleActionDocument } from './Action.generated.js';

type Context = Readonly<RouterContextProvider>;
type Result = { readonly data: unknown } | { readonly fault: FormFault };

const STEPS = Object.keys(ACTION_TRANSITIONS) as ActionAct[];

/** The name of each field in its form: several forms of the page ask for a reason. */
export const FIELDS = {
  step: { reason: 'stepReason' },
  note: { text: 'noteText' },
  prove: { title: 'proofTitle', url: 'proofUrl', dated: 'proofDated', note: 'proofNote' },
  reschedule: { due: 'due', reason: 'dueReason' },
  reassign: { ownerSeatId: 'ownerSeatId', ownerOrganizationId: 'ownerOrganizationId', reason: 'ownerReason' },
} as const;
export type ActionForms = keyof typeof FIELDS;

/** What the forms of an action's page do, by the name of the form. */
const ACTS: Readonly<Record<ActionForms, (context: Context, form: FormData, language: Language) => Promise<Result>>> = {
  step: (context, form, language) =>
    mutate(context, AdvanceActionDocument, { input: { ...aim(form), act: STEPS.find((known) => known === textOf(form, 'act')) ?? 'accept', reason: textOf(form, FIELDS.step.reason) ?? '', language } }, form),
  note: (context, form, language) => mutate(context, NoteOnActionDocument, { input: { ...once(form), text: textOf(form, FIELDS.note.text) ?? '', language } }, form),
  prove: (context, form, language) => {
    const { title, url, dated, note } = FIELDS.prove;
    return mutate(context, ProveActionDocument, { input: { ...once(form), documentId: null, title: textOf(form, title), url: textOf(form, url), dated: textOf(form, dated), note: textOf(form, note), language } }, form);
  },
  reschedule: (context, form, language) => mutate(context, RescheduleActionDocument, { input: { ...aim(form), due: textOf(form, FIELDS.reschedule.due), reason: textOf(form, FIELDS.reschedule.reason) ?? '', language } }, form),
  reassign: (context, form, language) => {
    const { ownerSeatId, ownerOrganizationId, reason } = FIELDS.reassign;
    return mutate(context, ReassignActionDocument, { input: { ...aim(form), ownerSeatId: textOf(form, ownerSeatId), ownerOrganizationId: textOf(form, ownerOrganizationId), reason: textOf(form, reason) ?? '', language } }, form);
  },
};

const aim = (form: FormData) => ({ actionId: textOf(form, 'actionId') ?? '', version: Number(form.get('version')) });
const once = (form: FormData) => ({ actionId: textOf(form, 'actionId') ?? '', idempotencyKey: textOf(form, KEY_FIELD) });

/** Runs the form that was sent; a fault names the fields as they are called there. */
export async function actOnAction(context: Context, form: FormData, language: Language): Promise<{ readonly fault?: FormFault }> {
  const which = (Object.keys(FIELDS) as ActionForms[]).find((known) => known === textOf(form, 'form')) ?? 'note';
  const result = await ACTS[which](context, form, language);
  if (!('fault' in result)) return {};
  const names: Readonly<Record<string, string>> = FIELDS[which];
  const fields = Object.fromEntries(Object.entries(result.fault.fields).map(([path, why]) => [names[path] ?? path, why]));
  return { fault: { ...result.fault, fields } };
}

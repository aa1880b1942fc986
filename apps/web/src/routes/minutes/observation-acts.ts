import type { RouterContextProvider } from 'react-router';

import { type EntryChannel, ENTRY_CHANNELS } from '@mesa/domain/vocabulary';
import { UndoSendingDocument } from '../../layout/SendingHold.generated.js';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { AnswerMinutesObservationDocument } from './AnswerMinutesObservation.generated.js';
import { EnterMinutesObservationDocument } from './EnterMinutesObservation.generated.js';
import { ObserveOnMinutesDocument } from './ObserveOnMinutes.generated.js';
import { RequestMinutesApprovalDocument } from './RequestMinutesApproval.generated.js';
import { TakeUpMinutesObservationsDocument } from './TakeUpMinutesObservations.generated.js';
import { answerField } from './components/ObservationCard.js';

type Context = Readonly<RouterContextProvider>;
type Done = { readonly fault: FormFault } | { readonly data: unknown };

const textIn = (form: FormData, name: string): string => (textOf(form, name) ?? '').replaceAll('\r\n', '\n');
const versionIn = (form: FormData): number => Number(textOf(form, 'version'));

/** Seat and person stand in one choice. */
function speakerIn(form: FormData): { seatId: string | null; personId: string } {
  const [seatId = null, personId = ''] = textOf(form, 'seatId')?.split(' ') ?? [];
  return { seatId, personId };
}

/** The words chosen within the paragraph; all of it where none were. */
function spanIn(form: FormData): { start: number | null; end: number | null } {
  const [start = null, end = null] = textOf(form, 'span')?.split(' ').map(Number) ?? [];
  return { start, end };
}

function observation(form: FormData) {
  const [passageId = null, paragraph] = textOf(form, 'passageId')?.split(' ') ?? [];
  const replacement = textOf(form, 'replacement')?.replaceAll('\r\n', '\n') ?? null;
  const proposes = paragraph !== undefined && replacement !== null && replacement !== textOf(form, 'words')?.replaceAll('\r\n', '\n');
  return { minutesId: textIn(form, 'minutesId'), passageId, paragraph: paragraph === undefined ? null : Number(paragraph), ...spanIn(form), replacement: proposes ? replacement : null, seatId: speakerIn(form).seatId, text: textIn(form, 'text'), language: null, idempotencyKey: textOf(form, KEY_FIELD) };
}

function enter(context: Context, form: FormData): Promise<Done> {
  const channel = ENTRY_CHANNELS.find((one): one is EntryChannel => one === form.get('channel')) ?? 'paper';
  return mutate(context, EnterMinutesObservationDocument, { input: { ...observation(form), personId: speakerIn(form).personId, channel, saidOn: textOf(form, 'saidOn') } }, form);
}

/** Answers one observation; each has fields of its own on the page, where a refusal leads back. */
async function answer(context: Context, form: FormData): Promise<Done> {
  const observationId = textIn(form, 'observationId');
  const outcome = form.get(answerField(observationId, 'outcome')) === 'declined' ? 'declined' : 'taken_up';
  const input = { observationId, version: versionIn(form), outcome, answer: textIn(form, answerField(observationId, 'answer')) } as const;
  const result = await mutate(context, AnswerMinutesObservationDocument, { input }, form);
  if (!('fault' in result)) return result;
  const { fields } = result.fault;
  return { fault: { ...result.fault, fields: fields['answer'] ? { [answerField(observationId, 'answer')]: fields['answer'] } : fields } };
}

/** What the page of observations does, by the button that was pressed. */
const ACTS: Readonly<Record<string, (context: Context, form: FormData) => Promise<Done>>> = {
  observe: (context, form) => mutate(context, ObserveOnMinutesDocument, { input: observation(form) }, form),
  enter,
  answer,
  takeUp: (context, form) => mutate(context, TakeUpMinutesObservationsDocument, { input: { minutesId: textIn(form, 'minutesId'), version: versionIn(form), reason: textIn(form, 'reason') } }, form),
  undoSending: (context, form) => mutate(context, UndoSendingDocument, { input: { batchId: textIn(form, 'batchId') } }, form),
  requestApproval: (context, form) => mutate(context, RequestMinutesApprovalDocument, { input: { minutesId: textIn(form, 'minutesId'), version: versionIn(form) } }, form),
};

export async function runObservationAct(context: Context, form: FormData): Promise<{ readonly act: string; readonly fault: FormFault | undefined } | null> {
  const act = textIn(form, 'act');
  const run = ACTS[act];
  if (!run) return null;
  const done = await run(context, form);
  return { act, fault: 'fault' in done ? done.fault : undefined };
}

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { RouterContextProvider } from 'react-router';

import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { actOnBallot } from '../ballots/ballot-acts.js';
import { keepRoll } from '../meetings/keep-roll.js';
import { enterOutcome } from './enter-outcome.js';
import { AskToSpeakDocument, CallSpeakerDocument, CheckInDocument, CheckOutDocument, EndAgendaItemDocument, EndSpeechDocument, ReorderAgendaDocument, StartAgendaItemDocument, WithdrawSpeakerDocument } from './RoomActs.generated.js';

/** Where an act is done. */
export interface RoomAim {
  readonly meetingForumId: string;
  readonly jurisdiction: string;
  readonly slug: string;
}

/** What an act came to: done, refused, or a line that was read and waits to be confirmed. */
export type RoomOutcome = { readonly fault: FormFault } | { readonly data: unknown } | { readonly understood: string } | null;

type Context = Readonly<RouterContextProvider>;
type Act = (context: Context, aim: RoomAim, form: FormData) => Promise<RoomOutcome>;

const keyOf = (form: FormData, more: string): string | null => {
  const key = textOf(form, KEY_FIELD);
  return key && `${key}-${more}`;
};

const checkIn = (code: (form: FormData) => string | null): Act => (context, { meetingForumId }, form) => {
  const typed = code(form);
  // A wrong code and the right one are two acts: the key is of what was typed.
  return mutate(context, CheckInDocument, { input: { meetingForumId, code: typed, seatId: textOf(form, 'seatId'), idempotencyKey: keyOf(form, typed ?? 'remote') } }, form);
};

const onItem = <Data,>(document: TypedDocumentNode<Data, { input: { meetingForumId: string; agendaItemId: string; idempotencyKey: string | null } }>, name: string): Act => (context, { meetingForumId }, form) =>
  mutate(context, document, { input: { meetingForumId, agendaItemId: textOf(form, 'agendaItemId') ?? '', idempotencyKey: keyOf(form, name) } }, form);

const onSpeaker = <Data,>(document: TypedDocumentNode<Data, { input: { requestId: string; version: number } }>): Act => (context, _aim, form) =>
  mutate(context, document, { input: { requestId: textOf(form, 'requestId') ?? '', version: Number(form.get('version')) } }, form);

/** Oneself for a seat; or, by who runs the session, `seat:person` for somebody who raised a hand. */
const ask: Act = (context, { meetingForumId }, form) => {
  const [seatId = '', personId = null] = (textOf(form, 'speaker') ?? '').split(':');
  return mutate(context, AskToSpeakDocument, { input: { meetingForumId, seatId, personId, idempotencyKey: keyOf(form, seatId) } }, form);
};

/** The order as the form carries it: the ids, one after the other, with one of them moved by a place or as dragged. */
const reorder: Act = (context, { meetingForumId }, form) => {
  const itemIds = (textOf(form, 'itemIds') ?? '').split(' ').filter(Boolean);
  return mutate(context, ReorderAgendaDocument, { input: { meetingForumId, version: Number(form.get('version')), itemIds } }, form);
};

const onBallot: Act = (context, _aim, form) => actOnBallot(context, form);

const ACTS: Readonly<Record<string, Act>> = {
  checkIn: checkIn((form) => (textOf(form, 'code') ?? '').replace(/\s/g, '')),
  'checkIn:remote': checkIn(() => null),
  checkOut: (context, _aim, form) => mutate(context, CheckOutDocument, { input: { presenceId: textOf(form, 'presenceId') ?? '', version: Number(form.get('version')) } }, form),
  startItem: onItem(StartAgendaItemDocument, 'start'),
  endItem: onItem(EndAgendaItemDocument, 'end'),
  outcome: enterOutcome,
  'outcome:save': enterOutcome,
  reorder,
  speak: ask,
  'speak:call': onSpeaker(CallSpeakerDocument),
  'speak:end': onSpeaker(EndSpeechDocument),
  'speak:withdraw': onSpeaker(WithdrawSpeakerDocument),
  vote: onBallot,
  conflict: onBallot,
};

/** Does what a button of the room asks; what the room has no act for is of the roll. */
export function actInRoom(context: Context, aim: RoomAim, form: FormData): Promise<RoomOutcome> {
  const act = ACTS[textOf(form, 'act') ?? ''];
  return act ? act(context, aim, form) : keepRoll(context, aim.meetingForumId, form);
}

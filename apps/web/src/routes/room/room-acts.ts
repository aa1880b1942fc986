import type { RouterContextProvider } from 'react-router';

import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { keepRoll } from '../meetings/keep-roll.js';
import { CheckInDocument, CheckOutDocument } from './Room.generated.js';

type Outcome = { readonly fault: FormFault } | { readonly data: unknown } | null;

/** Does what a button of the room asks: checking in and out by oneself; all else is of the roll. */
export async function actInRoom(context: Readonly<RouterContextProvider>, meetingForumId: string, form: FormData): Promise<Outcome> {
  switch (textOf(form, 'act')) {
    case 'checkIn':
    case 'checkIn:remote': {
      const code = textOf(form, 'act') === 'checkIn' ? (textOf(form, 'code') ?? '').replace(/\s/g, '') : null;
      const key = textOf(form, KEY_FIELD);
      // A wrong code and the right one are two acts: the key is of what was typed.
      return mutate(context, CheckInDocument, { input: { meetingForumId, code, seatId: textOf(form, 'seatId'), idempotencyKey: key && `${key}-${code ?? 'remote'}` } }, form);
    }
    case 'checkOut':
      return mutate(context, CheckOutDocument, { input: { presenceId: textOf(form, 'presenceId') ?? '', version: Number(form.get('version')) } }, form);
    default:
      return keepRoll(context, meetingForumId, form);
  }
}

import type { RouterContextProvider } from 'react-router';

import { ATTENDANCE_STATEMENTS, ENTRY_CHANNELS, PRESENCE_CAPACITIES, PRESENCE_MODES } from '@mesa/domain/vocabulary';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { CorrectPresenceDocument, NameDeputyDocument, RecordArrivalDocument, RecordDepartureDocument, StateAttendanceDocument } from './Presence.generated.js';

const oneOf = <Value extends string>(values: readonly Value[], value: string | null | undefined, otherwise: Value): Value => values.find((known) => known === value) ?? otherwise;

/** Does what a button of the roll asks: `arrive:remote`, `leave`, `state:excused`, `deputy`, `correct`, `remove`. */
export async function keepRoll(context: Readonly<RouterContextProvider>, meetingForumId: string, form: FormData): Promise<{ readonly fault: FormFault } | { readonly data: unknown } | null> {
  const [act, detail] = (textOf(form, 'act') ?? '').split(':');
  const idempotencyKey = textOf(form, KEY_FIELD);
  const somebody = { personId: textOf(form, 'personId'), personName: textOf(form, 'personName') };
  const seatId = textOf(form, 'seatId') ?? '';
  const presence = { presenceId: textOf(form, 'presenceId') ?? '', version: Number(form.get('version')) };
  // Only what waited for the network says when it happened; everything else happens now.
  const at = textOf(form, 'at');
  switch (act) {
    case 'arrive': {
      const mode = oneOf(PRESENCE_MODES, detail === 'other' ? textOf(form, 'mode') : detail, 'in_person');
      const input = { ...somebody, meetingForumId, seatId: seatId || null, capacity: oneOf(PRESENCE_CAPACITIES, textOf(form, 'capacity'), 'guest'), mode, at, idempotencyKey: idempotencyKey && `${idempotencyKey}-${mode}` };
      return mutate(context, RecordArrivalDocument, { input }, form);
    }
    case 'leave':
      return mutate(context, RecordDepartureDocument, { input: { ...presence, at } }, form);
    case 'state':
      return mutate(context, StateAttendanceDocument, { input: { meetingForumId, seatId, status: oneOf(ATTENDANCE_STATEMENTS, detail, 'not_recorded') } }, form);
    case 'deputy':
      return mutate(context, NameDeputyDocument, { input: { ...somebody, meetingForumId, seatId, namedById: textOf(form, 'namedById'), channel: oneOf(ENTRY_CHANNELS, textOf(form, 'channel'), 'paper'), documentId: null, idempotencyKey } }, form);
    case 'correct':
    case 'remove': {
      const times = { from: textOf(form, 'from') ?? '', until: textOf(form, 'until') };
      return mutate(context, CorrectPresenceDocument, { input: { ...presence, ...times, mode: oneOf(PRESENCE_MODES, textOf(form, 'mode'), 'in_person'), wasThere: act === 'correct', reason: textOf(form, 'reason') ?? '' } }, form);
    }
    default:
      return null;
  }
}

import { ATTENDANCE_STATEMENTS, MEETING_KINDS } from '@mesa/domain/vocabulary';

import { textOf } from '../../session/mutate.js';

interface Sides {
  readonly benches: readonly { readonly id: string }[];
  readonly seats: readonly { readonly id: string }[];
}

/** A past meeting as its form sends it; what was left empty is not known. */
export function pastMeetingOf(form: FormData, { benches, seats }: Sides) {
  const counted = [{ id: null }, ...benches].flatMap(({ id }) => {
    const attended = textOf(form, `attended-${id ?? 'total'}`);
    return attended === null ? [] : [{ benchId: id, attended: Number(attended), apologies: null }];
  });
  const attendance = seats.flatMap(({ id }) => {
    const status = ATTENDANCE_STATEMENTS.find((known) => known === textOf(form, `attendance-${id}`));
    return status === undefined || status === 'not_recorded' ? [] : [{ seatId: id, status }];
  });
  return {
    kind: MEETING_KINDS.find((kind) => kind === textOf(form, 'kind')) ?? 'unknown',
    title: textOf(form, 'title'),
    purpose: textOf(form, 'purpose'),
    place: textOf(form, 'place'),
    heldOn: textOf(form, 'heldOn'),
    officialNumber: textOf(form, 'officialNumber'),
    headcounts: counted,
    attendance,
  };
}

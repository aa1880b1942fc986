import { MEETING_KINDS, MEETING_MODES } from '@mesa/domain/vocabulary';

import { textOf } from '../../session/mutate.js';

const oneOf = <Value extends string>(values: readonly Value[], value: string | null, otherwise: Value): Value => values.find((known) => known === value) ?? otherwise;

/** What a meeting is, as its form sends it. */
export const detailsOf = (form: FormData, language: string) => ({
  kind: oneOf(MEETING_KINDS, textOf(form, 'kind'), 'ordinary'),
  title: textOf(form, 'title') ?? '',
  purpose: textOf(form, 'purpose'),
  whatWillBeDecided: textOf(form, 'whatWillBeDecided'),
  language,
  mode: oneOf(MEETING_MODES, textOf(form, 'mode'), 'in_person'),
  place: textOf(form, 'place'),
  day: textOf(form, 'day'),
  from: textOf(form, 'from'),
  until: textOf(form, 'until'),
  disambiguation: textOf(form, 'disambiguation') === null ? null : oneOf(['earlier', 'later'], textOf(form, 'disambiguation'), 'earlier'),
  joinUrl: textOf(form, 'joinUrl'),
});

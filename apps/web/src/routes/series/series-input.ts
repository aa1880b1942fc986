import { MEETING_KINDS, MEETING_MODES, SERIES_HOLIDAY_RULES, SERIES_UNITS, WEEKDAYS } from '@mesa/domain/vocabulary';

import { textOf } from '../../session/mutate.js';
import { nthOf } from './series-words.js';

const oneOf = <Value extends string>(values: readonly Value[], value: string | null, otherwise: Value): Value => values.find((known) => known === value) ?? otherwise;

/** What a series is, as its form sends it; one item of the agenda per line. */
export function seriesOf(form: FormData, language: string) {
  const unit = oneOf(SERIES_UNITS, textOf(form, 'unit'), 'month');
  return {
    title: textOf(form, 'title') ?? '',
    purpose: textOf(form, 'purpose'),
    language,
    kind: oneOf(MEETING_KINDS, textOf(form, 'kind'), 'ordinary'),
    mode: oneOf(MEETING_MODES, textOf(form, 'mode'), 'in_person'),
    place: textOf(form, 'place'),
    from: textOf(form, 'from') ?? '',
    minutes: Number(form.get('minutes')),
    unit,
    every: Number(form.get('every')),
    weekday: oneOf(WEEKDAYS, textOf(form, 'weekday'), 'TH'),
    nth: unit === 'month' ? nthOf(textOf(form, 'nth')) : null,
    startsOn: textOf(form, 'startsOn') ?? '',
    endsOn: textOf(form, 'endsOn'),
    holidayRule: oneOf(SERIES_HOLIDAY_RULES, textOf(form, 'holidayRule'), 'keep'),
    agenda: (textOf(form, 'agenda') ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((title) => ({ kind: 'discussion' as const, title, description: null, minutes: null })),
  };
}

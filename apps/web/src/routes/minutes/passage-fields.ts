import { type FormFault, textOf } from '../../session/mutate.js';

/** The name, and the id, of one field of the n-th passage of the form: the path that the API answers with. */
export const passageField = (index: number, field: 'agendaItemId' | 'text' | 'isWithheld' | 'withheldReason'): string => `passages.${index}.${field}`;

interface SentPassage {
  readonly agendaItemId: string | null;
  readonly text: string;
  readonly isWithheld: boolean;
  readonly withheldReason: string | null;
}

export interface SentPassages {
  readonly passages: SentPassage[];
  /** Where in the form each of them stands: those left empty are not sent. */
  readonly places: readonly number[];
}

/** The passages that were written, in the order of the form. */
export function passagesIn(form: FormData): SentPassages {
  const count = Number(form.get('passageCount') ?? 0);
  const places = Array.from({ length: Math.min(count, MOST) }, (_, index) => index).filter((index) => textOf(form, passageField(index, 'text'))?.trim());
  return {
    places,
    passages: places.map((index) => ({
      agendaItemId: textOf(form, passageField(index, 'agendaItemId')),
      // Browsers send line breaks as CR LF; the text keeps the line feed alone.
      text: (textOf(form, passageField(index, 'text')) ?? '').replaceAll('\r\n', '\n'),
      isWithheld: form.has(passageField(index, 'isWithheld')),
      withheldReason: textOf(form, passageField(index, 'withheldReason')),
    })),
  };
}

const MOST = 1_000;

/** Leads each refusal to the place in the form where its passage stands. */
export function atPlaces(fault: FormFault, places: readonly number[]): FormFault {
  const moved = Object.entries(fault.fields).map(([path, reason]) => [path.replace(/^passages\.(\d+)\./, (_, index: string) => `passages.${places[Number(index)] ?? index}.`), reason]);
  return { ...fault, fields: Object.fromEntries(moved) as FormFault['fields'] };
}

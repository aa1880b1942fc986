import { MEETING_MODES, POLL_ANSWERS } from '@mesa/domain/vocabulary';

import { type FormFault, textOf } from '../../session/mutate.js';

/** A proposed date as it stands in a form: texts, perhaps empty. */
export interface OptionDraft {
  readonly id: string;
  readonly day: string;
  readonly from: string;
  readonly disambiguation: string;
}

export const BLANK_OPTION: OptionDraft = { id: '', day: '', from: '', disambiguation: '' };
const FIELDS = ['id', 'day', 'from', 'disambiguation'] as const;

/** The dates of a form, `options.0.day` and so on. */
export function optionsOf(form: FormData): OptionDraft[] {
  const options: OptionDraft[] = [];
  while (form.has(`options.${options.length}.day`)) {
    const at = `options.${options.length}.`;
    options.push(Object.fromEntries(FIELDS.map((field) => [field, String(form.get(at + field) ?? '')])) as unknown as OptionDraft);
  }
  return options;
}

/** What a button of the list asks for: one more date, or one less; null for any other button. */
export function editOptions(options: readonly OptionDraft[], act: string): OptionDraft[] | null {
  const [verb, number] = act.split(':');
  if (verb === 'add-option') return [...options, BLANK_OPTION];
  return verb === 'remove-option' ? options.toSpliced(Number(number), 1) : null;
}

/** Rows that hold anything: an empty one is no date. */
export const filled = (options: readonly OptionDraft[]): OptionDraft[] => options.filter(({ day, from }) => day !== '' || from !== '');

/** A fault with the dates as they were counted, so that each reason stands at its own row. */
export function faultWith(fault: FormFault, options: readonly OptionDraft[]): FormFault {
  const others = Object.entries(fault.values).filter(([name]) => !name.startsWith('options.'));
  const rows = options.flatMap((option, index) => FIELDS.map((field) => [`options.${index}.${field}`, option[field]] as const));
  return { ...fault, values: Object.fromEntries([...others, ...rows]) };
}

export const detailsOf = (form: FormData, language: string, options: readonly OptionDraft[]) => ({
  title: textOf(form, 'title') ?? '',
  purpose: textOf(form, 'purpose'),
  language,
  mode: MEETING_MODES.find((mode) => mode === textOf(form, 'mode')) ?? 'in_person',
  place: textOf(form, 'place'),
  minutes: Number(form.get('minutes')),
  deadline: textOf(form, 'deadline') ?? '',
  options: options.map(({ id, day, from, disambiguation }) => ({ id: id || null, day, from, disambiguation: (['earlier', 'later'] as const).find((one) => one === disambiguation) ?? null })),
});

/** Name of the control of one date in the answers of one person. */
export const answerName = (inviteeId: string, optionId: string): string => `answer.${inviteeId}.${optionId}`;

/** What was chosen, date by date; a date without a choice is left as it was. */
export function answersOf(form: FormData, inviteeId: string) {
  const prefix = answerName(inviteeId, '');
  return [...form].flatMap(([name, value]) => {
    const answer = POLL_ANSWERS.find((one) => one === value);
    return name.startsWith(prefix) && answer ? [{ optionId: name.slice(prefix.length), answer }] : [];
  });
}

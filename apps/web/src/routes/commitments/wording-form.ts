import { languageOf } from '../../i18n/language.js';
import { textOf } from '../../session/mutate.js';

/** The fields of a wording as forms and the API name them. */
export const WORDING_FIELDS = ['title', 'text', 'problem', 'indicator', 'baseline', 'target', 'unit', 'startsText', 'endsText'] as const;
export type WordingField = (typeof WORDING_FIELDS)[number];

/** A wording as a form sent it; written in the language that the form says, else the page's. */
export function wordingInput(form: FormData, prefix: string, request: Request) {
  const field = (name: Exclude<WordingField, 'title'>): string | null => textOf(form, `${prefix}.${name}`);
  return {
    title: textOf(form, `${prefix}.title`) ?? '',
    text: field('text'),
    problem: field('problem'),
    indicator: field('indicator'),
    baseline: field('baseline'),
    target: field('target'),
    unit: field('unit'),
    startsText: field('startsText'),
    endsText: field('endsText'),
    language: textOf(form, `${prefix}.language`) ?? languageOf(new URL(request.url).pathname),
  };
}

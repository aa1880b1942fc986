import type { Language } from '../vocabulary.js';
import { type FormEntry, type FormQuestion, isOfCommitment } from './ogp-form.js';
import { FORM_COUNT_WORDS, FORM_GAP_WORDS } from './ogp-form-labels.js';

/** Which of the two forms of OGP Local. */
export type OgpFormKind = 'inception' | 'end';

/** The words of the forms, on the page and on paper alike. */
export interface OgpFormWords {
  readonly titles: Readonly<Record<OgpFormKind, string>>;
  readonly sources: Readonly<Record<OgpFormKind, string>>;
  /** That nobody has filed it. */
  readonly note: string;
  /** How many questions are left to a person, of all. */
  lead(waiting: number, all: number): string;
  readonly process: string;
  readonly questions: string;
  missing(what: string): string;
  readonly untitled: string;
  readonly forum: string;
  readonly plan: string;
  readonly commitment: string;
  readonly day: string;
  readonly language: string;
  readonly source: string;
  readonly page: string;
  readonly rests: string;
  readonly restsOnNothing: string;
  /** On every sheet of a demonstration. */
  readonly invented: string;
  readonly files: Readonly<Record<'odt' | 'pdf', string>>;
  /** With `{page}` and `{pages}`, which are known when it is set. */
  readonly sheet: string;
}

export const OGP_FORM_WORDS: Readonly<Record<Language, OgpFormWords>> = {
  es: {
    titles: { inception: 'Formulario inicial', end: 'Formulario de término' },
    sources: { inception: 'según el formulario de evaluación inicial de OGP Local, con palabras propias', end: 'según el formulario de término de compromiso de OGP Local, con palabras propias' },
    note: 'Se llena solo con lo que está publicado. No es un informe de nadie hasta que alguien lo revise y lo entregue.',
    lead(waiting, all) {
      if (waiting === 0) return `Lo publicado responde las ${all} preguntas.`;
      return `De ${all} preguntas, ${waiting} ${waiting === 1 ? 'espera' : 'esperan'} el juicio de una persona o algo que no consta.`;
    },
    process: 'El proceso',
    questions: 'Preguntas',
    missing: (what) => `Falta: ${what}.`,
    untitled: 'sin título',
    forum: 'Mesa',
    plan: 'Plan',
    commitment: 'Compromiso',
    day: 'Llenado el',
    language: 'Idioma',
    source: 'Preguntas',
    page: 'Página',
    rests: 'Se apoya en:',
    restsOnNothing: 'No cita ninguna prueba.',
    invented: 'Comuna, personas y actos inventados, para probar el sitio.',
    files: { odt: 'Descargar para editar (ODT)', pdf: 'Descargar en PDF' },
    sheet: 'Página {page} de {pages}',
  },
  en: {
    titles: { inception: 'Inception form', end: 'End-of-commitment form' },
    sources: { inception: 'after OGP Local’s inception assessment form, in words of ours', end: 'after OGP Local’s end-of-commitment assessment form, in words of ours' },
    note: 'It is filled with what is published alone. It is nobody’s report until somebody reviews and files it.',
    lead(waiting, all) {
      if (waiting === 0) return `What is published answers all ${all} questions.`;
      return `Of ${all} questions, ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for somebody’s judgement or for what is not on record.`;
    },
    process: 'The process',
    questions: 'Questions',
    missing: (what) => `Missing: ${what}.`,
    untitled: 'untitled',
    forum: 'Forum',
    plan: 'Plan',
    commitment: 'Commitment',
    day: 'Filled on',
    language: 'Language',
    source: 'Questions',
    page: 'Page',
    rests: 'It rests on:',
    restsOnNothing: 'It cites no evidence.',
    invented: 'Municipality, people and acts are invented, to try the site.',
    files: { odt: 'Download to edit (ODT)', pdf: 'Download as PDF' },
    sheet: 'Page {page} of {pages}',
  },
};

/** How many questions wait for a person, or for what is not on record. */
export const waitingIn = (entries: readonly Pick<FormEntry, 'answer'>[]): number => entries.filter(({ answer }) => answer === 'unknown' || answer === 'judgement').length;

/** The sentence beside an answer where something is counted; null where nothing is. */
export function countedWords({ question, count, of }: Pick<FormEntry, 'question' | 'count' | 'of'>, language: Language): string | null {
  const words = FORM_COUNT_WORDS[question]?.[language];
  return words === undefined || count === null || of === 0 ? null : words.replace('{count}', String(count)).replace('{of}', String(of ?? ''));
}

/** What is missing, as a sentence; null where nothing is. */
export const missingWords = ({ missing }: Pick<FormEntry, 'missing'>, language: Language): string | null =>
  missing.length === 0 ? null : OGP_FORM_WORDS[language].missing(missing.map((gap) => FORM_GAP_WORDS[gap][language]).join('; '));

/** The entries about the plan, and those of each commitment, which begin with the same question. */
export function formParts<Entry extends { readonly question: FormQuestion }>(entries: readonly Entry[]): { readonly ofPlan: Entry[]; readonly ofCommitments: Entry[][] } {
  const ofCommitments: Entry[][] = [];
  for (const entry of entries.filter(({ question }) => isOfCommitment(question))) {
    const last = ofCommitments.at(-1);
    if (last && last[0]?.question !== entry.question) last.push(entry);
    else ofCommitments.push([entry]);
  }
  return { ofPlan: entries.filter(({ question }) => !isOfCommitment(question)), ofCommitments };
}

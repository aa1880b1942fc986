import { forumPagePath, meetingPath, minutesPath, planPagePath } from '../addresses.js';
import { label } from '../labels.js';
import { inBoth, type Label } from '../state-labels.js';
import { atStart } from '../text.js';
import type { Completion, Language, StatementAuthor } from '../vocabulary.js';
import type { Evidence, EvidenceKind } from './obligation.js';

const NAMES: Readonly<Record<EvidenceKind, Label>> = {
  meeting: inBoth('Sesión {ordinal}', 'Meeting {ordinal}'),
  acta: inBoth('Acta de la sesión {ordinal}', 'Minutes of meeting {ordinal}'),
  decision: inBoth('Acuerdo', 'Decision'),
  document: inBoth('Documento', 'Document'),
  record: inBoth('Registro de la secretaría', 'Record of the secretariat'),
  comments: inBoth('Comentarios con plazo de respuesta', 'Comments with a day to respond by'),
  statement: inBoth('Comentarios con plazo de respuesta', 'Comments with a day to respond by'),
  amendment: inBoth('Modificación {ordinal}', 'Amendment {ordinal}'),
  assessment: inBoth('Evaluación publicada', 'Published assessment'),
};

/** What evidence is called by, of whatever else is known of it. */
export type NamedEvidence = Pick<Evidence, 'kind' | 'ordinal'> & { readonly author?: StatementAuthor | null; readonly completion?: Completion | null };

/** What it is: "Sesión 2"; a statement is by somebody, and says how far things are. */
export function evidenceName({ kind, ordinal, author, completion }: NamedEvidence, language: Language): string {
  if (author && completion) return `${atStart(label('statementAuthor', author, language), language)}: ${label('completion', completion, language)}`;
  return NAMES[kind][language].replace('{ordinal}', String(ordinal ?? '')).trimEnd();
}

/** Where the forum is: slugs. */
export interface EvidencePlace {
  readonly jurisdiction: string;
  readonly forum: string;
  /** On pages of a plan: its slug. */
  readonly plan?: string;
  /** On the page of a commitment: its part of the address. */
  readonly commitment?: string;
}

const ofCommitment = (language: Language, { jurisdiction, plan, commitment }: EvidencePlace): string | null =>
  plan === undefined || commitment === undefined ? null : `${planPagePath(language, jurisdiction, plan, 'commitments')}/${encodeURIComponent(commitment)}`;

const PAGES: Partial<Record<EvidenceKind, (language: Language, at: EvidencePlace, ordinal: number | null) => string | null>> = {
  meeting: (language, { jurisdiction, forum }, ordinal) => (ordinal === null ? null : meetingPath(language, jurisdiction, forum, ordinal)),
  acta: (language, { jurisdiction, forum }, ordinal) => (ordinal === null ? null : minutesPath(language, jurisdiction, forum, ordinal)),
  decision: (language, { jurisdiction, forum }, ordinal) => (ordinal === null ? forumPagePath(language, jurisdiction, forum, 'decisions') : meetingPath(language, jurisdiction, forum, ordinal)),
  amendment: (language, { jurisdiction, plan }, ordinal) => (plan === undefined || ordinal === null ? null : `${planPagePath(language, jurisdiction, plan, 'amendments')}/${ordinal}`),
  statement: ofCommitment,
  assessment: ofCommitment,
};

/** The page of this site where it can be read; null where it has none. */
export const evidencePath = ({ kind, ordinal }: Pick<Evidence, 'kind' | 'ordinal'>, at: EvidencePlace, language: Language): string | null => PAGES[kind]?.(language, at, ordinal) ?? null;

const MOST = 120;

/** A decision's words may be long; its page has them whole. A sentence goes on here, on one line, so it does not end. */
export function shortenedEvidence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // By whole characters: half an emoji is none.
  const characters = [...line];
  return characters.length > MOST ? `${characters.slice(0, MOST).join('').trimEnd()}…` : line.replace(/\.$/, '');
}

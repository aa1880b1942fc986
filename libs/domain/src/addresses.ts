import { PATH_WORDS, pathWordOf, type PathWord } from './path-words.js';
import { LANGUAGES, type Language } from './vocabulary.js';

/** What addresses a commitment in its plan: the opaque external id, else its permanent number. */
export interface CommitmentAddress {
  readonly externalId: string | null;
  readonly number: number;
}

type Segment = string | number;

const word = (lang: Language, key: PathWord): string => PATH_WORDS[key][lang];

const join = (lang: Language, ...segments: readonly Segment[]): string =>
  ['', lang, ...segments.map((segment) => encodeURIComponent(segment))].join('/');

/** `/es` */
export const homePath = (lang: Language): string => join(lang);

/** A page of the installation, under no jurisdiction: `/es/ingresar`, `/es/escritorio`, `/es/privacidad`. */
export const sitePath = (lang: Language, ...words: readonly PathWord[]): string =>
  join(lang, ...words.map((key) => word(lang, key)));

/** `/es/penalolen` */
export const jurisdictionPath = (lang: Language, jurisdiction: string): string => join(lang, jurisdiction);

/** A page of a jurisdiction: `/es/penalolen/buscar`, `/es/penalolen/documentos`. */
export const jurisdictionPagePath = (lang: Language, jurisdiction: string, ...words: readonly PathWord[]): string =>
  join(lang, jurisdiction, ...words.map((key) => word(lang, key)));

/** `/es/penalolen/mesa` */
export const forumPath = (lang: Language, jurisdiction: string, forum: string): string =>
  join(lang, jurisdiction, forum);

/** A page of a forum: `/es/penalolen/mesa/miembros`, `/es/penalolen/mesa/gestion/cupos`. */
export const forumPagePath = (
  lang: Language,
  jurisdiction: string,
  forum: string,
  ...words: readonly PathWord[]
): string => join(lang, jurisdiction, forum, ...words.map((key) => word(lang, key)));

/** `/es/penalolen/mesa/tareas/7`; `number` is the permanent number of the action in that forum. */
export const actionPath = (lang: Language, jurisdiction: string, forum: string, number: number): string =>
  join(lang, jurisdiction, forum, word(lang, 'actions'), number);

/** `/es/penalolen/mesa/circulares/4`; `number` is the circular's number in its forum. */
export const circularPath = (lang: Language, jurisdiction: string, forum: string, number: number): string =>
  join(lang, jurisdiction, forum, word(lang, 'circulars'), number);

/** `/es/penalolen/mesa/sesiones/2`; `ordinal` is the permanent number of the meeting in that forum. */
export const meetingPath = (lang: Language, jurisdiction: string, forum: string, ordinal: number): string =>
  join(lang, jurisdiction, forum, word(lang, 'meetings'), ordinal);

/** A page of a meeting: `/es/penalolen/mesa/sesiones/2/sala`. */
export const meetingPagePath = (
  lang: Language,
  jurisdiction: string,
  forum: string,
  ordinal: number,
  ...words: readonly PathWord[]
): string => [meetingPath(lang, jurisdiction, forum, ordinal), ...words.map((key) => word(lang, key))].join('/');

/** `/es/penalolen/mesa/sesiones/2/acta` */
export const minutesPath = (lang: Language, jurisdiction: string, forum: string, ordinal: number): string =>
  meetingPagePath(lang, jurisdiction, forum, ordinal, 'minutes');

/** One agenda item within the minutes: `…/acta#tabla-3`; `position` starts at 1. */
export const minutesItemPath = (
  lang: Language,
  jurisdiction: string,
  forum: string,
  ordinal: number,
  position: number,
): string => `${minutesPath(lang, jurisdiction, forum, ordinal)}#${agendaItemAnchor(lang, position)}`;

/** The `id` of an agenda item on a page in that language: `tabla-3`, `agenda-3`. */
export const agendaItemAnchor = (lang: Language, position: number): string => `${word(lang, 'agenda')}-${position}`;

/** `/es/penalolen/plan-2021`; forum and plan slugs share one namespace in a jurisdiction. */
export const planPath = (lang: Language, jurisdiction: string, plan: string): string => join(lang, jurisdiction, plan);

/** A page of a plan: `/es/penalolen/plan-2021/respuestas`. */
export const planPagePath = (
  lang: Language,
  jurisdiction: string,
  plan: string,
  ...words: readonly PathWord[]
): string => join(lang, jurisdiction, plan, ...words.map((key) => word(lang, key)));

/** `CLPLN0001`, or `c3` where the source gave no id. */
export const commitmentSegment = (commitment: CommitmentAddress): string =>
  commitment.externalId ?? `c${commitment.number}`;

/** `/es/penalolen/plan-2021/compromisos/CLPLN0001` */
export const commitmentPath = (
  lang: Language,
  jurisdiction: string,
  plan: string,
  commitment: CommitmentAddress,
): string => join(lang, jurisdiction, plan, word(lang, 'commitments'), commitmentSegment(commitment));

/** `/es/penalolen/plan-2021/compromisos/c3/hitos/2`; `number` is the milestone's permanent order of creation. */
export const milestonePath = (
  lang: Language,
  jurisdiction: string,
  plan: string,
  commitment: CommitmentAddress,
  number: number,
): string => `${commitmentPath(lang, jurisdiction, plan, commitment)}/${word(lang, 'milestones')}/${number}`;

/** Where a commitment stands, or with its number a milestone of it. */
export interface PlannedPlace {
  readonly planSlug: string;
  readonly commitmentExternalId: string | null;
  readonly commitmentNumber: number;
  /** Null: the commitment as a whole. */
  readonly milestoneNumber: number | null;
}

/** The page of a commitment or a milestone, whichever the place is. */
export function plannedPath(lang: Language, jurisdiction: string, { planSlug, commitmentExternalId, commitmentNumber, milestoneNumber }: PlannedPlace): string {
  const commitment = { externalId: commitmentExternalId, number: commitmentNumber };
  return milestoneNumber === null ? commitmentPath(lang, jurisdiction, planSlug, commitment) : milestonePath(lang, jurisdiction, planSlug, commitment, milestoneNumber);
}

/** The `id` of a seat on the page of a forum's members: `cupos-…`, `seats-…`. */
export const seatAnchor = (lang: Language, id: string): string => `${word(lang, 'seats')}-${id}`;

/** Where what a text names stands: in a plan, or a seat in a forum. */
export interface MentionedPlace {
  /** Of the commitment, milestone or seat. */
  readonly id: string;
  readonly jurisdictionSlug: string;
  /** Of a seat's forum; null in a plan. */
  readonly forumSlug: string | null;
  /** Null for a seat, as is what stands in the plan. */
  readonly planSlug: string | null;
  readonly commitmentExternalId: string | null;
  readonly commitmentNumber: number | null;
  readonly milestoneNumber: number | null;
}

/** The page of what a text names. */
export function mentionedPath(lang: Language, { id, jurisdictionSlug, forumSlug, planSlug, commitmentNumber, ...place }: MentionedPlace): string {
  if (planSlug !== null && commitmentNumber !== null) return plannedPath(lang, jurisdictionSlug, { planSlug, commitmentNumber, ...place });
  return `${forumPagePath(lang, jurisdictionSlug, forumSlug ?? '', 'members')}#${seatAnchor(lang, id)}`;
}

const isLanguage = (segment: string | undefined): segment is Language =>
  LANGUAGES.some((language) => language === segment);

/** The language that an address carries, or null for a machine address. */
export function languageOfPath(path: string): Language | null {
  const segment = path.split(/[/?#]/, 2)[1];
  return isLanguage(segment) ? segment : null;
}

/**
 * The same page in another language. With the path's own language it mends a path word of the wrong
 * one (`/es/x/mesa/meetings/2` → `/es/x/mesa/sesiones/2`), which is what redirects ask. Slugs, numbers
 * and commitment ids stay; query and fragment are kept; a machine address comes back unchanged.
 */
export function translatePath(path: string, lang: Language): string {
  if (languageOfPath(path) === null) return path;
  const end = path.search(/[?#]/);
  const address = end === -1 ? path : path.slice(0, end);
  const segments = address.split('/').slice(2);
  const translated = segments.map((segment, index) =>
    // An external id is opaque and might spell a path word.
    isCommitmentId(segments, index) ? segment : translateSegment(segment, lang),
  );
  return ['', lang, ...translated].join('/') + (end === -1 ? '' : path.slice(end));
}

function isCommitmentId(segments: readonly string[], index: number): boolean {
  return pathWordOf(segments[index - 1] ?? '') === 'commitments' && pathWordOf(segments[index] ?? '') !== 'new';
}

function translateSegment(segment: string, lang: Language): string {
  const key = pathWordOf(segment);
  return key === undefined ? segment : PATH_WORDS[key][lang];
}

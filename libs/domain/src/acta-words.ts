import { formatDay, type Moment, today } from './local-time.js';
import { withoutStop } from './text.js';
import type { Language, QuorumState } from './vocabulary.js';

interface Spoken {
  readonly language: Language;
  readonly timeZone: string;
}

interface Withdrawal extends Spoken {
  readonly rule: string;
  readonly orderedBy: string | null;
  readonly orderedOn: string | null;
  readonly withdrawnAt: Moment;
}

interface Quorum {
  readonly state: QuorumState;
  readonly present: number;
  readonly required: number | null;
}

/** The words of an acta on paper, beside what it says itself. */
export interface ActaWords {
  title(ordinal: number): string;
  /** What its picture is, for who does not see it. */
  crest(forum: string): string;
  /** On every sheet of a demonstration. */
  readonly invented: string;
  foot(hash: string): string;
  /** With `{page}` and `{pages}`, which are known when it is set. */
  readonly page: string;
  readonly purpose: string;
  readonly date: string;
  readonly hours: string;
  between(from: string | null, until: string | null): string | null;
  readonly mode: string;
  readonly place: string;
  readonly number: string;
  readonly together: string;
  readonly decisions: string;
  readonly noDecisions: string;
  readonly dissent: string;
  votes(bench: string | null, inFavour: number, against: number, abstained: number): string;
  readonly general: string;
  readonly nothing: string;
  readonly attendance: string;
  readonly noAttendance: string;
  readonly seat: string;
  readonly person: string;
  readonly seatOnly: string;
  readonly unnamedSeat: string;
  readonly noVote: string;
  readonly noBench: string;
  readonly observers: string;
  others(list: string): string;
  quorum(forum: string | null, quorum: Quorum): string;
  readonly attachments: string;
  readonly verify: string;
  readonly verifyWhat: string;
  readonly hash: string;
  readonly previous: string;
  readonly first: string;
  erratum(number: number): string;
  erratumOf(number: number, publishedAt: Moment, spoken: Spoken): string;
  withheld(rule: string): string;
  withdrawn(withdrawal: Withdrawal): string;
  qr(address: string): string;
  /** What happens to an acta, and why a place has no words, each in a word. */
  readonly events: Readonly<Record<'generation' | 'erratum' | 'withdrawal', string>>;
  readonly gaps: Readonly<Record<'withheld' | 'withdrawn', string>>;
}

const dayOf = (moment: Moment, { language, timeZone }: Spoken): string => formatDay(today(timeZone, moment), language);
const sentences = (...parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(' ');

const es: ActaWords = {
  title: (ordinal) => `Acta de la sesión ${ordinal}`,
  crest: (forum) => `Escudo de ${forum}`,
  invented: 'Comuna, personas y actos inventados, para probar el sitio.',
  foot: (hash) => `Huella ${hash}…`,
  page: 'Página {page} de {pages}',
  purpose: 'Para qué',
  date: 'Fecha',
  hours: 'Hora',
  between: (from, until) => (from === null ? null : until === null ? `desde las ${from}` : `de ${from} a ${until}`),
  mode: 'Modalidad',
  place: 'Lugar',
  number: 'Número oficial',
  together: 'Sesión conjunta de',
  decisions: 'Acuerdos',
  noDecisions: 'En esta sesión no se tomaron acuerdos.',
  dissent: 'Disenso:',
  votes: (bench, inFavour, against, abstained) => `${bench === null ? '' : `${bench}: `}${inFavour} a favor, ${against} en contra, ${abstained} ${abstained === 1 ? 'abstención' : 'abstenciones'}`,
  general: 'En general',
  nothing: 'El acta no dice nada de este punto.',
  attendance: 'Asistencia',
  noAttendance: 'No consta quiénes asistieron.',
  seat: 'Cupo',
  person: 'Persona',
  seatOnly: 'se publica solo el cupo',
  unnamedSeat: 'cupo sin nombre',
  noVote: 'sin voto',
  noBench: 'Sin estamento registrado',
  observers: 'Observadores',
  others: (list) => `Estuvieron además, sin cupo: ${list}.`,
  quorum: (forum, { state, present, required }) =>
    `${forum === null ? '' : `${forum}: `}${{ met: 'Hubo quórum', missed: 'No hubo quórum', unknown: 'No se puede saber si hubo quórum' }[state]}: ${present} ${present === 1 ? 'cupo' : 'cupos'} con voto${required === null ? '' : `; ${required === 1 ? 'se pedía' : 'se pedían'} ${required}`}.`,
  attachments: 'Anexos',
  verify: 'Verificar esta acta',
  verifyWhat: 'Esta hoja es una copia. El acta vale como está publicada en la dirección que sigue, donde cualquiera puede recalcular su huella (SHA-256).',
  hash: 'Huella del acta',
  previous: 'Huella anterior de la mesa',
  first: 'ninguna: es la primera de la cadena',
  erratum: (number) => `Fe de erratas ${number}`,
  erratumOf: (number, publishedAt, spoken) => `Fe de erratas ${number}, ${dayOf(publishedAt, spoken)}`,
  withheld: (rule) => `Pasaje reservado: ${withoutStop(rule)}.`,
  withdrawn: ({ rule, orderedBy, orderedOn, withdrawnAt, ...spoken }) =>
    sentences(`Retirado: ${withoutStop(rule)}.`, orderedBy !== null && `Lo ordenó: ${orderedBy}.`, orderedOn !== null && `Fecha de la orden: ${formatDay(orderedOn, spoken.language)}.`, `Se retiró el ${dayOf(withdrawnAt, spoken)}.`),
  qr: (address) => `Código QR de la dirección ${address}`,
  events: { generation: 'publicación', erratum: 'fe de erratas', withdrawal: 'retiro' },
  gaps: { withheld: 'reservado', withdrawn: 'retirado' },
};

const en: ActaWords = {
  title: (ordinal) => `Minutes of meeting ${ordinal}`,
  crest: (forum) => `Crest of ${forum}`,
  invented: 'Municipality, people and acts are invented, to try the site.',
  foot: (hash) => `Hash ${hash}…`,
  page: 'Page {page} of {pages}',
  purpose: 'Purpose',
  date: 'Date',
  hours: 'Time',
  between: (from, until) => (from === null ? null : until === null ? `from ${from}` : `from ${from} to ${until}`),
  mode: 'Mode',
  place: 'Place',
  number: 'Official number',
  together: 'Joint meeting of',
  decisions: 'Decisions',
  noDecisions: 'Nothing was decided at this meeting.',
  dissent: 'Dissent:',
  votes: (bench, inFavour, against, abstained) => `${bench === null ? '' : `${bench}: `}${inFavour} in favour, ${against} against, ${abstained} ${abstained === 1 ? 'abstention' : 'abstentions'}`,
  general: 'In general',
  nothing: 'The minutes say nothing of this item.',
  attendance: 'Attendance',
  noAttendance: 'Who attended is not recorded.',
  seat: 'Seat',
  person: 'Person',
  seatOnly: 'only the seat is published',
  unnamedSeat: 'seat without a name',
  noVote: 'no vote',
  noBench: 'No bench recorded',
  observers: 'Observers',
  others: (list) => `Also there, without a seat: ${list}.`,
  quorum: (forum, { state, present, required }) =>
    `${forum === null ? '' : `${forum}: `}${{ met: 'There was a quorum', missed: 'There was no quorum', unknown: 'Whether there was a quorum cannot be known' }[state]}: ${present} voting ${present === 1 ? 'seat' : 'seats'}${required === null ? '' : `; ${required} asked for`}.`,
  attachments: 'Attachments',
  verify: 'Verify these minutes',
  verifyWhat: 'This sheet is a copy. The minutes hold as published at the address below, where anyone can recompute their hash (SHA-256).',
  hash: 'Hash of the minutes',
  previous: 'Hash before, in this forum',
  first: 'none: this is the first of the chain',
  erratum: (number) => `Erratum ${number}`,
  erratumOf: (number, publishedAt, spoken) => `Erratum ${number}, ${dayOf(publishedAt, spoken)}`,
  withheld: (rule) => `Passage withheld: ${withoutStop(rule)}.`,
  withdrawn: ({ rule, orderedBy, orderedOn, withdrawnAt, ...spoken }) =>
    sentences(`Withdrawn: ${withoutStop(rule)}.`, orderedBy !== null && `Ordered by: ${orderedBy}.`, orderedOn !== null && `Date of the order: ${formatDay(orderedOn, spoken.language)}.`, `Withdrawn on ${dayOf(withdrawnAt, spoken)}.`),
  qr: (address) => `QR code of the address ${address}`,
  events: { generation: 'publication', erratum: 'erratum', withdrawal: 'withdrawal' },
  gaps: { withheld: 'withheld', withdrawn: 'withdrawn' },
};

export const ACTA_WORDS: Readonly<Record<Language, ActaWords>> = { es, en };

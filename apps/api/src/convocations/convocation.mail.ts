import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';
import type { ConvocationFacts } from './convocation.repository.js';

/** The addresses that a mail leads to. */
export interface ConvocationLinks {
  /** By which each of the seats is answered for, in the order of the facts. */
  readonly answers: readonly string[];
  /** The public page; null where this forum has given the meeting no number. */
  readonly meeting: string | null;
}

type Words = Readonly<Record<ConvocationFacts['kind'], { readonly subject: (what: string) => string; readonly opening: (facts: ConvocationFacts) => string }>>;

const OPENING: Readonly<Record<Language, Words>> = {
  es: {
    convene: { subject: (what) => `Convocatoria: ${what}`, opening: ({ forum, jurisdiction }) => `${forum}, ${jurisdiction}, le convoca a su sesión.` },
    change: { subject: (what) => `Cambió la sesión: ${what}`, opening: ({ forum, jurisdiction }) => `Cambió la hora, el lugar o la forma de asistir a esta sesión de ${forum}, ${jurisdiction}. Esto es lo que vale ahora.` },
    cancel: { subject: (what) => `Se canceló: ${what}`, opening: ({ forum, jurisdiction, stateReason }) => `Se canceló esta sesión de ${forum}, ${jurisdiction}.${stateReason ? ` Motivo: ${stateReason}` : ''}` },
  },
  en: {
    convene: { subject: (what) => `Convocation: ${what}`, opening: ({ forum, jurisdiction }) => `${forum}, ${jurisdiction}, convenes you to its meeting.` },
    change: { subject: (what) => `Meeting changed: ${what}`, opening: ({ forum, jurisdiction }) => `The time, the place or the way to attend this meeting of ${forum}, ${jurisdiction}, has changed. This is what holds now.` },
    cancel: { subject: (what) => `Cancelled: ${what}`, opening: ({ forum, jurisdiction, stateReason }) => `This meeting of ${forum}, ${jurisdiction}, is cancelled.${stateReason ? ` Reason: ${stateReason}` : ''}` },
  },
};

interface Phrases {
  readonly when: string;
  readonly where: string;
  readonly join: string;
  readonly purpose: string;
  readonly decided: string;
  readonly agenda: string;
  readonly page: string;
  readonly until: string;
  readonly zone: (zone: string) => string;
  readonly untitled: (ordinal: number | null) => string;
  readonly press: string;
  readonly pressFor: (seat: string) => string;
  readonly alternate: string;
  readonly observer: string;
  readonly why: (capacities: string) => string;
  readonly as: (capacity: string, seat: string | null) => string;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  es: {
    when: 'Cuándo', where: 'Dónde', join: 'Para conectarse (no lo comparta)', purpose: 'Para qué', decided: 'Qué se decidirá', agenda: 'Tabla', page: 'Página de la sesión', until: 'a',
    zone: (zone) => `hora de ${zone}`,
    untitled: (ordinal) => `sesión ${ordinal ?? ''}`.trim(),
    press: '¿Va a ir? Responda aquí en dos toques, sin cuenta ni clave. Ahí mismo puede pedir lo que necesite para asistir:',
    pressFor: (seat) => `Por el cupo ${seat}:`,
    alternate: 'Usted es suplente: cuente si podría ir, por si su titular no puede.',
    observer: 'No hace falta que responda. Si quiere avisar que irá, o pedir algo para asistir:',
    why: (capacities) => `Recibe este correo porque es ${capacities}.`,
    as: (capacity, seat) => (seat === null ? capacity : `${capacity} del cupo ${seat}`),
  },
  en: {
    when: 'When', where: 'Where', join: 'To join (do not pass it on)', purpose: 'What for', decided: 'What will be decided', agenda: 'Agenda', page: 'Page of the meeting', until: 'to',
    zone: (zone) => `time of ${zone}`,
    untitled: (ordinal) => `meeting ${ordinal ?? ''}`.trim(),
    press: 'Will you come? Answer here in two taps, without an account. There you can also ask for what you need to attend:',
    pressFor: (seat) => `For the seat ${seat}:`,
    alternate: 'You are an alternate: say whether you could come, in case the titular cannot.',
    observer: 'You need not answer. If you wish to say that you will come, or to ask for something:',
    why: (capacities) => `You get this mail because you are ${capacities}.`,
    as: (capacity, seat) => (seat === null ? capacity : `${capacity} of the seat ${seat}`),
  },
};

const timesOf = ({ from, until }: ConvocationFacts, language: Language): string => (until === null ? from : `${from} ${PHRASES[language].until} ${until}`);

export const titleOf = ({ title, ordinal }: ConvocationFacts, language: Language): string => title ?? PHRASES[language].untitled(ordinal);

function answering({ seats }: ConvocationFacts, { answers }: ConvocationLinks, words: Phrases): string[] {
  const observes = seats.every(({ capacity }) => capacity === 'observer');
  const lines = seats.flatMap((seat, index) => [...(seats.length > 1 && seat.label !== null ? [words.pressFor(seat.label)] : []), answers[index] ?? '', '']);
  return [...(seats.every(({ capacity }) => capacity === 'alternate') ? [words.alternate] : []), observes ? words.observer : words.press, '', ...lines];
}

/** Plain text; the way in, and the links by which one answers, stand in the mail of the invited alone. */
export function convocationMail(facts: ConvocationFacts, links: ConvocationLinks, language: Language): MailText {
  const words = PHRASES[language];
  const opening = OPENING[language][facts.kind];
  const day = formatDay(facts.day, language, { weekday: true });
  const isOn = facts.kind !== 'cancel';
  const mode = facts.mode === 'unknown' ? '' : label('meetingMode', facts.mode as never, language);
  const where = [facts.place, mode].filter(Boolean).join(' · ');
  const capacities = facts.seats.map((seat) => words.as(label('presenceCapacity', seat.capacity, language), seat.label)).join(', ');
  const lines = [
    opening.opening(facts), '',
    titleOf(facts, language) + (facts.officialNumber ? ` (${facts.officialNumber})` : ''),
    `${words.when}: ${day}, ${timesOf(facts, language)} (${words.zone(facts.timeZone)})`,
    ...(where ? [`${words.where}: ${where}`] : []),
    ...(isOn && facts.joinUrl ? [`${words.join}: ${facts.joinUrl}`] : []),
    '',
    ...(isOn ? aboutOf(facts, words) : []),
    ...(isOn ? answering(facts, links, words) : []),
    ...(links.meeting ? [`${words.page}: ${links.meeting}`, ''] : []),
    words.why(capacities), '',
  ];
  return { subject: opening.subject(`${titleOf(facts, language)}, ${day}`), text: lines.join('\n') };
}

function aboutOf({ purpose, whatWillBeDecided, agenda }: ConvocationFacts, words: Phrases): string[] {
  return [
    ...(purpose ? [`${words.purpose}: ${purpose}`] : []),
    ...(whatWillBeDecided ? [`${words.decided}: ${whatWillBeDecided}`] : []),
    '',
    ...(agenda.length > 0 ? [`${words.agenda}:`, ...agenda.map(({ title, minutes }, index) => `${index + 1}. ${title}${minutes === null ? '' : ` (${minutes} min)`}`), ''] : []),
  ];
}

import { formatDay } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

export const POLL_MAILS = ['date_poll_asked', 'date_poll_changed', 'date_poll_reminder', 'date_poll_entered', 'date_poll_settled', 'date_poll_cancelled'] as const;
export type PollMail = (typeof POLL_MAILS)[number];

export interface PollMailFacts {
  readonly name: string;
  readonly seat: string;
  readonly forum: string;
  readonly title: string;
  readonly deadlineOn: string;
  /** Day and wall time of each proposed date, or of the one that was chosen. */
  readonly dates: readonly { readonly day: string; readonly from: string }[];
  readonly timeZone: string;
  readonly reason: string | null;
  /** Opens the page; only its button answers. */
  readonly link: string;
}

interface Said {
  readonly subject: string;
  readonly lines: readonly string[];
}

type Writer = (facts: PollMailFacts, dates: readonly string[], deadline: string) => Said;

const AT: Readonly<Record<Language, string>> = { es: 'a las', en: 'at' };

const ask = {
  es: ({ link, seat }: PollMailFacts, dates: readonly string[], deadline: string): readonly string[] => [
    '', ...dates.map((date) => `- ${date}`), '',
    `Conteste por el cupo «${seat}» desde esta dirección, sin cuenta ni contraseña:`, '', link, '',
    `Puede contestar, y cambiar lo que contestó, hasta el ${deadline}. La dirección es personal: no la reenvíe.`,
  ],
  en: ({ link, seat }: PollMailFacts, dates: readonly string[], deadline: string): readonly string[] => [
    '', ...dates.map((date) => `- ${date}`), '',
    `Answer for the seat "${seat}" from this address, without an account or a password:`, '', link, '',
    `You can answer, and change your answer, until ${deadline}. The address is yours alone: do not forward it.`,
  ],
} as const;

const TEXTS: Readonly<Record<PollMail, Readonly<Record<Language, Writer>>>> = {
  date_poll_asked: {
    es: (facts, dates, deadline) => ({ subject: `¿Qué día puede? ${facts.title}, ${facts.forum}`, lines: [`${facts.forum} busca fecha para «${facts.title}». ¿En cuáles de estas puede?`, ...ask.es(facts, dates, deadline)] }),
    en: (facts, dates, deadline) => ({ subject: `Which day can you come? ${facts.title}, ${facts.forum}`, lines: [`${facts.forum} is looking for a date for "${facts.title}". On which of these can you come?`, ...ask.en(facts, dates, deadline)] }),
  },
  date_poll_changed: {
    es: (facts, dates, deadline) => ({ subject: `Hay fechas nuevas: ${facts.title}, ${facts.forum}`, lines: [`La secretaría propuso otras fechas para «${facts.title}». Lo que ya contestó se conserva; falta su respuesta a las nuevas.`, ...ask.es(facts, dates, deadline)] }),
    en: (facts, dates, deadline) => ({ subject: `New dates: ${facts.title}, ${facts.forum}`, lines: [`The secretariat proposed further dates for "${facts.title}". What you answered is kept; the new ones wait for your answer.`, ...ask.en(facts, dates, deadline)] }),
  },
  date_poll_reminder: {
    es: (facts, dates, deadline) => ({ subject: `Falta su respuesta: ${facts.title}, ${facts.forum}`, lines: [`Todavía no sabemos qué días puede para «${facts.title}».`, ...ask.es(facts, dates, deadline)] }),
    en: (facts, dates, deadline) => ({ subject: `Your answer is missing: ${facts.title}, ${facts.forum}`, lines: [`We do not know yet on which days you can come to "${facts.title}".`, ...ask.en(facts, dates, deadline)] }),
  },
  date_poll_entered: {
    es: (facts, _dates, deadline) => ({ subject: `Se anotó su respuesta: ${facts.title}`, lines: [`La secretaría de ${facts.forum} anotó qué días puede usted para «${facts.title}».`, `Si no es lo que dijo, corríjalo aquí hasta el ${deadline}:`, '', facts.link] }),
    en: (facts, _dates, deadline) => ({ subject: `Your answer was entered: ${facts.title}`, lines: [`The secretariat of ${facts.forum} wrote down on which days you can come to "${facts.title}".`, `If it is not what you said, correct it here until ${deadline}:`, '', facts.link] }),
  },
  date_poll_settled: {
    es: (facts, dates) => ({ subject: `Hay fecha: ${facts.title}, ${facts.forum}`, lines: [`«${facts.title}» será el ${dates.join('; ')}.`, 'Le llegará la convocatoria cuando la secretaría la envíe. Gracias a quienes contestaron.'] }),
    en: (facts, dates) => ({ subject: `There is a date: ${facts.title}, ${facts.forum}`, lines: [`"${facts.title}" will be on ${dates.join('; ')}.`, 'You will be convened when the secretariat sends the convocation. Thanks to those who answered.'] }),
  },
  date_poll_cancelled: {
    es: (facts) => ({ subject: `Ya no hace falta contestar: ${facts.title}`, lines: [`La secretaría de ${facts.forum} canceló la encuesta de fechas para «${facts.title}».`, `Razón: ${facts.reason ?? ''}`] }),
    en: (facts) => ({ subject: `No answer needed any more: ${facts.title}`, lines: [`The secretariat of ${facts.forum} cancelled the date poll for "${facts.title}".`, `Reason: ${facts.reason ?? ''}`] }),
  },
};

const WHY: Readonly<Record<Language, (facts: PollMailFacts) => string>> = {
  es: ({ seat, forum }) => `Recibe este correo porque es titular o suplente del cupo «${seat}» en ${forum}.`,
  en: ({ seat, forum }) => `You get this mail because you are titular or alternate of the seat "${seat}" in ${forum}.`,
};

export function pollMail(mail: PollMail, language: Language, facts: PollMailFacts): MailText {
  const dates = facts.dates.map(({ day, from }) => `${formatDay(day, language, { weekday: true })}, ${AT[language]} ${from} (${facts.timeZone})`);
  const { subject, lines } = TEXTS[mail][language](facts, dates, formatDay(facts.deadlineOn, language, { weekday: true }));
  const greeting = language === 'es' ? `Hola, ${facts.name}:` : `Hello ${facts.name},`;
  return { subject, text: [greeting, '', ...lines, '', WHY[language](facts), ''].join('\n') };
}

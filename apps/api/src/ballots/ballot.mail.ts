import { formatDay } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

export const BALLOT_MAILS = ['ballot_opened', 'ballot_reminder'] as const;
export type BallotMail = (typeof BALLOT_MAILS)[number];

export interface BallotMailFacts {
  readonly forum: string;
  readonly question: string;
  readonly closesOn: string;
  readonly isSecret: boolean;
  /** Opens the page; who may vote is asked there. */
  readonly link: string;
}

type Writer = (facts: BallotMailFacts) => MailText;

const WHY: Readonly<Record<Language, string>> = {
  es: 'Recibe este correo porque es titular o suplente de un cupo con voto.',
  en: 'You get this mail because you are titular or alternate of a seat with a vote.',
};

const TEXTS: Readonly<Record<BallotMail, Readonly<Record<Language, Writer>>>> = {
  ballot_opened: {
    es: ({ forum, question, closesOn, isSecret, link }) => ({
      subject: `Vote hasta el ${formatDay(closesOn, 'es')}: ${forum}`,
      text: [`${forum} decide fuera de sesión, hasta el ${formatDay(closesOn, 'es')}:`, '', question, '', isSecret ? 'La votación es secreta: nadie sabrá qué votó su cupo.' : 'La votación es abierta: se publica qué votó cada cupo.', 'Vote desde esta dirección:', '', link, '', WHY.es, ''].join('\n'),
    }),
    en: ({ forum, question, closesOn, isSecret, link }) => ({
      subject: `Vote until ${formatDay(closesOn, 'en')}: ${forum}`,
      text: [`${forum} decides out of session, until ${formatDay(closesOn, 'en')}:`, '', question, '', isSecret ? 'The ballot is secret: nobody will know how your seat voted.' : 'The ballot is open: how each seat voted is published.', 'Vote from this address:', '', link, '', WHY.en, ''].join('\n'),
    }),
  },
  ballot_reminder: {
    es: ({ forum, question, closesOn, link }) => ({
      subject: `Falta su voto, hasta el ${formatDay(closesOn, 'es')}: ${forum}`,
      text: [`Su cupo aún no vota en ${forum}. El plazo termina el ${formatDay(closesOn, 'es')}.`, '', question, '', link, '', `Es el único recordatorio. ${WHY.es}`, ''].join('\n'),
    }),
    en: ({ forum, question, closesOn, link }) => ({
      subject: `Your vote is missing, until ${formatDay(closesOn, 'en')}: ${forum}`,
      text: [`Your seat has not voted yet in ${forum}. The period ends on ${formatDay(closesOn, 'en')}.`, '', question, '', link, '', `This is the only reminder. ${WHY.en}`, ''].join('\n'),
    }),
  },
};

export const ballotMail = (mail: BallotMail, language: Language, facts: BallotMailFacts): MailText => TEXTS[mail][language](facts);

import { formatDay } from '@mesa/domain/local-time';
import { NO_DEADLINE_LABEL } from '@mesa/domain/labels';
import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

export const MINUTES_MAILS = ['minutes_circulated', 'minutes_approval_requested', 'minutes_observation_entered'] as const;
export type MinutesMail = (typeof MINUTES_MAILS)[number];

export interface MinutesMailFacts {
  readonly forum: string;
  readonly ordinal: number;
  /** Opens the page; who may read it is asked there. */
  readonly link: string;
  /** Last day to publish by the rules; null where they set none. */
  readonly publishBy: string | null;
  /** Last day to observe by the rules; null where they set none. */
  readonly observeBy: string | null;
}

type Writer = (facts: MinutesMailFacts, language: Language) => MailText;

const dayOr = (day: string | null, language: Language): string => (day === null ? NO_DEADLINE_LABEL[language] : formatDay(day, language));

const TEXTS: Readonly<Record<MinutesMail, Readonly<Record<Language, Writer>>>> = {
  minutes_circulated: {
    es: ({ forum, ordinal, link, publishBy, observeBy }, language) => ({
      subject: `Revise el acta de la sesión ${ordinal}: ${forum}`,
      text: [
        `El acta de la sesión ${ordinal} de ${forum} está en revisión.`,
        'Si falta algo o algo no se dijo así, envíe su observación desde esta dirección; cada una recibe respuesta:',
        '', link, '',
        `Plazo del reglamento para observarla: ${dayOr(observeBy, language)}.`,
        `Plazo del reglamento para publicarla: ${dayOr(publishBy, language)}.`, '',
      ].join('\n'),
    }),
    en: ({ forum, ordinal, link, publishBy, observeBy }, language) => ({
      subject: `Please review the minutes of meeting ${ordinal}: ${forum}`,
      text: [
        `The minutes of meeting ${ordinal} of ${forum} are open for review.`,
        'If something is missing or was not said that way, send your observation from this address; each gets an answer:',
        '', link, '',
        `Deadline of the rules for observing on them: ${dayOr(observeBy, language)}.`,
        `Deadline of the rules for publishing them: ${dayOr(publishBy, language)}.`, '',
      ].join('\n'),
    }),
  },
  minutes_approval_requested: {
    es: ({ forum, ordinal, link, publishBy }, language) => ({
      subject: `Su aprobación: acta de la sesión ${ordinal}, ${forum}`,
      text: [
        `El reglamento de ${forum} pide su aprobación del acta de la sesión ${ordinal}.`,
        'Léala y apruébela, o rechácela con su razón, desde esta dirección:',
        '', link, '',
        'Nadie puede aprobarla por usted.',
        `Plazo del reglamento para publicarla: ${dayOr(publishBy, language)}.`, '',
      ].join('\n'),
    }),
    en: ({ forum, ordinal, link, publishBy }, language) => ({
      subject: `Your approval: minutes of meeting ${ordinal}, ${forum}`,
      text: [
        `The rules of ${forum} ask for your approval of the minutes of meeting ${ordinal}.`,
        'Read and approve them, or refuse them with your reason, from this address:',
        '', link, '',
        'Nobody can approve them for you.',
        `Deadline of the rules for publishing them: ${dayOr(publishBy, language)}.`, '',
      ].join('\n'),
    }),
  },
  minutes_observation_entered: {
    es: ({ forum, ordinal, link }) => ({
      subject: `Se anotó una observación suya al acta de la sesión ${ordinal}`,
      text: [
        `La secretaría de ${forum} anotó en su nombre una observación al acta de la sesión ${ordinal}.`,
        'Léala aquí. Si no es lo que usted dijo, envíe otra observación o avise a la secretaría:',
        '', link, '',
      ].join('\n'),
    }),
    en: ({ forum, ordinal, link }) => ({
      subject: `An observation of yours on the minutes of meeting ${ordinal} was entered`,
      text: [
        `The secretariat of ${forum} entered an observation on the minutes of meeting ${ordinal} on your behalf.`,
        'Read it here. If it is not what you said, send another observation or tell the secretariat:',
        '', link, '',
      ].join('\n'),
    }),
  },
};

export const minutesMail = (mail: MinutesMail, language: Language, facts: MinutesMailFacts): MailText => TEXTS[mail][language](facts, language);

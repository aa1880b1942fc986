import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

/** What is told of a contestation: to the unit that answers, and then to who contested. */
export const CONTESTATION_MAILS = ['statement_contested', 'contestation_answered'] as const;
export type ContestationMail = (typeof CONTESTATION_MAILS)[number];

export interface ContestationFacts {
  readonly link: string;
  readonly forum: string;
  /** Title of the milestone or commitment; null where no source has one. */
  readonly title: string | null;
}

type Texts = Readonly<Record<ContestationMail, (facts: ContestationFacts) => MailText>>;

const es: Texts = {
  statement_contested: ({ link, forum, title }) => ({
    subject: `Objetaron un estado informado${title === null ? '' : `: ${title}`}`,
    text: `Alguien de ${forum} objetó lo informado sobre «${title ?? 'un hito sin título'}», con sus razones. La objeción es pública y espera la respuesta de su unidad, que se da una sola vez:\n\n${link}\n`,
  }),
  contestation_answered: ({ link, forum, title }) => ({
    subject: `Respondieron su objeción en ${forum}`,
    text: `Hay una respuesta a lo que usted objetó sobre «${title ?? 'un hito sin título'}». Su objeción y la respuesta se leen juntas, al lado de lo informado:\n\n${link}\n`,
  }),
};

const en: Texts = {
  statement_contested: ({ link, forum, title }) => ({
    subject: `A statement was contested${title === null ? '' : `: ${title}`}`,
    text: `Somebody of ${forum} contested what was stated about "${title ?? 'a milestone without a title'}", with their reasons. The contestation is public and waits for the answer of your unit, which is given once:\n\n${link}\n`,
  }),
  contestation_answered: ({ link, forum, title }) => ({
    subject: `Your contestation in ${forum} was answered`,
    text: `There is an answer to what you contested about "${title ?? 'a milestone without a title'}". Your contestation and the answer stand together, beside the statement:\n\n${link}\n`,
  }),
};

const TEXTS: Readonly<Record<Language, Texts>> = { es, en };

export const contestationMail = (mail: ContestationMail, language: Language, facts: ContestationFacts): MailText => TEXTS[language][mail](facts);

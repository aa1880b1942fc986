import type { EscalationTarget } from '@mesa/domain/action-escalation';
import { formatDay } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

export const ACTION_ESCALATED = 'action_escalated';

export interface EscalatedFacts {
  readonly forum: string;
  readonly number: number;
  readonly text: string;
  /** Null where no source names one. */
  readonly owner: string | null;
  /** Its last day. */
  readonly due: string;
  readonly escalatedTo: EscalationTarget;
  readonly link: string;
}

const WHY: Readonly<Record<Language, Readonly<Record<EscalationTarget, string>>>> = {
  es: { co_chairs: 'Recibe este correo porque usted es parte de la copresidencia.', chair: 'Recibe este correo porque usted preside.' },
  en: { co_chairs: 'You get this mail because you are a co-chair.', chair: 'You get this mail because you are the chair.' },
};

const TEXTS: Readonly<Record<Language, (facts: EscalatedFacts) => MailText>> = {
  es: ({ forum, number, text, owner, due, escalatedTo, link }) => ({
    subject: `Tarea ${number} atrasada: ${forum}`,
    text: [
      `La tarea ${number} de ${forum} debía estar hecha el ${formatDay(due, 'es')} y sigue pendiente:`,
      '', `«${text}»`, `Responsable: ${owner ?? 'no consta'}.`, '',
      'El reglamento pide que usted lo sepa. Lo conversado, y lo que puede hacerse, está aquí:',
      '', link, '', WHY.es[escalatedTo], '',
    ].join('\n'),
  }),
  en: ({ forum, number, text, owner, due, escalatedTo, link }) => ({
    subject: `Action ${number} is late: ${forum}`,
    text: [
      `Action ${number} of ${forum} was due on ${formatDay(due, 'en')} and is not done:`,
      '', `"${text}"`, `Owner: ${owner ?? 'not on record'}.`, '',
      'The rules ask that you know. What was said about it, and what can be done, is here:',
      '', link, '', WHY.en[escalatedTo], '',
    ].join('\n'),
  }),
};

export const actionEscalatedMail = (language: Language, facts: EscalatedFacts): MailText => TEXTS[language](facts);

import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

/** The template's name. */
export const INVITATION_MAIL = 'invitation';

export interface InvitationMail {
  readonly name: string;
  readonly forum: string;
  readonly jurisdiction: string;
  /** Opens a page whose button accepts; opening alone does nothing. */
  readonly link: string;
  readonly days: number;
}

const TEXTS: Readonly<Record<Language, (mail: InvitationMail) => MailText>> = {
  es: ({ name, forum, jurisdiction, link, days }) => ({
    subject: `Invitación a ${forum} (${jurisdiction})`,
    text: [
      `Hola, ${name}:`,
      '',
      `La secretaría de ${forum}, ${jurisdiction}, le invita a participar con una cuenta en Mesa Abierta, donde están sus sesiones, actas y compromisos.`,
      '',
      'Abra esta dirección y presione el botón «Aceptar»:',
      '',
      link,
      '',
      `Sirve una sola vez y durante ${days} días. Si no esperaba esta invitación, no haga nada.`,
      '',
    ].join('\n'),
  }),
  en: ({ name, forum, jurisdiction, link, days }) => ({
    subject: `Invitation to ${forum} (${jurisdiction})`,
    text: [
      `Hello ${name},`,
      '',
      `The secretariat of ${forum}, ${jurisdiction}, invites you to take part with an account in Mesa Abierta, which holds its meetings, minutes and commitments.`,
      '',
      'Open this address and press the button "Accept":',
      '',
      link,
      '',
      `It works once and for ${days} days. If you did not expect this invitation, do nothing.`,
      '',
    ].join('\n'),
  }),
};

export const invitationMail = (language: Language, mail: InvitationMail): MailText => TEXTS[language](mail);

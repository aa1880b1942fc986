import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

export interface SignInMail {
  /** Opens a page whose button signs in; opening alone does nothing. */
  readonly link: string;
  /** Six digits, for another device. */
  readonly code: string;
  readonly minutes: number;
}

const TEXTS: Readonly<Record<Language, (mail: SignInMail) => MailText>> = {
  es: ({ link, code, minutes }) => ({
    subject: `${code} es su código para ingresar a Mesa Abierta`,
    text: [
      'Para ingresar a Mesa Abierta, abra esta dirección y presione el botón «Ingresar»:',
      '',
      link,
      '',
      `O escriba este código en la página donde lo pidió: ${code}`,
      '',
      `Sirven una sola vez y durante ${minutes} minutos. No los comparta con nadie: la secretaría nunca se los pedirá.`,
      'Si usted no pidió ingresar, no haga nada.',
      '',
    ].join('\n'),
  }),
  en: ({ link, code, minutes }) => ({
    subject: `${code} is your code to sign in to Mesa Abierta`,
    text: [
      'To sign in to Mesa Abierta, open this address and press the button "Sign in":',
      '',
      link,
      '',
      `Or type this code on the page where you asked for it: ${code}`,
      '',
      `They work once and for ${minutes} minutes. Share them with nobody: the secretariat will never ask for them.`,
      'If you did not ask to sign in, do nothing.',
      '',
    ].join('\n'),
  }),
};

export const signInMail = (language: Language, mail: SignInMail): MailText => TEXTS[language](mail);

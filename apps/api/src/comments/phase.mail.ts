import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

/** What members are told of a phase. */
export const PHASE_MAILS = ['phase_opened', 'phase_closed'] as const;
export type PhaseMail = (typeof PHASE_MAILS)[number];

interface Told {
  readonly link: string;
  readonly plan: string;
  readonly phase: string;
  /** Last day of the phase in words; null where none is set. */
  readonly until: string | null;
}

type Texts = Readonly<Record<PhaseMail, (told: Told) => MailText>>;

const es: Texts = {
  phase_opened: ({ link, plan, phase, until }) => ({
    subject: `Se abrió a comentarios una fase de ${plan}`,
    text: `Desde hoy se puede comentar ${plan} en la fase «${phase}»${until ? `, hasta el ${until}` : ''}. Lo que se pregunte, preocupe o proponga recibe una respuesta fundada. Aquí se ve lo que se va diciendo:\n\n${link}\n`,
  }),
  phase_closed: ({ link, plan, phase }) => ({
    subject: `Se cerró una fase de ${plan}`,
    text: `Terminó la fase «${phase}» de ${plan}. Aquí está lo que se dijo y lo que se hizo con ello; lo que aún espera respuesta la recibirá igual:\n\n${link}\n`,
  }),
};

const en: Texts = {
  phase_opened: ({ link, plan, phase, until }) => ({
    subject: `A phase of ${plan} opened to comments`,
    text: `From today ${plan} can be commented on in the phase "${phase}"${until ? `, until ${until}` : ''}. Questions, concerns and proposals get a reasoned response. What is said can be seen here:\n\n${link}\n`,
  }),
  phase_closed: ({ link, plan, phase }) => ({
    subject: `A phase of ${plan} closed`,
    text: `The phase "${phase}" of ${plan} has ended. Here is what was said and what was done with it; what still waits for a response will get one all the same:\n\n${link}\n`,
  }),
};

const TEXTS: Readonly<Record<Language, Texts>> = { es, en };

export const phaseMail = (mail: PhaseMail, language: Language, told: Told): MailText => TEXTS[language][mail](told);

import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import type { Language, RsvpAnswer } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

/** The templates' names. */
export const ALTERNATE_MAIL = 'alternate_called';
export const ENTERED_MAIL = 'rsvp_entered';

/** What both mails say of one person's answer. */
export interface RsvpFacts {
  readonly forum: string;
  readonly title: string | null;
  readonly day: string;
  readonly from: string;
  readonly place: string | null;
  readonly timeZone: string;
  readonly seat: string | null;
  /** Of a call: who cannot come. */
  readonly namer: string | null;
  /** Of what was entered. */
  readonly answer: RsvpAnswer | null;
}

type Writer = (facts: RsvpFacts, when: string, link: string) => MailText;

const where = (place: string | null, word: string): string[] => (place ? [`${word}: ${place}`] : []);

const TEXTS: Readonly<Record<typeof ALTERNATE_MAIL | typeof ENTERED_MAIL, Readonly<Record<Language, Writer>>>> = {
  alternate_called: {
    es: ({ forum, title, place, seat, namer }, when, link) => ({
      subject: `Su titular no puede ir: ¿va usted? ${title ?? forum}, ${when}`,
      text: [
        `${namer ?? 'Su titular'} avisó que no puede ir a esta sesión de ${forum} y pide que vaya usted${seat ? `, por el cupo ${seat}` : ''}.`, '',
        ...(title ? [title] : []), `Cuándo: ${when}`, ...where(place, 'Dónde'), '',
        'Responda aquí, sin cuenta ni clave:', '', link, '',
        'Recibe este correo porque es suplente del cupo.', '',
      ].join('\n'),
    }),
    en: ({ forum, title, place, seat, namer }, when, link) => ({
      subject: `Your titular cannot come: will you? ${title ?? forum}, ${when}`,
      text: [
        `${namer ?? 'Your titular'} cannot come to this meeting of ${forum} and asks you to go${seat ? `, for the seat ${seat}` : ''}.`, '',
        ...(title ? [title] : []), `When: ${when}`, ...where(place, 'Where'), '',
        'Answer here, without an account:', '', link, '',
        'You get this mail because you are an alternate of the seat.', '',
      ].join('\n'),
    }),
  },
  rsvp_entered: {
    es: ({ forum, title, answer }, when, link) => ({
      subject: `Se anotó su respuesta: ${title ?? forum}, ${when}`,
      text: [
        `La secretaría de ${forum} anotó en su nombre que usted ${answer ? label('rsvpAnswer', answer, 'es') : ''} a la sesión del ${when}.`,
        'Si no es lo que usted dijo, cámbielo aquí:', '', link, '',
        'Recibe este correo porque se respondió en su nombre.', '',
      ].join('\n'),
    }),
    en: ({ forum, title, answer }, when, link) => ({
      subject: `Your answer was entered: ${title ?? forum}, ${when}`,
      text: [
        `The secretariat of ${forum} entered on your behalf that you ${answer ? label('rsvpAnswer', answer, 'en') : ''} the meeting of ${when}.`,
        'If that is not what you said, change it here:', '', link, '',
        'You get this mail because somebody answered on your behalf.', '',
      ].join('\n'),
    }),
  },
};

export function rsvpMail(mail: typeof ALTERNATE_MAIL | typeof ENTERED_MAIL, language: Language, facts: RsvpFacts, link: string): MailText {
  const when = `${formatDay(facts.day, language, { weekday: true })}, ${facts.from} (${facts.timeZone})`;
  return TEXTS[mail][language](facts, when, link);
}

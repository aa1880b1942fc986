import { label } from '@mesa/domain/labels';
import type { NotificationWhy } from '@mesa/domain/notifications';
import type { Language } from '@mesa/domain/vocabulary';

/** The template of a digest; a notification that goes by itself has its kind for a template. */
export const DIGEST_MAIL = 'digest';

/** One line of a digest. */
export interface DigestLine {
  readonly subject: string;
  readonly why: NotificationWhy;
  readonly link: string;
}

interface Addresses {
  /** Opens the page whose button declines; null for what cannot be declined. */
  readonly unsubscribe: string | null;
  /** Where a person chooses what comes and when. */
  readonly settings: string;
}

interface Words {
  readonly youGet: (why: string) => string;
  readonly decline: string;
  readonly choose: string;
  readonly always: string;
  readonly digestSubject: (count: number) => string;
  readonly digestOpening: string;
  readonly digestWhy: string;
  readonly declineAll: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  es: {
    youGet: (why) => `Recibe este correo ${why}.`,
    decline: 'Para dejar de recibir correos como este:',
    choose: 'Para elegir qué recibe y cuándo:',
    always: 'Este aviso llega siempre, porque algo depende de usted o se hizo a su nombre.',
    digestSubject: (count) => (count === 1 ? 'Su resumen: 1 aviso' : `Su resumen: ${count} avisos`),
    digestOpening: 'Estos son los avisos que pidió recibir juntos. Los que ya leyó en el sitio no se repiten.',
    digestWhy: 'porque pidió recibir sus avisos en un resumen',
    declineAll: 'Para no recibir más resúmenes:',
  },
  en: {
    youGet: (why) => `You get this mail ${why}.`,
    decline: 'To stop getting mails like this one:',
    choose: 'To choose what you get and when:',
    always: 'This one always comes, because something depends on you or was done in your name.',
    digestSubject: (count) => (count === 1 ? 'Your digest: 1 notification' : `Your digest: ${count} notifications`),
    digestOpening: 'These are the notifications that you asked to get together. Those you have read on the site are not repeated.',
    digestWhy: 'because you asked to get your notifications in a digest',
    declineAll: 'To get no more digests:',
  },
};

const SIGNATURE_LINE = '--';

/** The end of every mail: why it came, and how it stops. */
export function footer(language: Language, why: string, { unsubscribe, settings }: Addresses, decline = WORDS[language].decline): string {
  const words = WORDS[language];
  const lines = unsubscribe === null ? [words.always] : [decline, unsubscribe];
  return [SIGNATURE_LINE, words.youGet(why), ...lines, words.choose, settings, ''].join('\n');
}

/** "porque …", as it stands after "Recibe este correo". */
export const whyInWords = (why: NotificationWhy, language: Language): string => label('notificationWhy', why, language);

/** One mail of several notifications, each with its why. */
export function digestMail(language: Language, lines: readonly DigestLine[], addresses: Addresses): { readonly subject: string; readonly text: string } {
  const words = WORDS[language];
  const listed = lines.flatMap(({ subject, why, link }, index) => [`${index + 1}. ${subject}`, `   (${whyInWords(why, language)})`, `   ${link}`, '']);
  return { subject: words.digestSubject(lines.length), text: [words.digestOpening, '', ...listed, footer(language, words.digestWhy, addresses, words.declineAll)].join('\n') };
}

import type { Language } from '@mesa/domain/vocabulary';

/** What the mail of a circular is made of; subject and text are the secretariat's own. */
export interface CircularMailFacts {
  readonly number: number;
  readonly subject: string;
  readonly text: string;
  readonly forum: string;
  readonly documents: readonly { readonly title: string; readonly link: string }[];
  readonly link: string;
  /** Whether an answer by mail reaches the secretariat. */
  readonly canReply: boolean;
}

interface Words {
  readonly opening: (forum: string, number: number) => string;
  readonly documents: string;
  readonly kept: string;
  readonly reply: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  es: {
    opening: (forum, number) => `Circular ${number} de la secretaría de ${forum}`,
    documents: 'Documentos:',
    kept: 'Queda guardada aquí:',
    reply: 'Puede responder a este correo: su respuesta llega a la secretaría y a nadie más.',
  },
  en: {
    opening: (forum, number) => `Circular ${number} of the secretariat of ${forum}`,
    documents: 'Documents:',
    kept: 'It is kept here:',
    reply: 'You can answer this mail: your answer reaches the secretariat and nobody else.',
  },
};

export function circularMail(language: Language, { number, subject, text, forum, documents, link, canReply }: CircularMailFacts): { readonly subject: string; readonly text: string } {
  const words = WORDS[language];
  const listed = documents.length > 0 ? [words.documents, ...documents.flatMap((document) => [`- ${document.title}`, `  ${document.link}`]), ''] : [];
  return { subject: `${subject} (${forum})`, text: [words.opening(forum, number), '', text, '', ...listed, words.kept, link, '', ...(canReply ? [words.reply, ''] : [])].join('\n') };
}

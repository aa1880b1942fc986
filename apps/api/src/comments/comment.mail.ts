import type { Language } from '@mesa/domain/vocabulary';

import type { MailText } from '../mail/mail.service.js';

/** What the author of a comment is told of; the comment itself is read on its page. */
export const COMMENT_MAILS = ['comment_entered', 'comment_answered', 'comment_moderated', 'comment_wording_amended', 'comment_appealed', 'comment_appeal_decided', 'comment_escalated', 'comment_due_soon', 'comment_mention'] as const;
export type CommentMail = (typeof COMMENT_MAILS)[number];

interface Told {
  readonly link: string;
  readonly forum: string;
}

type Texts = Readonly<Record<CommentMail, (told: Told) => MailText>>;

const es: Texts = {
  comment_entered: ({ link, forum }) => ({
    subject: `La secretaría ingresó un comentario suyo en ${forum}`,
    text: `La secretaría de ${forum} publicó, a su nombre, algo que usted dijo en papel, por teléfono o en el mesón. Léalo aquí; mientras no tenga respuesta, puede corregirlo o retirarlo:\n\n${link}\n`,
  }),
  comment_answered: ({ link, forum }) => ({
    subject: `Su comentario en ${forum} tiene respuesta`,
    text: `Hay una respuesta fundada a su comentario en ${forum}. Léala aquí; si no responde a lo que usted planteó, puede decirlo una vez y con sus razones:\n\n${link}\n`,
  }),
  comment_moderated: ({ link, forum }) => ({
    subject: `Su comentario en ${forum} ya no se muestra`,
    text: `La secretaría de ${forum} moderó su comentario. La razón es pública y está en su lugar. Si no está de acuerdo, puede apelar a la copresidencia desde esa página:\n\n${link}\n`,
  }),
  comment_wording_amended: ({ link, forum }) => ({
    subject: `Cambió la redacción que usted comentó en ${forum}`,
    text: `Se modificó la redacción sobre la que usted comentó en ${forum}. Su comentario sigue unido a las palabras que usted leyó; en su página puede ver qué cambió, quién lo acordó y por qué. Allí puede llevarlo a la redacción nueva, cerrarlo si ya no hace falta u objetar el cambio. Si comentó más de una vez, vale para cada comentario:\n\n${link}\n`,
  }),
  comment_appealed: ({ link, forum }) => ({
    subject: `Una apelación espera su decisión en ${forum}`,
    text: `Quien escribió un comentario moderado en ${forum} apela a la copresidencia. Léalo aquí y decida, con una razón pública, si sigue oculto o vuelve a mostrarse:\n\n${link}\n`,
  }),
  comment_appeal_decided: ({ link, forum }) => ({
    subject: `Se resolvió su apelación en ${forum}`,
    text: `La copresidencia de ${forum} resolvió su apelación. La decisión y su razón son públicas:\n\n${link}\n`,
  }),
  comment_escalated: ({ link, forum }) => ({
    subject: `Un comentario de ${forum} llega a la copresidencia`,
    text: `Un comentario en ${forum} venció sin respuesta, o fue objetado después de responderse otra vez. Ahora lo ve la copresidencia, y el registro público de respuestas lo dice:\n\n${link}\n`,
  }),
  comment_due_soon: ({ link, forum }) => ({
    subject: `Un comentario está por vencer sin respuesta en ${forum}`,
    text: `Un comentario en ${forum} espera respuesta y su plazo está por terminar. Si vence, se verá como vencido en el registro público y llegará a la copresidencia. Un borrador no detiene el plazo:\n\n${link}\n`,
  }),
  comment_mention: ({ link, forum }) => ({
    subject: `Un comentario en ${forum} se dirige a su organización`,
    text: `Alguien comentó en ${forum} y dirigió su comentario a la organización por la que usted está en la mesa. Léalo y, si quiere, comente:\n\n${link}\n`,
  }),
};

const en: Texts = {
  comment_entered: ({ link, forum }) => ({
    subject: `The secretariat entered a comment of yours in ${forum}`,
    text: `The secretariat of ${forum} published, in your name, what you said on paper, by phone or at the counter. Read it here; until it is answered you can correct it or take it back:\n\n${link}\n`,
  }),
  comment_answered: ({ link, forum }) => ({
    subject: `Your comment in ${forum} has a response`,
    text: `There is a reasoned response to your comment in ${forum}. Read it here; if it does not answer what you asked, you can say so once, with your reasons:\n\n${link}\n`,
  }),
  comment_moderated: ({ link, forum }) => ({
    subject: `Your comment in ${forum} is no longer shown`,
    text: `The secretariat of ${forum} moderated your comment. The reason is public and stands in its place. If you do not agree, you can appeal to the co-chairs on that page:\n\n${link}\n`,
  }),
  comment_wording_amended: ({ link, forum }) => ({
    subject: `The wording you commented on in ${forum} has changed`,
    text: `The wording that you commented on in ${forum} was amended. Your comment stays with the words you read; on its page you can see what changed, who decided it and why. There you can carry it over to the new wording, close it if it is no longer needed, or object to the change. If you commented more than once, the same holds for each comment:\n\n${link}\n`,
  }),
  comment_appealed: ({ link, forum }) => ({
    subject: `An appeal waits for your decision in ${forum}`,
    text: `Who wrote a moderated comment in ${forum} appeals to the co-chairs. Read it here and decide, with a public reason, whether it stays hidden or is shown again:\n\n${link}\n`,
  }),
  comment_appeal_decided: ({ link, forum }) => ({
    subject: `Your appeal in ${forum} was decided`,
    text: `The co-chairs of ${forum} decided your appeal. The decision and its reason are public:\n\n${link}\n`,
  }),
  comment_escalated: ({ link, forum }) => ({
    subject: `A comment in ${forum} comes to the co-chairs`,
    text: `A comment in ${forum} went overdue without a response, or was objected to after it was answered again. The co-chairs see it now, and the public ledger of responses says so:\n\n${link}\n`,
  }),
  comment_due_soon: ({ link, forum }) => ({
    subject: `A comment is about to go overdue in ${forum}`,
    text: `A comment in ${forum} waits for a response and its time is almost up. If it passes, the public ledger will show it as overdue and it will come to the co-chairs. A draft does not stop the clock:\n\n${link}\n`,
  }),
  comment_mention: ({ link, forum }) => ({
    subject: `A comment in ${forum} is addressed to your organisation`,
    text: `Somebody commented in ${forum} and addressed the comment to the organisation for which you sit in the forum. Read it and, if you want, comment:\n\n${link}\n`,
  }),
};

const TEXTS: Readonly<Record<Language, Texts>> = { es, en };

export const commentMail = (mail: CommentMail, language: Language, told: Told): MailText => TEXTS[language][mail](told);

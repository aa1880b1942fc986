import type { CircularAudience, CircularDelivery } from './circulars.js';
import type { Delivery, NotificationKind, NotificationWhy } from './notifications.js';
import { inBoth, type Labels } from './state-labels.js';

const notificationKind: Labels<NotificationKind> = {
  minutes_approval_requested: inBoth('un acta espera su aprobación', 'minutes wait for your approval'),
  minutes_circulated: inBoth('un acta se circuló para revisión', 'minutes were circulated for review'),
  minutes_observation_entered: inBoth('se anotó una observación a su nombre', 'an observation was entered in your name'),
  comment_answered: inBoth('un comentario suyo tiene respuesta', 'a comment of yours has a response'),
  comment_moderated: inBoth('un comentario suyo fue moderado', 'a comment of yours was moderated'),
  comment_wording_amended: inBoth('cambió la redacción que usted comentó', 'the wording you commented on was amended'),
  comment_entered: inBoth('se ingresó un comentario a su nombre', 'a comment was entered in your name'),
  circular: inBoth('la secretaría envió una circular', 'the secretariat sent a circular'),
  comment_appealed: inBoth('alguien apela una moderación ante usted', 'somebody appeals a moderation to you'),
  comment_appeal_decided: inBoth('se resolvió una apelación suya', 'an appeal of yours was decided'),
  comment_escalated: inBoth('un comentario sin buena respuesta llega a la copresidencia', 'a comment without a good answer comes to the co-chairs'),
  comment_due_soon: inBoth('un comentario está por vencer sin respuesta', 'a comment is about to go overdue'),
  comment_mention: inBoth('un comentario se dirige a su organización', 'a comment is addressed to your organisation'),
  phase_opened: inBoth('se abrió una fase del plan a comentarios', 'a phase of the plan opened to comments'),
  phase_closed: inBoth('se cerró una fase del plan', 'a phase of the plan closed'),
  statement_contested: inBoth('se objetó un estado informado del que su unidad responde', 'a statement that your unit answers for was contested'),
  contestation_answered: inBoth('una objeción suya tiene respuesta', 'a contestation of yours has an answer'),
  compliance_gap_ahead: inBoth('se acerca un plazo de la mesa', 'a deadline of the forum comes near'),
};

/** As they stand after "Recibe este aviso" and "You get this". */
const notificationWhy: Labels<NotificationWhy> = {
  attended: inBoth('porque asistió a la sesión', 'because you attended the meeting'),
  approves: inBoth('porque el reglamento pide su aprobación', 'because the rules ask for your approval'),
  spoken_for: inBoth('porque se hizo a su nombre', 'because it was done in your name'),
  author: inBoth('porque usted escribió el comentario', 'because you wrote the comment'),
  takes_part: inBoth('porque participa en la mesa', 'because you take part in the forum'),
  on_bench: inBoth('porque es parte de ese estamento', 'because you are on that bench'),
  follows: inBoth('porque sigue a la mesa', 'because you follow the forum'),
  co_chairs: inBoth('porque preside o copreside la mesa', 'because you chair or co-chair the forum'),
  mentioned: inBoth('porque se nombró a su organización', 'because your organisation was named'),
  answers: inBoth('porque responde por ello', 'because you answer for it'),
  contested: inBoth('porque usted hizo la objeción', 'because you contested it'),
  keeps_calendar: inBoth('porque lleva la secretaría de la mesa o la copreside', 'because you keep or co-chair the forum'),
};

const delivery: Labels<Delivery> = {
  at_once: inBoth('por correo, de inmediato', 'by mail, at once'),
  daily: inBoth('por correo, un resumen al día', 'by mail, a daily digest'),
  weekly: inBoth('por correo, un resumen a la semana', 'by mail, a weekly digest'),
  in_product: inBoth('solo en el sitio, sin correo', 'on the site only, no mail'),
};

const circularAudience: Labels<CircularAudience> = {
  members: inBoth('miembros de la mesa', 'members of the forum'),
  bench: inBoth('un estamento', 'one bench'),
  everyone: inBoth('miembros y quienes siguen la mesa', 'members and those who follow the forum'),
};

const circularDelivery: Labels<CircularDelivery> = {
  sent: inBoth('enviada', 'sent'),
  bounced: inBoth('rebotó', 'bounced'),
  waiting: inBoth('por enviar', 'waiting'),
  on_site: inBoth('solo en el sitio, como lo eligió', 'on the site only, as they chose'),
  no_mail: inBoth('sin correo conocido', 'no mail known'),
};

/** The words of notifications and circulars. */
export const NOTIFICATION_LABELS = { notificationKind, notificationWhy, delivery, circularAudience, circularDelivery } as const;

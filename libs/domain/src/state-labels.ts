import type { ActionState } from './action-state.js';
import type { AmendmentState, WordingState } from './amendment-state.js';
import type { BallotState } from './ballot-state.js';
import type { BacklogState } from './backlog-state.js';
import type { CommentState } from './comment-state.js';
import type { MeetingState } from './meeting-state.js';
import type { MinutesState } from './minutes-state.js';
import type { PlanState } from './plan-state.js';
import type { PollState } from './poll-state.js';
import type { Language } from './vocabulary.js';

export type Label = Readonly<Record<Language, string>>;
export type Labels<Value extends string> = Readonly<Record<Value, Label>>;

/** Spanish label first, as everywhere on screen. */
export const inBoth = (es: string, en: string): Label => ({ es, en });

const meetingState: Labels<MeetingState> = {
  draft: inBoth('borrador', 'draft'),
  convened: inBoth('convocada', 'convened'),
  in_session: inBoth('en sesión', 'in session'),
  adjourned: inBoth('suspendida', 'adjourned'),
  held: inBoth('realizada', 'held'),
  cancelled: inBoth('cancelada', 'cancelled'),
  not_held: inBoth('no realizada', 'not held'),
};

const minutesState: Labels<MinutesState> = {
  draft: inBoth('borrador', 'draft'),
  circulated: inBoth('en revisión', 'circulated'),
  in_approval: inBoth('en aprobación', 'in approval'),
  approved: inBoth('aprobada', 'approved'),
  published: inBoth('publicada', 'published'),
};

const actionState: Labels<ActionState> = {
  open: inBoth('abierta', 'open'),
  accepted: inBoth('aceptada', 'accepted'),
  in_progress: inBoth('en curso', 'in progress'),
  done: inBoth('hecha', 'done'),
  cancelled: inBoth('cancelada', 'cancelled'),
  declined: inBoth('rechazada', 'declined'),
};

const ballotState: Labels<BallotState> = {
  open: inBoth('abierta', 'open'),
  closed: inBoth('cerrada', 'closed'),
  cancelled: inBoth('anulada', 'cancelled'),
};

const commentState: Labels<CommentState> = {
  awaiting_response: inBoth('espera respuesta', 'awaiting response'),
  responded: inBoth('respondido', 'responded'),
  objected: inBoth('objetado', 'objected'),
  closed: inBoth('cerrado por quien lo escribió', 'closed by its author'),
  withdrawn: inBoth('retirado', 'withdrawn'),
  moderated: inBoth('moderado', 'moderated'),
};

const amendmentState: Labels<AmendmentState> = {
  proposed: inBoth('propuesta', 'proposed'),
  in_force: inBoth('vigente', 'in force'),
  rejected: inBoth('rechazada', 'rejected'),
  withdrawn: inBoth('retirada', 'withdrawn'),
};

const wordingState: Labels<WordingState> = {
  draft: inBoth('borrador', 'draft'),
  proposed: inBoth('propuesta', 'proposed'),
  in_force: inBoth('vigente', 'in force'),
  superseded: inBoth('reemplazada', 'superseded'),
  rejected: inBoth('rechazada', 'rejected'),
  withdrawn: inBoth('retirada', 'withdrawn'),
};

const planState: Labels<PlanState> = {
  drafting: inBoth('en redacción', 'drafting'),
  in_consultation: inBoth('en consulta', 'in consultation'),
  adopted: inBoth('adoptado', 'adopted'),
  in_force: inBoth('vigente', 'in force'),
  closed: inBoth('cerrado', 'closed'),
};

const backlogState: Labels<BacklogState> = {
  waiting: inBoth('espera', 'waiting'),
  taken: inBoth('en tabla', 'on an agenda'),
  declined: inBoth('no se tomó', 'declined'),
};

const pollState: Labels<PollState> = {
  open: inBoth('abierta', 'open'),
  closed: inBoth('cerrada', 'closed'),
  cancelled: inBoth('cancelada', 'cancelled'),
};

/** The states of every noun; the annotations above make a missing label a compile error. */
export const STATE_LABELS = {
  meetingState,
  minutesState,
  actionState,
  ballotState,
  commentState,
  amendmentState,
  wordingState,
  planState,
  pollState,
  backlogState,
} as const;

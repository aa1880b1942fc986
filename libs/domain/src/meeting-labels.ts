import { inBoth, type Labels } from './state-labels.js';
import type {
  AgendaItemKind,
  ApprovalMeans,
  ApprovalOutcome,
  ApprovalRule,
  ApproverRole,
  Attendance,
  BallotChoice,
  BallotMethod,
  ConvocationDelivery,
  DecisionMethod,
  DecisionResult,
  MeetingKind,
  MeetingMode,
  PollAnswer,
  PresenceCapacity,
  PresenceMode,
  PresenceSource,
  QuorumState,
  RsvpAnswer,
  RsvpChannel,
} from './vocabulary.js';

const meetingKind: Labels<MeetingKind> = {
  ordinary: inBoth('ordinaria', 'ordinary'),
  extraordinary: inBoth('extraordinaria', 'extraordinary'),
  working: inBoth('de trabajo', 'working meeting'),
  unknown: inBoth('tipo no consta', 'kind not recorded'),
};

const meetingMode: Labels<MeetingMode> = {
  in_person: inBoth('presencial', 'in person'),
  remote: inBoth('remota', 'remote'),
  hybrid: inBoth('híbrida', 'hybrid'),
  unknown: inBoth('modalidad no consta', 'mode not recorded'),
};

const pollAnswer: Labels<PollAnswer> = {
  yes: inBoth('sí', 'yes'),
  if_needed: inBoth('si hace falta', 'if needed'),
  no: inBoth('no', 'no'),
};

const presenceCapacity: Labels<PresenceCapacity> = {
  titular: inBoth('titular', 'titular'),
  alternate: inBoth('suplente', 'alternate'),
  deputy: inBoth('reemplazante', 'deputy'),
  observer: inBoth('observador', 'observer'),
  guest: inBoth('invitado', 'guest'),
  staff: inBoth('equipo municipal', 'staff'),
};

const presenceMode: Labels<PresenceMode> = {
  in_person: inBoth('presencial', 'in person'),
  remote: inBoth('remota', 'remote'),
};

const presenceSource: Labels<PresenceSource> = {
  clerk: inBoth('registrada por la secretaría', 'recorded by the clerk'),
  self: inBoth('registrada por la persona', 'recorded by the person'),
  import: inBoth('importada', 'imported'),
};

const attendance: Labels<Attendance> = {
  present: inBoth('presente', 'present'),
  remote: inBoth('presente a distancia', 'present remotely'),
  excused: inBoth('excusado', 'excused'),
  absent: inBoth('ausente', 'absent'),
  vacant: inBoth('vacante', 'vacant'),
  not_recorded: inBoth('no consta', 'not recorded'),
};

const rsvpAnswer: Labels<RsvpAnswer> = {
  attending: inBoth('asistirá', 'will attend'),
  attending_remotely: inBoth('asistirá a distancia', 'will attend remotely'),
  not_attending: inBoth('no asistirá', 'will not attend'),
};

const rsvpChannel: Labels<RsvpChannel> = {
  account: inBoth('desde su cuenta', 'from the account'),
  link: inBoth('por el enlace del correo', 'by the mailed link'),
  calendar: inBoth('desde su calendario', 'from the calendar'),
  paper: inBoth('en papel', 'on paper'),
  phone: inBoth('por teléfono', 'by phone'),
  counter: inBoth('en la oficina', 'at the counter'),
};

const convocationDelivery: Labels<ConvocationDelivery> = {
  waiting: inBoth('por enviar', 'waiting'),
  sent: inBoth('enviado', 'sent'),
  kept: inBoth('guardado sin enviar', 'kept, not sent'),
  bounced: inBoth('rebotado', 'bounced'),
  not_sent: inBoth('no se envió', 'not sent'),
  no_address: inBoth('sin correo', 'no address'),
};

const quorumState: Labels<QuorumState> = {
  met: inBoth('hay quórum', 'quorum met'),
  missed: inBoth('sin quórum', 'quorum missed'),
  unknown: inBoth('quórum no determinable', 'quorum unknown'),
};

const agendaItemKind: Labels<AgendaItemKind> = {
  information: inBoth('información', 'information'),
  discussion: inBoth('discusión', 'discussion'),
  decision: inBoth('decisión', 'decision'),
};

const decisionMethod: Labels<DecisionMethod> = {
  consensus: inBoth('consenso', 'consensus'),
  simple: inBoth('mayoría simple', 'simple majority'),
  absolute: inBoth('mayoría absoluta', 'absolute majority'),
  fraction: inBoth('mayoría calificada', 'qualified majority'),
  unknown: inBoth('método no consta', 'method not recorded'),
};

const decisionResult: Labels<DecisionResult> = {
  adopted: inBoth('aprobado', 'adopted'),
  rejected: inBoth('rechazado', 'rejected'),
  tied: inBoth('empatado', 'tied'),
  postponed: inBoth('aplazado', 'postponed'),
  unknown: inBoth('resultado no consta', 'result not recorded'),
};

const ballotMethod: Labels<BallotMethod> = {
  consensus: inBoth('por consenso', 'by consensus'),
  vote: inBoth('por votación', 'by vote'),
};

const ballotChoice: Labels<BallotChoice> = {
  in_favour: inBoth('a favor', 'in favour'),
  against: inBoth('en contra', 'against'),
  abstained: inBoth('abstención', 'abstention'),
  consent: inBoth('de acuerdo', 'consents'),
  objection: inBoth('objeta', 'objects'),
  stand_aside: inBoth('se aparta', 'stands aside'),
};

const approvalRule: Labels<ApprovalRule> = {
  co_chairs: inBoth('por las copresidencias', 'by the co-chairs'),
  chair: inBoth('por la presidencia', 'by the chair'),
  attendees: inBoth('por quienes asistieron', 'by those who attended'),
  next_meeting: inBoth('en la sesión siguiente', 'at the next meeting'),
  silence: inBoth('por silencio', 'by silence'),
};

const approvalMeans: Labels<ApprovalMeans> = {
  signed: inBoth('firmada', 'signed'),
  meeting: inBoth('en sesión', 'at a meeting'),
  silence: inBoth('por silencio', 'by silence'),
};

const approvalOutcome: Labels<ApprovalOutcome> = {
  approved: inBoth('aprueba', 'approves'),
  refused: inBoth('rechaza', 'refuses'),
};

const approverRole: Labels<ApproverRole> = {
  co_chair: inBoth('copresidencia', 'co-chair'),
  chair: inBoth('presidencia', 'chair'),
  attendee: inBoth('asistente', 'attendee'),
};

/** The words of meetings, presence, decisions and approval. */
export const MEETING_LABELS = {
  meetingKind,
  meetingMode,
  presenceCapacity,
  presenceMode,
  presenceSource,
  attendance,
  rsvpAnswer,
  rsvpChannel,
  convocationDelivery,
  quorumState,
  pollAnswer,
  agendaItemKind,
  decisionMethod,
  decisionResult,
  ballotMethod,
  ballotChoice,
  approvalRule,
  approvalMeans,
  approvalOutcome,
  approverRole,
} as const;

import type { Character } from '../../apps/api/src/demonstration/cast.js';

/** A page, who opens it, and what its first heading says. */
export interface PageRow {
  /** Id of its route, without the language. */
  readonly route: string;
  /** Its address in Spanish; a word in braces stands for what the demonstration made (`Places`). */
  readonly path: string;
  /** Left out where anybody reads it. */
  readonly as?: Character;
  /** In Spanish and in English; one text where it is somebody's own words. */
  readonly heading: string | readonly [es: string, en: string];
  readonly status?: 403 | 404;
  /** No page leads here: a mail, the terminal or a mistake does. */
  readonly fromOutside?: true;
}

/** An address that shows nothing and leads on. */
export interface RedirectRow {
  readonly route: string;
  readonly path: string;
  readonly to: string;
}

const TOWN = '/es/demostracion';
const FORUM = `${TOWN}/mesa`;
const PLAN = `${TOWN}/{plan}`;
const DRAFTED = `${TOWN}/plan-escrito`;
const MANAGE = `${FORUM}/gestion`;
const ASSEMBLIES = `${PLAN}/compromisos/c2/hitos/2`;

export const REDIRECTS: readonly RedirectRow[] = [
  { route: 'routes/start/StartRoute', path: '/', to: '/es' },
  { route: 'routes/demo/DemoAddressRoute', path: '/demo', to: '/es/demo' },
  { route: 'routes/demo/MailAddressRoute', path: '/dev/mail', to: '/es/demo/correo' },
  { route: 'account/SignOutRoute', path: '/es/salir', to: '/es' },
  { route: 'minutes/VersionRoute', path: `${FORUM}/sesiones/1/acta/historia/1`, to: `/es/ingresar?to=${encodeURIComponent(`${FORUM}/sesiones/1/acta/historia/1`)}` },
  { route: 'room/QueueRoute', path: `${FORUM}/sesiones/6/sala/envios`, to: `${FORUM}/sesiones/6/sala` },
  { route: 'manage/ManageRoute', path: MANAGE, to: `/es/ingresar?to=${encodeURIComponent(MANAGE)}` },
];

/** Pages that anybody reads. */
const READING: readonly PageRow[] = [
  { route: 'jurisdictions', path: '/es', heading: ['Mesas de gobierno abierto', 'Open government forums'] },
  { route: 'jurisdictions/JurisdictionRoute', path: TOWN, heading: 'Comuna de Demostración' },
  { route: 'jurisdictions/JurisdictionRoute', path: '/es/penalolen', heading: 'Peñalolén' },
  { route: 'forums/PlaceRoute', path: FORUM, heading: 'Mesa de Gobierno Abierto de la Comuna de Demostración' },
  { route: 'forums/PlaceRoute', path: '/es/penalolen/mesa', heading: 'Mesa de Gobierno Abierto' },
  { route: 'forums/PlaceRoute', path: PLAN, heading: '{planTitle}' },
  { route: 'forums/PlaceRoute', path: '/es/penalolen/plan-2021-2024', heading: 'Action Plan I, Peñalolén, Chile, 2021-2024' },
  { route: 'forums/MembersRoute', path: `${FORUM}/miembros`, heading: ['Miembros', 'Members'] },
  { route: 'forums/RulesRoute', path: `${FORUM}/reglamento`, heading: ['Reglamento', 'Rules'] },
  { route: 'meetings/MeetingsRoute', path: `${FORUM}/sesiones`, heading: ['Sesiones', 'Meetings'] },
  { route: 'meetings/AttendanceRoute', path: `${FORUM}/asistencia`, heading: ['Asistencia', 'Attendance'] },
  { route: 'meetings/MeetingRoute', path: `${FORUM}/sesiones/6`, heading: 'Control vecinal de los proyectos' },
  { route: 'meetings/MeetingRoute', path: `${FORUM}/sesiones/4`, heading: 'Segunda modificación del hito de asambleas' },
  { route: 'minutes/MinutesRoute', path: `${FORUM}/sesiones/3/acta`, heading: ['Acta de la sesión 3', 'Minutes of meeting 3'] },
  { route: 'minutes/MinutesRoute', path: `${FORUM}/sesiones/5/acta`, heading: ['Acta de la sesión 5', 'Minutes of meeting 5'] },
  { route: 'decisions/DecisionsRoute', path: `${FORUM}/acuerdos`, heading: ['Acuerdos', 'Decisions'] },
  { route: 'ballots/BallotsRoute', path: `${FORUM}/votaciones`, heading: ['Votaciones fuera de sesión', 'Ballots out of session'] },
  { route: 'actions/ActionsRoute', path: `${FORUM}/tareas`, heading: ['Tareas', 'Actions'] },
  { route: 'actions/ActionRoute', path: `${FORUM}/tareas/3`, heading: ['Tarea 3', 'Action 3'] },
  { route: 'compliance/ComplianceRoute', path: `${FORUM}/cumplimiento`, heading: ['Cumplimiento', 'Compliance'] },
  { route: 'compliance/ComplianceRoute', path: '/es/penalolen/mesa/cumplimiento', heading: ['Cumplimiento', 'Compliance'] },
  { route: 'compliance/InceptionFormRoute', path: `${PLAN}/formularios`, heading: ['Formulario inicial', 'Inception form'] },
  { route: 'compliance/InceptionFormRoute', path: '/es/penalolen/plan-2021-2024/formularios', heading: ['Formulario inicial', 'Inception form'] },
  { route: 'compliance/EndFormRoute', path: `${PLAN}/compromisos/c2/formularios`, heading: ['Formulario de término', 'End-of-commitment form'] },
  { route: 'documents/DocumentsRoute', path: `${FORUM}/documentos`, heading: ['Documentos', 'Documents'] },
  { route: 'circulars/CircularRoute', path: `${FORUM}/circulares/1`, heading: 'Talleres antes de las asambleas' },
  { route: 'circulars/CircularsRoute', path: `${FORUM}/circulares`, heading: ['Circulares', 'Circulars'] },
  { route: 'plans/BoardRoute', path: `${PLAN}/tablero`, heading: ['Tablero', 'Board'] },
  { route: 'plans/BoardRoute', path: `${PLAN}/tablero?view=time`, heading: ['Tablero', 'Board'] },
  { route: 'plans/BoardRoute', path: '/es/penalolen/plan-2021-2024/tablero?view=time', heading: ['Tablero', 'Board'] },
  { route: 'commitments/CommitmentRoute', path: `${PLAN}/compromisos/c2`, heading: 'Presupuesto participativo por territorio' },
  { route: 'commitments/MilestoneRoute', path: ASSEMBLIES, heading: 'Doce asambleas territoriales en dos jornadas' },
  { route: 'commitments/MilestoneRoute', path: '/es/penalolen/plan-2021-2024/compromisos/CLPLN0001/hitos/1', heading: 'Unified integrated system for citizen requests' },
  { route: 'comments/CommitmentCommentsRoute', path: `${PLAN}/compromisos/c2/comentarios`, heading: ['Comentarios sobre el compromiso', 'Comments on the commitment'] },
  { route: 'comments/MilestoneCommentsRoute', path: `${ASSEMBLIES}/comentarios`, heading: ['Comentarios sobre el hito 2', 'Comments on milestone 2'] },
  { route: 'comments/CommentRoute', path: `${PLAN}/comentarios/{comment}`, heading: ['Comentario de Daniela Copihue Maqui', 'Comment by Daniela Copihue Maqui'] },
  { route: 'comments/ModerationRoute', path: `${FORUM}/moderacion`, heading: ['Reglas de los comentarios', 'Rules of comments'] },
  { route: 'comments/LedgerRoute', path: `${PLAN}/respuestas`, heading: ['Respuestas', 'Responses'] },
  { route: 'comments/PhaseDigestRoute', path: `${PLAN}/fases/2`, heading: ['Qué se dijo y qué se hizo: Implementación', 'What was said and done: Implementation'] },
  { route: 'amendments/AmendmentsRoute', path: `${PLAN}/modificaciones`, heading: ['Modificaciones', 'Amendments'] },
  { route: 'amendments/AmendmentRoute', path: `${PLAN}/modificaciones/2`, heading: ['Modificación 2', 'Amendment 2'] },
  { route: 'search/SearchRoute', path: `${TOWN}/buscar?q=asambleas`, heading: ['Buscar en Comuna de Demostración', 'Search Comuna de Demostración'] },
  { route: 'start/PrivacyRoute', path: '/es/privacidad', heading: ['Privacidad', 'Privacy'] },
  { route: 'start/AccessibilityRoute', path: '/es/accesibilidad', heading: ['Accesibilidad', 'Accessibility'] },
  { route: 'unknown', path: '/es/no/hay/nada/aqui', heading: ['Esta página no existe', 'This page does not exist'], status: 404, fromOutside: true },
  { route: 'routes/start/NowhereRoute', path: '/nada', heading: 'Esta página no existe', status: 404, fromOutside: true },
];

/** The door: signing in, and the demonstration's own pages. */
const DOOR: readonly PageRow[] = [
  { route: 'account/SignInRoute', path: '/es/ingresar', heading: ['Ingresar', 'Sign in'] },
  { route: 'account/InvitationRoute', path: '/es/invitaciones?token={invitation}', heading: ['Invitación', 'Invitation'], fromOutside: true },
  { route: 'polls/PollLinkRoute', path: '/es/encuesta?token={pollToken}', heading: 'Sesión de trabajo sobre presupuesto', fromOutside: true },
  { route: 'convocations/AnswerLinkRoute', path: '/es/responder', heading: ['Este enlace no sirve', 'This link does not work'], fromOutside: true },
  { route: 'account/SetUpRoute', path: '/es/instalacion', heading: ['Esta dirección ya no sirve', 'This address no longer works'], fromOutside: true },
  { route: 'account/AccountRoute', path: '/es/cuenta', as: 'camilo', heading: ['Mi cuenta', 'My account'] },
  { route: 'notifications/UnsubscribeRoute', path: '/es/dejar-de-recibir', heading: ['Esta dirección está incompleta', 'This address is incomplete'], fromOutside: true },
  { route: 'demo/DemoRoute', path: '/es/demo', heading: ['Probar el sitio', 'Try the site'] },
  { route: 'demo/MailRoute', path: '/es/demo/correo', heading: ['Correos de la demostración', 'Mail of the demonstration'] },
];

/** Pages of those who take part, without a role of the secretariat's. */
const PART: readonly PageRow[] = [
  { route: 'desk/DeskRoute', path: '/es/escritorio', as: 'rosa', heading: ['Mi escritorio', 'My desk'] },
  { route: 'desk/DeskRoute', path: '/es/escritorio', as: 'marcela', heading: ['Mi escritorio', 'My desk'] },
  { route: 'backlog/BacklogRoute', path: `${FORUM}/temas`, as: 'rosa', heading: ['Banco de temas', 'Topics'] },
  { route: 'polls/PollRoute', path: `${FORUM}/encuestas/{poll}`, as: 'rosa', heading: 'Sesión de trabajo sobre presupuesto' },
  { route: 'notifications/NotificationsRoute', path: '/es/avisos', as: 'rosa', heading: ['Avisos', 'Notifications'] },
  { route: 'notifications/NotificationSettingsRoute', path: '/es/cuenta/avisos', as: 'rosa', heading: ['Cómo recibir avisos', 'How to be notified'] },
  { route: 'commitments/MilestoneRoute', path: ASSEMBLIES, as: 'rosa', heading: 'Doce asambleas territoriales en dos jornadas' },
  { route: 'room/RoomRoute', path: `${FORUM}/sesiones/6/sala`, as: 'rosa', heading: ['Sala: Control vecinal de los proyectos', 'Room: Control vecinal de los proyectos'] },
  { route: 'room/RoomRoute', path: `${FORUM}/sesiones/6/sala`, as: 'marcela', heading: ['Sala: Control vecinal de los proyectos', 'Room: Control vecinal de los proyectos'] },
  { route: 'actions/ActionRoute', path: `${FORUM}/tareas/3`, as: 'veronica', heading: ['Tarea 3', 'Action 3'] },
  { route: 'actions/ActionRoute', path: `${FORUM}/tareas/3`, as: 'marcela', heading: ['Tarea 3', 'Action 3'] },
  { route: 'ballots/BallotRoute', path: `${FORUM}/votaciones/{ballot}`, as: 'rosa', heading: ['Votación', 'Vote'] },
  { route: 'ballots/MeetingBallotRoute', path: `${FORUM}/sesiones/{sittingOrdinal}/votaciones/{sittingBallot}`, as: 'rosa', heading: ['Votación', 'Vote'] },
  { route: 'minutes/MinutesRoute', path: `${FORUM}/sesiones/5/acta`, as: 'sofia', heading: ['Acta de la sesión 5', 'Minutes of meeting 5'] },
  { route: 'minutes/VersionRoute', path: `${FORUM}/sesiones/1/acta/historia/2`, as: 'rosa', heading: ['De la versión 1 a la 2', 'From version 1 to 2'] },
  { route: 'minutes/ObservationsRoute', path: `${FORUM}/sesiones/5/acta/observaciones`, as: 'rosa', heading: ['Observaciones al acta de la sesión 5', 'Observations on the minutes of meeting 5'] },
  { route: 'minutes/ApprovalRoute', path: `${FORUM}/sesiones/{approved}/acta/aprobacion`, as: 'andres', heading: ['Aprobación del acta de la sesión {approved}', 'Approval of the minutes of meeting {approved}'] },
  { route: 'amendments/NewAmendmentRoute', path: `${PLAN}/modificaciones/nuevo`, as: 'rosa', heading: ['Proponer una modificación', 'Propose an amendment'] },
  { route: 'comments/AnswerRoute', path: `${PLAN}/respuestas/nuevo?comment={comment}`, as: 'veronica', heading: ['Responder comentarios', 'Answer comments'] },
  { route: 'commitments/StateRoute', path: `${ASSEMBLIES}/estados/nuevo`, as: 'veronica', heading: ['Informar el avance', 'State the progress'] },
  { route: 'manage/ManageRoute', path: MANAGE, as: 'rosa', heading: ['Esta página no está abierta para usted', 'This page is not open to you'], status: 403 },
];

/** The secretariat's own. */
const SECRETARIAT: readonly PageRow[] = ([
  { route: 'desk/FridayRoute', path: `${FORUM}/viernes`, heading: ['Viernes', 'Friday'] },
  { route: 'documents/AddDocumentRoute', path: `${FORUM}/documentos/nuevo`, heading: ['Agregar un documento', 'Add a document'] },
  { route: 'circulars/NewCircularRoute', path: `${FORUM}/circulares/nuevo`, heading: ['Escribir una circular', 'Write a circular'] },
  { route: 'plans/NewPlanRoute', path: `${FORUM}/plan/nuevo`, heading: ['Un plan nuevo', 'A new plan'] },
  { route: 'plans/PlanDraftRoute', path: `${DRAFTED}/editar`, heading: 'Plan que se escribe' },
  { route: 'plans/PhasesRoute', path: `${PLAN}/fases`, heading: ['Fases', 'Phases'] },
  { route: 'commitments/NewCommitmentRoute', path: `${DRAFTED}/compromisos/nuevo`, heading: ['Un compromiso nuevo', 'A new commitment'] },
  { route: 'commitments/CommitmentDraftRoute', path: `${DRAFTED}/compromisos/c1/editar`, heading: 'Compromiso que se escribe' },
  { route: 'commitments/MilestoneDraftRoute', path: `${DRAFTED}/compromisos/c1/hitos/1/editar`, heading: 'Hito que se escribe' },
  { route: 'manage/ManageRoute', path: MANAGE, heading: ['Gestión de la mesa', 'Managing the forum'] },
  { route: 'manage/OrganizationsRoute', path: `${MANAGE}/organizaciones`, heading: ['Organizaciones y unidades', 'Organizations and units'] },
  { route: 'manage/PeopleRoute', path: `${MANAGE}/personas`, heading: ['Personas', 'People'] },
  { route: 'manage/SeatsRoute', path: `${MANAGE}/cupos`, heading: ['Cupos', 'Seats'] },
  { route: 'manage/ManageRulesRoute', path: `${MANAGE}/reglamento`, heading: ['Nueva versión del reglamento', 'New version of the rules'] },
  { route: 'manage/InvitationsRoute', path: `${MANAGE}/invitaciones`, heading: ['Invitaciones', 'Invitations'] },
  { route: 'manage/RolesRoute', path: `${MANAGE}/roles`, heading: ['Roles', 'Roles'] },
  { route: 'manage/HolidaysRoute', path: `${MANAGE}/feriados`, heading: ['Feriados de {year}', 'Holidays of {year}'] },
  { route: 'manage/AdministrationsRoute', path: `${MANAGE}/administraciones`, heading: ['Administraciones', 'Administrations'] },
  { route: 'manage/TranslationsRoute', path: `${MANAGE}/traducciones`, heading: ['Traducciones', 'Translations'] },
  { route: 'manage/ImportRoute', path: `${MANAGE}/importar`, heading: ['Importar y traspaso', 'Import and handover'] },
  { route: 'meetings/ManageMeetingsRoute', path: `${MANAGE}/sesiones`, heading: ['Gestionar sesiones', 'Manage meetings'] },
  { route: 'meetings/ScheduleMeetingRoute', path: `${MANAGE}/sesiones/nuevo`, heading: ['Programar una sesión', 'Schedule a meeting'] },
  { route: 'meetings/PastMeetingRoute', path: `${MANAGE}/sesiones/historia`, heading: ['Registrar una sesión anterior', 'Enter an earlier meeting'] },
  { route: 'meetings/MeetingDeskRoute', path: `${MANAGE}/sesiones/{next}`, heading: 'Control vecinal de los proyectos' },
  { route: 'meetings/EditMeetingRoute', path: `${MANAGE}/sesiones/{next}/editar`, heading: ['Editar la sesión', 'Edit the meeting'] },
  { route: 'meetings/PresenceRoute', path: `${MANAGE}/sesiones/{next}/presencia`, heading: ['Lista: Control vecinal de los proyectos', 'Roll: Control vecinal de los proyectos'] },
  { route: 'meetings/SignaturesRoute', path: `${MANAGE}/sesiones/{next}/presencia/firmas`, heading: ['Hoja de firmas: Control vecinal de los proyectos', 'Signature sheet: Control vecinal de los proyectos'] },
  { route: 'convocations/ConvocationRoute', path: `${MANAGE}/sesiones/{next}/convocatoria`, heading: ['Convocatoria: Control vecinal de los proyectos', 'Convocation: Control vecinal de los proyectos'] },
  { route: 'room/ScreenRoute', path: `${FORUM}/sesiones/6/sala/pantalla`, heading: 'Control vecinal de los proyectos' },
  { route: 'series/SeriesListRoute', path: `${MANAGE}/series`, heading: ['Series de sesiones', 'Series of meetings'] },
  { route: 'series/NewSeriesRoute', path: `${MANAGE}/series/nuevo`, heading: ['Crear una serie', 'Make a series'] },
  { route: 'series/SeriesRoute', path: `${MANAGE}/series/{series}`, heading: 'Sesión ordinaria del trimestre' },
  { route: 'polls/ManagePollsRoute', path: `${MANAGE}/encuestas`, heading: ['Encuestas de fechas', 'Date polls'] },
  { route: 'polls/NewPollRoute', path: `${MANAGE}/encuestas/nuevo`, heading: ['Preguntar por fechas', 'Ask for dates'] },
  { route: 'polls/ManagePollRoute', path: `${MANAGE}/encuestas/{poll}`, heading: 'Sesión de trabajo sobre presupuesto' },
  { route: 'polls/EditPollRoute', path: `${MANAGE}/encuestas/{poll}/editar`, heading: ['Editar la encuesta', 'Edit the poll'] },
  { route: 'decisions/OutOfSessionRoute', path: `${FORUM}/acuerdos/nuevo`, heading: ['Registrar un acuerdo fuera de sesión', 'Record a decision made out of session'] },
  { route: 'ballots/NewBallotRoute', path: `${FORUM}/votaciones/nuevo`, heading: ['Votar fuera de sesión', 'Vote out of session'] },
  { route: 'ballots/MeetingBallotRoute', path: `${FORUM}/sesiones/{sittingOrdinal}/votaciones/{sittingBallot}`, heading: ['Votación', 'Vote'] },
  { route: 'decisions/OutcomesRoute', path: `${MANAGE}/sesiones/{sitting}/acuerdos`, heading: ['Acuerdos y tareas: Sesión en curso', 'Decisions and actions: Sesión en curso'] },
  { route: 'decisions/CorrectDecisionRoute', path: `${MANAGE}/sesiones/{held}/acuerdos/{decision}`, heading: ['Corregir un acuerdo: Resultados del semestre', 'Correct a decision: Resultados del semestre'] },
  { route: 'decisions/OutcomesRoute', path: `${MANAGE}/sesiones/{held}/acuerdos`, heading: ['Acuerdos y tareas: Resultados del semestre', 'Decisions and actions: Resultados del semestre'] },
  { route: 'minutes/DraftRoute', path: `${FORUM}/sesiones/{drafted}/acta/editar`, heading: ['Escribir el acta de la sesión {drafted}', 'Write the minutes of meeting {drafted}'] },
  { route: 'minutes/ObservationsRoute', path: `${FORUM}/sesiones/5/acta/observaciones`, heading: ['Observaciones al acta de la sesión 5', 'Observations on the minutes of meeting 5'] },
  { route: 'minutes/PublicationRoute', path: `${FORUM}/sesiones/{approved}/acta/publicacion`, heading: ['Publicar el acta de la sesión {approved}', 'Publish the minutes of meeting {approved}'] },
  { route: 'minutes/ErrataRoute', path: `${FORUM}/sesiones/3/acta/erratas`, heading: ['Fe de erratas y retiros, sesión 3', 'Errata and withdrawals, meeting 3'] },
  { route: 'minutes/ActaTranslationsRoute', path: `${FORUM}/sesiones/3/acta/traducciones`, heading: ['Traducir el acta de la sesión 3', 'Translate the minutes of meeting 3'] },
] as const).map((row) => ({ ...row, as: 'marcela' }));

export const PAGES: readonly PageRow[] = [...READING, ...DOOR, ...PART, ...SECRETARIAT];

import { LANGUAGES, type Language } from './vocabulary.js';

/** The one table of words in addresses. A word stands for the same thing wherever it appears. */
export const PATH_WORDS = {
  accessibility: { es: 'accesibilidad', en: 'accessibility' },
  account: { es: 'cuenta', en: 'account' },
  actions: { es: 'tareas', en: 'actions' },
  administrations: { es: 'administraciones', en: 'administrations' },
  agenda: { es: 'tabla', en: 'agenda' },
  amendments: { es: 'modificaciones', en: 'amendments' },
  answer: { es: 'responder', en: 'answer' },
  approval: { es: 'aprobacion', en: 'approval' },
  attendance: { es: 'asistencia', en: 'attendance' },
  audit: { es: 'auditoria', en: 'audit' },
  ballots: { es: 'votaciones', en: 'ballots' },
  comments: { es: 'comentarios', en: 'comments' },
  commitments: { es: 'compromisos', en: 'commitments' },
  convocation: { es: 'convocatoria', en: 'convocation' },
  decisions: { es: 'acuerdos', en: 'decisions' },
  demo: { es: 'demo', en: 'demo' },
  desk: { es: 'escritorio', en: 'desk' },
  documents: { es: 'documentos', en: 'documents' },
  edit: { es: 'editar', en: 'edit' },
  errata: { es: 'erratas', en: 'errata' },
  friday: { es: 'viernes', en: 'friday' },
  history: { es: 'historia', en: 'history' },
  holidays: { es: 'feriados', en: 'holidays' },
  import: { es: 'importar', en: 'import' },
  invitations: { es: 'invitaciones', en: 'invitations' },
  mail: { es: 'correo', en: 'mail' },
  manage: { es: 'gestion', en: 'manage' },
  meetings: { es: 'sesiones', en: 'meetings' },
  members: { es: 'miembros', en: 'members' },
  milestones: { es: 'hitos', en: 'milestones' },
  minutes: { es: 'acta', en: 'minutes' },
  new: { es: 'nuevo', en: 'new' },
  observations: { es: 'observaciones', en: 'observations' },
  organizations: { es: 'organizaciones', en: 'organizations' },
  people: { es: 'personas', en: 'people' },
  phases: { es: 'fases', en: 'phases' },
  plan: { es: 'plan', en: 'plan' },
  poll: { es: 'encuesta', en: 'poll' },
  polls: { es: 'encuestas', en: 'polls' },
  presence: { es: 'presencia', en: 'presence' },
  privacy: { es: 'privacidad', en: 'privacy' },
  publication: { es: 'publicacion', en: 'publication' },
  responses: { es: 'respuestas', en: 'responses' },
  roles: { es: 'roles', en: 'roles' },
  room: { es: 'sala', en: 'room' },
  rules: { es: 'reglamento', en: 'rules' },
  screen: { es: 'pantalla', en: 'screen' },
  search: { es: 'buscar', en: 'search' },
  seats: { es: 'cupos', en: 'seats' },
  setUp: { es: 'instalacion', en: 'set-up' },
  signIn: { es: 'ingresar', en: 'sign-in' },
  signOut: { es: 'salir', en: 'sign-out' },
  statements: { es: 'estados', en: 'statements' },
  translations: { es: 'traducciones', en: 'translations' },
} as const satisfies Record<string, Record<Language, string>>;
export type PathWord = keyof typeof PATH_WORDS;

const WORD_BY_SEGMENT: ReadonlyMap<string, PathWord> = new Map(
  (Object.keys(PATH_WORDS) as PathWord[]).flatMap((word) =>
    LANGUAGES.map((language) => [PATH_WORDS[word][language], word] as const),
  ),
);

/** The meaning of a segment in whichever language it is written, or undefined for a slug, number or id. */
export const pathWordOf = (segment: string): PathWord | undefined => WORD_BY_SEGMENT.get(segment);

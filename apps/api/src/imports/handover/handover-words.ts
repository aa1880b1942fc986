import type { Language } from '@mesa/domain/vocabulary';

/** Every word of the site in the pack, in the language in which it was asked for. */
export const HANDOVER_WORDS = {
  title: { es: 'Traspaso', en: 'Handover' },
  lead: { es: 'Todo lo que la próxima administración necesita saber de la mesa, al día {day}. Se lee sin conexión. El archivo handover.json contiene lo mismo, para otra instalación.', en: 'Everything that the next administration needs to know of the forum, as of {day}. It reads without a connection. The file handover.json holds the same, for another installation.' },
  left: { es: 'No contiene datos de contacto, borradores ni nombres que no sean públicos.', en: 'It holds no contact data, drafts, or names that are not public.' },
  deadlines: { es: 'Próximos plazos', en: 'Next deadlines' },
  actions: { es: 'Tareas abiertas', en: 'Open actions' },
  answers: { es: 'Comentarios que esperan respuesta', en: 'Comments that await a response' },
  pending: { es: 'Actas pendientes', en: 'Pending minutes' },
  seats: { es: 'Cupos y titulares', en: 'Seats and holders' },
  rules: { es: 'Reglamento vigente', en: 'Rules in force' },
  plan: { es: 'Plan, redacciones y modificaciones', en: 'Plan, wordings and amendments' },
  actas: { es: 'Actas publicadas', en: 'Published minutes' },
  decisions: { es: 'Acuerdos', en: 'Decisions' },
  documents: { es: 'Repositorio', en: 'Repository' },
  none: { es: 'Nada consta.', en: 'Nothing is on record.' },
  back: { es: 'Volver al comienzo', en: 'Back to the beginning' },
  when: { es: 'Cuándo', en: 'When' }, what: { es: 'Qué', en: 'What' }, who: { es: 'Quién', en: 'Who' }, state: { es: 'Estado', en: 'State' }, number: { es: 'N.º', en: 'No.' },
  session: { es: 'Sesión {n}', en: 'Meeting {n}' }, hash: { es: 'Huella (SHA-256)', en: 'Hash (SHA-256)' }, reason: { es: 'Motivo', en: 'Reason' },
  vacant: { es: 'sin nombre público o vacante', en: 'no public name, or vacant' }, since: { es: 'Vigente desde {day}', en: 'In force since {day}' }, text: { es: 'Texto', en: 'Text' }, rule: { es: 'Regla', en: 'Rule' }, value: { es: 'Contenido', en: 'What it says' },
  commitment: { es: 'Compromiso {n}', en: 'Commitment {n}' }, milestone: { es: 'Hito {n}', en: 'Milestone {n}' }, amendment: { es: 'Modificación {n}', en: 'Amendment {n}' }, formerly: { es: 'Antes', en: 'Formerly' },
  due: { es: 'vence', en: 'due' }, answer: { es: 'responder', en: 'respond' }, action: { es: 'tarea', en: 'action' }, phaseEnds: { es: 'termina la fase', en: 'the phase ends' }, meeting: { es: 'sesión', en: 'meeting' },
  withheld: { es: 'Un pasaje reservado o retirado; su huella está en handover.json.', en: 'A passage withheld or withdrawn; its hash is in handover.json.' }, guest: { es: 'persona invitada', en: 'guest' },
  noDate: { es: 'sin fecha', en: 'no date' }, seat: { es: 'Cupo', en: 'Seat' }, kind: { es: 'Tipo', en: 'Kind' },
} as const satisfies Record<string, Record<Language, string>>;

export type HandoverWord = keyof typeof HANDOVER_WORDS;

export const wordsIn = (language: Language) => (word: HandoverWord, values: Readonly<Record<string, string>> = {}): string =>
  Object.entries(values).reduce((text: string, [name, value]) => text.replace(`{${name}}`, value), HANDOVER_WORDS[word][language]);

export type Say = ReturnType<typeof wordsIn>;

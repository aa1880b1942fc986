import type { Character } from '../cast.js';
import type { Scene } from '../scene.js';
import type { Teller } from '../teller.js';
import { comment } from './comment.js';
import { advance, postpone, say, show } from './session.js';
import type { Subject } from './words.js';

/** What is done of the plan, as each states it, and the tasks that people took on. */
export const progress: Scene[] = [
  { day: -192, time: '15:00', tell: (story) => walk(story, 'gonzalo', 'tarea diagnóstico', { accept: 'La dirección lo toma.', start: 'Pedimos los catastros a cada unidad.', finish: 'El diagnóstico se envió a los miembros con la tabla.' }) },
  { day: -128, time: '09:30', tell: (story) => walk(story, 'veronica', 'tarea vacante', { accept: 'DIDECO llamará a las organizaciones del registro.', start: 'Escribimos a seis organizaciones; dos respondieron.' }) },
  { day: -118, time: '11:00', tell: statePortalBegun },
  { day: -96, time: '12:00', tell: (story) => walk(story, 'veronica', 'tarea calendario', { accept: 'Lo preparamos con las juntas de vecinos.', start: 'Hay fechas tentativas para ocho territorios.' }) },
  { day: -87, time: '17:00', tell: (story) => walk(story, 'veronica', 'tarea calendario', { finish: 'El calendario está publicado en las sedes.' }) },
  { day: -86, time: '10:00', tell: (story) => show(story, 'veronica', 'tarea calendario', { title: 'Calendario de las doce asambleas', url: 'https://datos.demostracion.example/asambleas/calendario', dated: story.calendar.day(-87), note: 'Con fecha, lugar y transporte para cada territorio.' }) },
  { day: -72, time: '11:00', tell: statePortalComplete },
  { day: -69, time: '22:10', tell: contestPortal },
  { day: -66, time: '10:00', tell: verifyPortalForBench },
  { day: -65, time: '12:30', tell: (story) => say(story, 'veronica', 'tarea vacante', 'Dos organizaciones piden elegir en su asamblea anual. Pedimos mover el plazo.') },
  { day: -62, time: '09:40', tell: (story) => postpone(story, 'tarea vacante', -18, 'Las organizaciones eligen en su asamblea anual, que es antes de esa fecha.') },
  { day: -61, time: '16:00', tell: answerContestation },
  { day: -45, time: '12:00', tell: evaluatePortal },
  { day: -43, time: '10:00', tell: stateRegulation },
  { day: -42, time: '12:00', tell: stateProtocol },
  { day: -16, time: '11:00', tell: stateAssemblies },
  { day: -15, time: '19:30', tell: proveAttendance },
  { day: -13, time: '10:30', tell: writeCircular },
  { day: -12, time: '09:00', tell: (story) => walk(story, 'gonzalo', 'tarea fichas', { accept: 'Faltan dos fichas; se completan con la unidad de datos.' }) },
  { day: -9, time: '21:00', tell: (story) => walk(story, 'rosa', 'tarea propuesta', { accept: 'La junta la prepara.', start: 'La conversamos en asamblea el sábado.', finish: 'La propuesta quedó entregada a la secretaría.' }) },
  { day: -8, time: '08:10', tell: (story) => story.morning() },
  { day: -2, time: '17:30', tell: draftTraining },
];

/** The secretariat writes to all; what was kept in a mailbox elsewhere is on record here. */
async function writeCircular(story: Teller): Promise<void> {
  const text = 'Vecinas y vecinos:\n\nEste mes hay tres talleres para preparar las asambleas de presupuesto participativo, uno por territorio. Son abiertos y duran una hora y media.\n\nSi necesita transporte o que cuidemos a sus niñas y niños, responda a este correo.';
  await story.act('marcela', 'sendCircular', { forumId: story.id('forum'), audience: 'everyone', subject: 'Talleres antes de las asambleas', text, language: 'es', isPublic: true, documentIds: [] }, 'circular { id }');
}

/** Several steps, each with its reason. */
async function walk(story: Teller, who: Character, action: string, steps: Readonly<Record<string, string>>): Promise<void> {
  for (const [act, reason] of Object.entries(steps)) await advance(story, who, action, act, reason);
}

interface Statement {
  readonly who: Character;
  readonly author: 'responsible_unit' | 'secretariat' | 'civil_bench' | 'monitoring_body';
  readonly about: string;
  readonly completion: 'not_started' | 'limited' | 'substantial' | 'completed' | 'no_evidence';
  readonly period: string;
  readonly indicatorValue?: string;
  readonly text: string;
  readonly challenges?: string;
  readonly evidence?: readonly { readonly title: string; readonly url: string; readonly note?: string }[];
  /** The statement that this one verifies. */
  readonly verifies?: string;
  /** False leaves a draft that the unit alone reads. */
  readonly publish?: boolean;
}

async function state(story: Teller, name: string, { who, about, period, verifies, evidence = [], publish = true, ...said }: Statement): Promise<void> {
  const { wordingId } = story.recall<Subject>(about);
  const { statement } = await story.act<{ statement: { id: string; version: number } }>(who, 'stateProgress', {
    ...said, wordingId, periodText: period, language: 'es', publish, evidence: evidence.map((one) => ({ ...one, language: 'es' })), ...(verifies && { verifiesId: story.id(verifies) }),
  }, 'statement { id version }');
  story.keep(name, statement);
}

function statePortalBegun(story: Teller): Promise<void> {
  return state(story, 'primer estado portal', {
    who: 'gonzalo', author: 'responsible_unit', about: 'hito portal', completion: 'limited', period: story.calendar.month(-140), indicatorValue: '8',
    text: 'Ocho conjuntos tienen ficha completa. El portal funciona en un sitio de prueba.',
    challenges: 'Tres unidades todavía no nombran a quién actualiza sus datos.',
  });
}

function statePortalComplete(story: Teller): Promise<void> {
  return state(story, 'estado portal', {
    who: 'gonzalo', author: 'responsible_unit', about: 'hito portal', completion: 'completed', period: story.calendar.month(-92), indicatorValue: '20',
    text: 'El portal está en línea con veinte conjuntos de datos y sus fichas. Se capacitó a catorce encargados de actualización.',
    challenges: 'Seis conjuntos requirieron revisión jurídica para retirar datos personales.',
    evidence: [
      { title: 'Portal de datos abiertos de la comuna', url: 'https://datos.demostracion.example', note: 'Muestra los veinte conjuntos publicados.' },
      { title: 'Decreto que designa encargados de actualización', url: 'https://demostracion.example/decreto-encargados.pdf' },
    ],
  });
}

async function contestPortal(story: Teller): Promise<void> {
  const { contestation } = await story.act<{ contestation: { id: string; version: number } }>('daniela', 'contestStatement', {
    statementId: story.id('estado portal'), seatId: story.id('seat:foundation'), language: 'es',
    reason: 'Revisamos las veinte fichas: ocho no tienen responsable y cinco no indican cada cuánto se actualizan. El indicador cuenta conjuntos con ficha completa, de modo que el hito no está cumplido.',
  }, 'contestation { id version }');
  story.keep('objeción portal', contestation);
}

function verifyPortalForBench(story: Teller): Promise<void> {
  return state(story, 'verificación portal', {
    who: 'daniela', author: 'civil_bench', about: 'hito portal', completion: 'substantial', period: story.calendar.month(-86), indicatorValue: '12', verifies: 'estado portal',
    text: 'El portal existe y funciona. Doce de los veinte conjuntos tienen ficha completa.',
    evidence: [{ title: 'Revisión de fichas, planilla abierta', url: 'https://ciudadalavista.example/revision-fichas' }],
  });
}

async function answerContestation(story: Teller): Promise<void> {
  const { id, version } = story.recall<{ id: string; version: number }>('objeción portal');
  await story.act('gonzalo', 'answerContestation', {
    contestationId: id, version, language: 'es',
    answer: 'La observación es correcta en lo que toca a las fichas. Los conjuntos están publicados, pero faltaban datos en ocho de ellas. Se completarán antes de la próxima sesión y el estado se informará de nuevo; el informado se mantiene a la vista, con esta objeción.',
  }, 'contestation { id }');
}

function evaluatePortal(story: Teller): Promise<void> {
  return state(story, 'evaluación portal', {
    who: 'mauricio', author: 'monitoring_body', about: 'hito portal', completion: 'limited', period: story.calendar.month(-65), indicatorValue: '14', verifies: 'estado portal',
    text: 'Se constataron catorce fichas completas y cuatro conjuntos sin actualizar desde su publicación. El avance es real y el cumplimiento no está acreditado.',
    evidence: [{ title: 'Acta de constatación del portal', url: 'https://observatorio.example/constatacion-portal' }],
  });
}

function stateRegulation(story: Teller): Promise<void> {
  return state(story, 'estado reglamento', {
    who: 'tomas', author: 'responsible_unit', about: 'hito reglamento', completion: 'completed', period: story.calendar.month(-63), indicatorValue: '1',
    text: 'El Concejo Municipal aprobó el reglamento por unanimidad. Está publicado en el sitio de transparencia activa.',
    evidence: [{ title: 'Reglamento de presupuesto participativo', url: 'https://demostracion.example/reglamento-presupuesto.pdf' }, { title: 'Acuerdo del Concejo Municipal', url: 'https://demostracion.example/acuerdo-concejo.pdf' }],
  });
}

function stateProtocol(story: Teller): Promise<void> {
  return state(story, 'estado protocolo', {
    who: 'marcela', author: 'secretariat', about: 'hito protocolo', completion: 'limited', period: story.calendar.month(-62), indicatorValue: '5',
    text: 'El protocolo está firmado y lo aplican cinco de catorce direcciones. Las demás no han designado responsable.',
    challenges: 'El sistema de ingreso no avisa cuando se cumple el plazo; la licitación para reemplazarlo se declaró desierta.',
  });
}

function stateAssemblies(story: Teller): Promise<void> {
  return state(story, 'estado asambleas', {
    who: 'veronica', author: 'responsible_unit', about: 'hito asambleas', completion: 'substantial', period: story.calendar.month(-36), indicatorValue: '7',
    text: 'Se realizaron siete de doce asambleas, con 612 asistentes. Dos tuvieron interpretación en lengua de señas.',
    evidence: [{ title: 'Listas de asistencia y acuerdos de siete asambleas', url: 'https://demostracion.example/asambleas', note: 'Con el nombre de las organizaciones y sin datos de contacto.' }],
  });
}

/** A member adds proof of their own to what the unit stated. */
function proveAttendance(story: Teller): Promise<void> {
  return comment(story, 'comentario evidencia', { who: 'rosa', seat: 'neighbours', about: 'estado asambleas', kind: 'evidence', text: 'En la asamblea de Los Coihues fuimos 94 personas; tenemos la lista firmada en la sede y la puede revisar quien quiera.' }, 'statement');
}

function draftTraining(story: Teller): Promise<void> {
  return state(story, 'borrador talleres', {
    who: 'francisca', author: 'responsible_unit', about: 'hito talleres', completion: 'limited', period: story.calendar.month(-22), indicatorValue: '96', publish: false,
    text: 'Cinco talleres realizados, 96 personas los completaron. Falta revisar la lista del quinto.',
    challenges: 'Dos talleres se suspendieron por falta de sede.',
  });
}

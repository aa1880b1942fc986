import type { Scene } from '../scene.js';
import type { Teller } from '../teller.js';
import { advance, arrive, close, convene, declareNotHeld, decide, excuse, open, promise, schedule } from './session.js';

/** The sessions of the forum, from the first to the one that is being prepared. */
export const meetings: Scene[] = [
  { day: -214, time: '10:00', tell: callFirst },
  { day: -205, time: '17:25', tell: holdFirst },
  { day: -170, time: '10:00', tell: callSecond },
  { day: -160, time: '17:28', tell: holdSecond },
  { day: -109, time: '10:00', tell: callThird },
  { day: -101, time: '12:00', tell: nameDeputy },
  { day: -100, time: '17:20', tell: holdThird },
  { day: -64, time: '10:00', tell: callFourth },
  { day: -55, time: '17:25', tell: failFourth },
  { day: -24, time: '10:00', tell: callFifth },
  { day: -14, time: '17:25', tell: holdFifth },
  { day: -2, time: '10:00', tell: callNext },
  { day: -1, time: '09:30', tell: draftLast },
];

async function callFirst(story: Teller): Promise<void> {
  await schedule(story, 'sesión 1', -205, {
    title: 'Sesión de instalación',
    purpose: 'Instalar la Mesa, conocer el diagnóstico comunal y acordar cómo se cocreará el plan de acción.',
    whatWillBeDecided: 'El calendario de cocreación y la forma en que se recibirán los comentarios.',
    items: [
      { kind: 'information', title: 'Constitución de la Mesa y reglamento', minutes: 30 },
      { kind: 'discussion', title: 'Diagnóstico: qué sabemos y qué falta', minutes: 50 },
      { kind: 'decision', title: 'Calendario de cocreación', minutes: 40 },
    ],
  });
  await convene(story, 'sesión 1', `Ordinaria N.º 1/${story.calendar.year(-205)}`);
}

async function holdFirst(story: Teller): Promise<void> {
  await arrive(story, 'sesión 1', [
    { who: 'andres', seat: 'administration' }, { who: 'veronica', seat: 'community' }, { who: 'tomas', seat: 'planning' }, { who: 'elena', seat: 'staff' },
    { who: 'rosa', seat: 'neighbours' }, { who: 'hector', seat: 'elders' }, { who: 'daniela', seat: 'foundation' }, { who: 'felipe', seat: 'university' }, { who: 'javiera', seat: 'youth' },
    { who: 'sofia', seat: 'network', as: 'observer', remote: true },
  ]);
  story.later('17:38');
  await open(story, 'sesión 1');
  story.later('19:05');
  await decide(story, 'sesión 1', { item: 3, number: 'N.º 1', text: 'Se aprueba el calendario de cocreación: diez semanas de comentarios públicos, un encuentro por estamento y una sesión de cierre en la que se resolverá el plan.' });
  await promise(story, 'sesión 1', 'tarea invitaciones', { text: 'Enviar la invitación a comentar a las 84 organizaciones del registro comunal, con versión en lectura fácil.', unit: 'office', due: -195, decision: 'acuerdo N.º 1' });
  await promise(story, 'sesión 1', 'tarea diagnóstico', { text: 'Entregar a la Mesa los datos de transparencia pasiva de los últimos tres años.', unit: 'data', due: -185 });
  story.later('19:22');
  await close(story, 'sesión 1');
}

async function callSecond(story: Teller): Promise<void> {
  await schedule(story, 'sesión 2', -160, {
    title: 'Cierre de la cocreación', mode: 'hybrid', joinUrl: 'https://reuniones.demostracion.example/mesa-2',
    purpose: 'Revisar lo que se recibió durante la cocreación y resolver el plan de acción.',
    whatWillBeDecided: 'La adopción del plan de acción con sus tres compromisos y ocho hitos.',
    items: [
      { kind: 'information', title: 'Qué se recibió y qué se hizo con ello', minutes: 30 },
      { kind: 'decision', title: 'Adopción del plan de acción', minutes: 60 },
      { kind: 'discussion', title: 'Cupo vacante de personas con discapacidad', minutes: 20 },
    ],
  });
  await convene(story, 'sesión 2', `Ordinaria N.º 2/${story.calendar.year(-160)}`);
  await advance(story, 'marcela', 'tarea invitaciones', 'accept', 'La secretaría se hace cargo.');
  await advance(story, 'marcela', 'tarea invitaciones', 'start', 'La lista de organizaciones está lista.');
  await advance(story, 'marcela', 'tarea invitaciones', 'finish', 'Las invitaciones salieron con la convocatoria.');
}

/** Civil society has no quorum at the opening, and has it once two more are there: only then is the plan adopted. */
async function holdSecond(story: Teller): Promise<void> {
  await arrive(story, 'sesión 2', [
    { who: 'paula', seat: 'administration', as: 'alternate' }, { who: 'veronica', seat: 'community' }, { who: 'tomas', seat: 'planning' }, { who: 'elena', seat: 'staff' },
    { who: 'rosa', seat: 'neighbours' }, { who: 'daniela', seat: 'foundation' }, { who: 'hector', seat: 'elders' },
  ]);
  story.later('17:45');
  await open(story, 'sesión 2');
  story.later('18:20');
  await arrive(story, 'sesión 2', [{ who: 'felipe', seat: 'university', remote: true }, { who: 'javiera', seat: 'youth', remote: true }]);
  story.later('19:10');
  await decide(story, 'sesión 2', {
    item: 2, number: 'N.º 2', text: 'La Mesa adopta el plan de acción de gobierno abierto con sus tres compromisos y ocho hitos, en la redacción puesta a disposición el día de la convocatoria.',
    dissent: 'El cupo de juntas de vecinos deja constancia de que una sola asamblea por territorio le parece insuficiente.',
  });
  await promise(story, 'sesión 2', 'tarea vacante', { text: 'Convocar a las organizaciones de personas con discapacidad para que elijan a quien ocupará su cupo.', unit: 'community', due: -60 });
  story.later('19:35');
  await close(story, 'sesión 2');
}

async function callThird(story: Teller): Promise<void> {
  await schedule(story, 'sesión 3', -100, {
    title: 'Primer seguimiento del plan', mode: 'hybrid', joinUrl: 'https://reuniones.demostracion.example/mesa-3',
    purpose: 'Revisar el avance del primer trimestre y la modificación propuesta al hito de asambleas.',
    whatWillBeDecided: 'La modificación del hito «Seis asambleas territoriales».',
    items: [
      { kind: 'information', title: 'Estado de avance por compromiso', minutes: 40 },
      { kind: 'decision', title: 'Modificación del hito de asambleas territoriales', minutes: 40, milestone: 'hito asambleas' },
      { kind: 'discussion', title: 'Caso presentado por una vecina sobre tiempos de respuesta', minutes: 20, commitment: 'compromiso respuestas' },
    ],
  });
  await convene(story, 'sesión 3', `Ordinaria N.º 3/${story.calendar.year(-100)}`);
}

/** The university's titular sends his assistant, in writing. */
async function nameDeputy(story: Teller): Promise<void> {
  const { deputyNaming } = await story.act<{ deputyNaming: { deputyId: string } }>('felipe', 'nameDeputy', { meetingForumId: story.id('sesión 3'), seatId: story.id('seat:university'), personName: 'Inés Corcolén Radal' }, 'deputyNaming { deputyId }');
  story.keep('person:ines', { id: deputyNaming.deputyId });
}

async function holdThird(story: Teller): Promise<void> {
  await excuse(story, 'sesión 3', ['elders', 'staff']);
  story.later('17:28');
  await arrive(story, 'sesión 3', [
    { who: 'andres', seat: 'administration' }, { who: 'veronica', seat: 'community' }, { who: 'tomas', seat: 'planning', remote: true },
    { who: 'luis', seat: 'neighbours', as: 'alternate' }, { who: 'daniela', seat: 'foundation' }, { who: 'ines', seat: 'university', as: 'deputy' }, { who: 'javiera', seat: 'youth', remote: true },
    { who: 'ricardo', seat: 'regional', as: 'observer' }, { who: 'gonzalo', as: 'staff' },
  ]);
  story.later('17:36');
  await open(story, 'sesión 3');
  story.later('18:50');
  await decide(story, 'sesión 3', { item: 2, number: 'N.º 3', text: 'Se aprueba la modificación del hito de asambleas territoriales: doce asambleas en dos jornadas, con cuidado infantil y participación a distancia.' });
  await promise(story, 'sesión 3', 'tarea calendario', { text: 'Publicar el calendario de las doce asambleas y difundirlo en ferias, consultorios y paraderos.', unit: 'community', due: -88, decision: 'acuerdo N.º 3' });
  story.later('19:25');
  await close(story, 'sesión 3');
}

async function callFourth(story: Teller): Promise<void> {
  await schedule(story, 'sesión 4', -55, {
    title: 'Segunda modificación del hito de asambleas',
    purpose: 'Resolver la incorporación de intérpretes de lengua de señas y el nuevo plazo de las asambleas.',
    whatWillBeDecided: 'La segunda modificación del hito de asambleas territoriales.',
    items: [{ kind: 'decision', title: 'Modificación del hito de asambleas territoriales', minutes: 60, milestone: 'hito asambleas' }],
  });
  await convene(story, 'sesión 4', `Ordinaria N.º 4/${story.calendar.year(-55)}`);
}

async function failFourth(story: Teller): Promise<void> {
  await arrive(story, 'sesión 4', [
    { who: 'andres', seat: 'administration' }, { who: 'veronica', seat: 'community' }, { who: 'tomas', seat: 'planning' }, { who: 'elena', seat: 'staff' },
    { who: 'daniela', seat: 'foundation' }, { who: 'rosa', seat: 'neighbours' },
  ]);
  story.later('18:05');
  await declareNotHeld(story, 'sesión 4', 'En segunda citación asistieron dos de los seis cupos de sociedad civil; el paro de transporte impidió llegar a los demás. La materia se resolverá por escrito.');
}

async function callFifth(story: Teller): Promise<void> {
  await schedule(story, 'sesión 5', -14, {
    title: 'Resultados del semestre', mode: 'hybrid', joinUrl: 'https://reuniones.demostracion.example/mesa-5',
    purpose: 'Presentar a la comunidad los resultados del semestre y discutir cómo se fiscalizan los proyectos priorizados.',
    whatWillBeDecided: 'La forma de control vecinal de los proyectos.',
    items: [
      { kind: 'information', title: 'Portal de datos: qué se publicó y qué se objetó', minutes: 40, milestone: 'hito portal' },
      { kind: 'information', title: 'Balance de las asambleas territoriales', minutes: 30, milestone: 'hito asambleas' },
      { kind: 'decision', title: 'Control vecinal de los proyectos priorizados', minutes: 40, milestone: 'hito proyectos' },
    ],
  });
  await convene(story, 'sesión 5', `Ordinaria N.º 5/${story.calendar.year(-14)}`);
}

async function holdFifth(story: Teller): Promise<void> {
  await arrive(story, 'sesión 5', [
    { who: 'andres', seat: 'administration' }, { who: 'veronica', seat: 'community' }, { who: 'tomas', seat: 'planning' },
    { who: 'rosa', seat: 'neighbours' }, { who: 'hector', seat: 'elders' }, { who: 'daniela', seat: 'foundation' }, { who: 'felipe', seat: 'university', remote: true }, { who: 'javiera', seat: 'youth' },
    { who: 'sofia', seat: 'network', as: 'observer', remote: true }, { who: 'gonzalo', as: 'staff' }, { who: 'mauricio', as: 'guest' },
  ]);
  story.later('17:40');
  await open(story, 'sesión 5');
  story.later('19:00');
  await decide(story, 'sesión 5', { item: 3, number: 'N.º 5', result: 'postponed', text: 'Se posterga la resolución sobre el control vecinal de los proyectos. Quien quiera modificar el hito presentará su propuesta por escrito antes de la próxima sesión.' });
  await promise(story, 'sesión 5', 'tarea fichas', { text: 'Completar las fichas de los conjuntos de datos objetados por la Fundación Ciudad a la Vista.', unit: 'data', due: 12 });
  await promise(story, 'sesión 5', 'tarea propuesta', { text: 'Presentar por escrito la propuesta de control vecinal de los proyectos.', seat: 'neighbours', due: -8 });
  await promise(story, 'sesión 5', 'tarea encuesta', { text: 'Preparar con el liceo una encuesta breve sobre las asambleas.', seat: 'youth', due: 25 });
  story.later('19:28');
  await close(story, 'sesión 5');
}

async function callNext(story: Teller): Promise<void> {
  await schedule(story, 'sesión 6', 8, {
    title: 'Control vecinal de los proyectos', mode: 'hybrid', joinUrl: 'https://reuniones.demostracion.example/mesa-6',
    purpose: 'Resolver la propuesta de control vecinal de los proyectos y fijar las prioridades de los próximos meses.',
    whatWillBeDecided: 'La modificación del hito «Proyectos ejecutados y rendidos» y el calendario de sesiones.',
    items: [
      { kind: 'decision', title: 'Modificación del hito de proyectos: control vecinal y rendición trimestral', description: 'Propuesta del cupo de juntas de vecinos, a partir de lo postergado en la sesión anterior.', minutes: 50, milestone: 'hito proyectos' },
      { kind: 'information', title: 'Comentarios que esperan respuesta', minutes: 20 },
      { kind: 'decision', title: 'Calendario de sesiones', minutes: 20 },
    ],
  });
  await convene(story, 'sesión 6', `Ordinaria N.º 6/${story.calendar.year(8)}`);
}

function draftLast(story: Teller): Promise<void> {
  return schedule(story, 'sesión 7', null, {
    title: 'Encuentro ampliado con organizaciones juveniles', kind: 'extraordinary',
    purpose: 'Escuchar a las organizaciones juveniles antes de la evaluación intermedia.',
    items: [{ kind: 'discussion', title: 'Qué esperan las juventudes del plan', minutes: 60 }],
  });
}

import type { Scene } from '../scene.js';
import type { Teller } from '../teller.js';
import { assemblies, commitmentWords, dashboard, datasets, projects, protocol, regulation, training, useReport } from './plan-words.js';
import { addCommitment, addMilestone, propose, putInForce, rewrite } from './words.js';

/** How the plan is written, adopted by the forum and amended. */
export const plan: Scene[] = [
  { day: -221, time: '09:00', tell: begin },
  { day: -219, time: '10:00', tell: draftCommitments },
  { day: -216, time: '16:00', tell: (story) => rewrite(story, 'hito protocolo', protocol.final(story.calendar)) },
  { day: -204, time: '09:00', tell: (story) => move(story, 'openConsultation') },
  { day: -158, time: '11:00', tell: (story) => move(story, 'adoptPlan', { decisionId: story.id('acuerdo N.º 2') }) },
  { day: -150, time: '09:00', tell: (story) => move(story, 'putPlanInForce') },
  { day: -140, time: '12:00', tell: mendASlip },
  { day: -124, time: '12:00', tell: proposeMoreAssemblies },
  { day: -98, time: '11:00', tell: (story) => putInForce(story, 'modificación asambleas', 'acuerdo N.º 3') },
  { day: -58, time: '12:00', tell: proposeInterpreters },
  { day: -50, time: '15:00', tell: decideInWriting },
  { day: -48, time: '09:00', tell: (story) => putInForce(story, 'modificación intérpretes', 'acuerdo N.º 4') },
  { day: -47, time: '19:00', tell: sayWhatItDoes },
  { day: -10, time: '18:30', tell: proposeOversight },
];

async function begin(story: Teller): Promise<void> {
  const { calendar } = story;
  const first = calendar.year(-150);
  const { plan: made } = await story.act<{ plan: { id: string; version: number } }>('marcela', 'createPlan', {
    forumId: story.id('forum'), language: 'es', slug: `plan-${first}-${first + 2}`, title: `Plan de Acción de Gobierno Abierto ${first}-${first + 2}`,
    startsText: calendar.inWords(-150), endsText: `diciembre de ${first + 2}`, administrationEndsText: `6 de diciembre de ${first + 2}`,
  }, 'plan { id version }');
  story.keep('plan', made);
  const phases = [
    { kind: 'co_creation', startsOn: calendar.day(-221), endsOn: calendar.day(-151), commentsOpen: true },
    { kind: 'implementation', startsOn: calendar.day(-150), endsOn: `${first + 2}-09-30`, commentsOpen: true },
    { kind: 'evaluation', startsOn: `${first + 2}-10-01`, endsOn: `${first + 2}-12-31`, commentsOpen: false },
  ];
  for (const phase of phases) await story.act('marcela', 'addPhase', { planId: made.id, language: 'es', ...phase }, 'phase { id }');
}

async function move(story: Teller, mutation: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const { id, version } = story.recall<{ id: string; version: number }>('plan');
  const { plan: moved } = await story.act<{ plan: { id: string; version: number } }>('marcela', mutation, { planId: id, version, ...more }, 'plan { id version }');
  story.keep('plan', moved);
}

async function draftCommitments(story: Teller): Promise<void> {
  const { calendar } = story;
  await addCommitment(story, 'compromiso datos', commitmentWords.data, ['access_to_information', 'technology_and_innovation'], ['data']);
  await addMilestone(story, 'compromiso datos', 'hito portal', datasets(calendar));
  await addMilestone(story, 'compromiso datos', 'hito talleres', training(calendar));
  await addMilestone(story, 'compromiso datos', 'hito informe', useReport);
  await addCommitment(story, 'compromiso presupuesto', commitmentWords.budget, ['civic_participation', 'public_accountability'], ['community', 'planning']);
  await addMilestone(story, 'compromiso presupuesto', 'hito reglamento', regulation(calendar));
  await addMilestone(story, 'compromiso presupuesto', 'hito asambleas', assemblies.first(calendar));
  await addMilestone(story, 'compromiso presupuesto', 'hito proyectos', projects.first(calendar));
  await addCommitment(story, 'compromiso respuestas', commitmentWords.answers, ['public_accountability'], ['data', 'office']);
  await addMilestone(story, 'compromiso respuestas', 'hito protocolo', protocol.draft(calendar));
  await addMilestone(story, 'compromiso respuestas', 'hito tablero', dashboard.first(calendar));
  const pladeco = `PLADECO ${calendar.year(-219) - 4}-${calendar.year(-219) + 4}`;
  await story.act('marcela', 'linkObjective', { commitmentId: story.id('compromiso presupuesto'), planTitle: pladeco, axis: 'Comunidad y participación', objective: 'Fortalecer la incidencia de las organizaciones en la inversión pública local', language: 'es' }, 'commitment { id }');
  await story.act('marcela', 'linkObjective', { commitmentId: story.id('compromiso datos'), planTitle: pladeco, axis: 'Municipio moderno', objective: 'Acercar la gestión municipal a las personas', language: 'es' }, 'commitment { id }');
}

async function mendASlip(story: Teller): Promise<void> {
  await propose(story, 'corrección tablero', { who: 'marcela', kind: 'editorial', milestone: 'hito tablero', words: dashboard.mended(story.calendar), reason: 'El título decía «tiempo de respuestas»; se corrige el orden de las palabras, sin cambiar lo comprometido.' });
  await putInForce(story, 'corrección tablero');
}

/** The unit takes up what the neighbourhood council objected. */
function proposeMoreAssemblies(story: Teller): Promise<void> {
  return propose(story, 'modificación asambleas', {
    who: 'veronica', ambition: 'widened', milestone: 'hito asambleas', words: assemblies.second(story.calendar),
    reason: 'Una sola asamblea en horario de oficina deja fuera a quienes trabajan o cuidan. Se duplican las asambleas y se mueve el plazo para que la segunda jornada alcance a prepararse con las juntas de vecinos.',
    consultation: 'Consulta por correo a los diez cupos de la Mesa durante diez días hábiles; respondieron siete, todos a favor.',
  });
}

function proposeInterpreters(story: Teller): Promise<void> {
  return propose(story, 'modificación intérpretes', {
    who: 'daniela', ambition: 'widened', milestone: 'hito asambleas', words: assemblies.third(story.calendar),
    reason: 'Las primeras asambleas mostraron que faltan intérpretes y un registro que cualquiera pueda revisar. La suspensión de dos jornadas obliga además a extender el plazo.',
    consultation: 'Se conversó con las organizaciones de personas con discapacidad de la comuna y se remitió a todos los integrantes de la Mesa.',
  });
}

/** The session called for it had no quorum, so the forum decides in writing. */
async function decideInWriting(story: Teller): Promise<void> {
  const { decision } = await story.act<{ decision: { id: string } }>('marcela', 'recordDecisionOutOfSession', {
    forumId: story.id('forum'), decidedOn: story.calendar.day(-50), officialNumber: 'N.º 4', language: 'es', method: 'consensus', result: 'adopted',
    text: 'Se aprueba por escrito, sin votos en contra, la segunda modificación del hito «Asambleas territoriales»: interpretación en lengua de señas, registro público y nuevo plazo.',
    tally: [
      { bench: story.id('bench:government'), inFavour: 4, against: 0, abstained: 0 },
      { bench: story.id('bench:civil_society'), inFavour: 4, against: 0, abstained: 1 },
    ],
  }, 'decision { id }');
  story.keep('acuerdo N.º 4', decision);
}

/** Rosa sees it otherwise than who proposed it. */
async function sayWhatItDoes(story: Teller): Promise<void> {
  const { id: amendmentId } = story.recall<{ id: string }>('modificación intérpretes');
  await story.act('rosa', 'stateAmbition', { amendmentId, ambition: 'narrowed', language: 'es', reason: 'Los intérpretes son un avance, pero el plazo se corre otra vez y las juntas de vecinos siguen esperando las asambleas.' }, 'amendment { id }');
}

function proposeOversight(story: Teller): Promise<void> {
  return propose(story, 'modificación fiscalización', {
    who: 'rosa', ambition: 'widened', milestone: 'hito proyectos', words: projects.proposed(story.calendar),
    reason: 'En la última sesión quedó pendiente quién controla que los proyectos se ejecuten como se priorizaron. Proponemos comisiones vecinales y rendición cada tres meses.',
    consultation: 'Se presentó en la asamblea de la Junta de Vecinos N.º 7 y se envió a las demás juntas del territorio.',
  });
}

import type { Scene } from '../scene.js';
import type { Teller } from '../teller.js';
import { answer, comment, commentOnPaper, draftAnswer, moderate, object, withdrawComment } from './comment.js';
import { itemOf } from './session.js';

/** What people say of the plan, and what is answered. */
export const comments: Scene[] = [
  // By which rules comments are moderated.
  { day: -198, time: '10:00', tell: publishModerationRules },

  // While the plan is written.
  { day: -195, time: '20:15', tell: (story) => comment(story, 'comentario fichas', { who: 'daniela', seat: 'foundation', about: 'hito portal', kind: 'proposal', text: 'Proponemos que cada conjunto de datos tenga una ficha con su responsable y su frecuencia de actualización. Sin eso, en un año nadie sabrá si los datos siguen vigentes.' }) },
  { day: -193, time: '18:40', tell: (story) => comment(story, 'comentario bienvenida', { who: 'sofia', seat: 'network', about: 'hito protocolo', kind: 'support', text: 'Otros gobiernos locales de la red que fijaron un responsable por dirección redujeron a la mitad sus respuestas vencidas. Podemos compartir sus protocolos.' }) },
  { day: -188, time: '09:40', tell: (story) => draftAnswer(story, 'respuesta fichas', { who: 'francisca', unit: 'data', to: ['comentario fichas'], disposition: 'incorporated', text: 'Se incorpora.' }) },
  { day: -187, time: '16:20', tell: answerSheets },
  { day: -186, time: '11:05', tell: (story) => comment(story, 'comentario talleres', { who: 'javiera', seat: 'youth', about: 'hito talleres', kind: 'concern', text: 'Los talleres solo para dirigentes dejan fuera a los centros de estudiantes y a los colectivos que no tienen personalidad jurídica.' }) },
  { day: -179, time: '15:00', tell: (story) => answer(story, 'respuesta talleres', { who: 'gonzalo', unit: 'data', to: ['comentario talleres'], disposition: 'not_incorporated', text: 'El financiamiento de los talleres proviene de un fondo que solo permite inscribir a organizaciones con personalidad jurídica. Se buscará otra fuente para un ciclo abierto y, si se encuentra, se propondrá como modificación del plan.' }) },

  // The milestone of the assemblies, in each of its three wordings.
  { day: -131, time: '21:50', tell: (story) => comment(story, 'comentario horario', { who: 'rosa', seat: 'neighbours', about: 'hito asambleas', kind: 'concern', text: 'Una asamblea por territorio, un martes a las once de la mañana, es para quienes no trabajan. En nuestro sector la mayoría llega a casa después de las ocho. Pedimos al menos una en la tarde o en sábado, y alguien que cuide a los niños.' }) },
  { day: -130, time: '08:30', tell: (story) => comment(story, 'réplica horario', { who: 'luis', seat: 'neighbours', about: 'hito asambleas', kind: 'support', replyTo: 'comentario horario', text: 'Podemos prestar la sede los sábados; tiene patio y cocina.' }) },
  { day: -122, time: '17:10', tell: answerHours },
  { day: -92, time: '19:25', tell: (story) => comment(story, 'comentario señas', { who: 'felipe', seat: 'university', about: 'hito asambleas', kind: 'question', text: '¿Cómo se asegurará la participación de personas sordas? La redacción habla de cuidado infantil y de participación a distancia, pero no de accesibilidad.' }) },
  { day: -86, time: '12:30', tell: (story) => answer(story, 'respuesta señas', { who: 'veronica', unit: 'community', to: ['comentario señas'], disposition: 'explained', text: 'La municipalidad cuenta con una política de inclusión y procura que todas sus actividades sean accesibles.' }) },
  { day: -84, time: '20:45', tell: (story) => object(story, 'felipe', 'comentario señas', 'respuesta señas', 'Esto no responde la pregunta: no se dice si habrá intérprete, quién lo pide ni con qué anticipación.') },
  { day: -57, time: '10:50', tell: answerSigns },
  { day: -38, time: '10:20', tell: (story) => commentOnPaper(story, 'comentario sede', { who: 'hector', seat: 'elders', about: 'hito asambleas', kind: 'proposal', text: 'Que las asambleas se hagan en lugares sin escaleras. Varios socios no pudieron subir al segundo piso de la sede Los Aromos y se devolvieron.' }, -40) },
  { day: -33, time: '16:40', tell: (story) => answer(story, 'respuesta sede', { who: 'veronica', unit: 'community', to: ['comentario sede'], disposition: 'partly', text: 'Desde la próxima jornada las asambleas se harán en primer piso o en recintos con ascensor en cinco de los seis territorios. En el territorio oriente no existe un recinto así: se instalará una carpa en la cancha, si el tiempo lo permite, y habrá traslado desde las sedes de los clubes.' }) },
  { day: -6, time: '19:10', tell: (story) => comment(story, 'comentario registro', { who: 'daniela', seat: 'foundation', about: 'hito asambleas', kind: 'question', text: '¿Dónde se publicará el registro de acuerdos de cada asamblea? No lo encontramos en el portal para las siete que ya se hicieron.' }) },

  // Late, objected, waiting, taken back and moderated.
  { day: -36, time: '22:00', tell: (story) => comment(story, 'comentario reglamento', { who: 'daniela', seat: 'foundation', about: 'hito reglamento', kind: 'concern', text: 'El reglamento aprobado deja al alcalde la facultad de cambiar el orden de los proyectos priorizados. Eso vacía el mecanismo.' }) },
  { day: -27, time: '12:00', tell: (story) => answer(story, 'respuesta reglamento', { who: 'tomas', unit: 'planning', to: ['comentario reglamento'], disposition: 'explained', text: 'La facultad responde a la ley orgánica de municipalidades, que entrega al alcalde la administración del presupuesto.' }) },
  { day: -25, time: '21:15', tell: (story) => object(story, 'daniela', 'comentario reglamento', 'respuesta reglamento', 'La ley no impide que el reglamento obligue a fundar y publicar todo cambio de orden. Preguntamos por qué no se incluyó.') },
  { day: -26, time: '20:30', tell: (story) => comment(story, 'comentario boletas', { who: 'luis', seat: 'neighbours', about: 'hito proyectos', kind: 'concern', text: 'Hasta hoy no sabemos qué empresa hará la multicancha ni cuándo empieza. En la asamblea se dijo que en un mes habría noticias.' }) },
  { day: -22, time: '19:00', tell: (story) => comment(story, 'comentario retirado', { who: 'javiera', seat: 'youth', about: 'hito tablero', kind: 'question', text: '¿El tablero incluirá a los colegios municipales?' }) },
  { day: -21, time: '09:15', tell: (story) => withdrawComment(story, 'javiera', 'comentario retirado') },
  { day: -20, time: '23:05', tell: (story) => comment(story, 'comentario moderado', { who: 'rosa', about: 'hito protocolo', kind: 'concern', text: 'A la señora de la casa 14 del pasaje El Boldo, que está en tratamiento, le perdieron tres veces la solicitud.' }) },
  { day: -19, time: '10:00', tell: (story) => moderate(story, 'comentario moderado', 'El texto permitía identificar a una vecina y se refería a su salud. Su autora fue informada y puede volver a comentar sin esos datos.') },
  { day: -5, time: '20:20', tell: (story) => comment(story, 'comentario salud', { who: 'rosa', seat: 'neighbours', about: 'hito protocolo', kind: 'concern', text: 'El protocolo debería cubrir también las solicitudes que se hacen en los centros de salud. Es donde más se pierden.' }) },
  { day: -3, time: '18:10', tell: (story) => comment(story, 'comentario tablero', { who: 'felipe', seat: 'university', about: 'hito tablero', kind: 'proposal', text: 'Sugerimos que el tablero permita descargar los datos y no solo verlos. Un curso de la universidad puede revisar la metodología.' }) },
  { day: -1, time: '10:30', tell: askOnAgenda },
];

/** In the words of the demonstration's own forum. */
async function publishModerationRules(story: Teller): Promise<void> {
  const text = 'Se oculta un comentario que identifica a una persona que no ejerce un cargo, que insulta o que vende algo. No se oculta por criticar, por estar equivocado ni por molestar.\n\nQuien modera dice por qué, y la razón queda en el lugar del texto. Quien escribió puede volver a comentar sin lo que se ocultó, y puede apelar a la copresidencia.';
  await story.act('marcela', 'publishModerationRules', { forumId: story.id('forum'), text, language: 'es' }, 'rules { id }');
}

function answerSheets(story: Teller): Promise<void> {
  return answer(story, 'respuesta fichas', {
    who: 'gonzalo', unit: 'data', to: ['comentario fichas'], draft: 'respuesta fichas', disposition: 'incorporated',
    text: 'Se incorpora. La redacción del hito exige desde ahora una ficha con responsable y frecuencia de actualización para cada conjunto de datos, y el indicador cuenta solo los que la tengan completa.',
  });
}

function answerHours(story: Teller): Promise<void> {
  return answer(story, 'respuesta horario', {
    who: 'veronica', unit: 'community', to: ['comentario horario'], amendment: 'modificación asambleas', disposition: 'partly',
    text: 'Proponemos modificar el hito: dos asambleas por territorio, una de ellas vespertina o en sábado, con cuidado infantil. No es posible hacerlas todas fuera del horario de oficina, porque los equipos territoriales son dos. La modificación se verá en la próxima sesión.',
  });
}

/** Late, and this time an answer. */
function answerSigns(story: Teller): Promise<void> {
  return answer(story, 'segunda respuesta señas', {
    who: 'veronica', unit: 'community', to: ['comentario señas'], amendment: 'modificación intérpretes', disposition: 'incorporated',
    text: 'Habrá interpretación en lengua de señas en toda asamblea en que se solicite con tres días de anticipación, por teléfono o en el mesón, y en al menos una por jornada aunque nadie la pida. La propuesta de modificación de la Fundación Ciudad a la Vista lo incorpora al hito y la Dirección la apoya. Lamentamos que la primera respuesta no contestara lo que se preguntó.',
  });
}

async function askOnAgenda(story: Teller): Promise<void> {
  story.keep('punto 1', { id: itemOf(story, 'sesión 6', 1) });
  await comment(story, 'comentario punto', { who: 'javiera', seat: 'youth', about: 'punto 1', kind: 'question', text: '¿Las comisiones vecinales tendrán un cupo para menores de treinta años? Nos gustaría que se viera en este punto.' }, 'agenda_item');
}

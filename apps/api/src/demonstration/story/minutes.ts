import type { Scene } from '../scene.js';
import type { Teller } from '../teller.js';
import { answerObservation, approve, askForApproval, correct, observe, observeByPhone, publish, withdraw, writeAgain, writeAndCirculate } from './acta.js';
import { fifth, first, fourth, second, third } from './minutes-words.js';

/** How the minutes of each session come to be read by everybody: one set late, one with a correction and a passage taken down. */
export const minutes: Scene[] = [
  { day: -196, time: '16:00', tell: (story) => writeAndCirculate(story, 'sesión 1', first.asWritten) },
  { day: -194, time: '21:10', tell: (story) => observe(story, 'sesión 1', 'observación 1', { who: 'daniela', seat: 'foundation', text: 'En el diagnóstico dije que las solicitudes tardan treinta y ocho días en promedio, no veintiocho. Pido corregirlo.' }) },
  { day: -192, time: '10:30', tell: correctFirst },
  { day: -190, time: '09:00', tell: (story) => askForApproval(story, 'sesión 1') },
  { day: -188, time: '12:15', tell: (story) => approve(story, 'sesión 1', 'andres') },
  { day: -187, time: '22:40', tell: (story) => approve(story, 'sesión 1', 'daniela') },
  { day: -185, time: '11:00', tell: (story) => publish(story, 'sesión 1') },

  { day: -147, time: '17:00', tell: (story) => writeAndCirculate(story, 'sesión 2', second) },
  { day: -130, time: '10:00', tell: (story) => askForApproval(story, 'sesión 2') },
  { day: -128, time: '15:30', tell: (story) => approve(story, 'sesión 2', 'daniela') },
  { day: -120, time: '09:45', tell: (story) => approve(story, 'sesión 2', 'andres') },
  { day: -118, time: '12:00', tell: (story) => publish(story, 'sesión 2') },

  { day: -91, time: '16:30', tell: (story) => writeAndCirculate(story, 'sesión 3', third) },
  { day: -86, time: '10:00', tell: (story) => askForApproval(story, 'sesión 3') },
  { day: -85, time: '20:05', tell: (story) => approve(story, 'sesión 3', 'daniela') },
  { day: -83, time: '11:20', tell: (story) => approve(story, 'sesión 3', 'andres') },
  { day: -80, time: '12:00', tell: (story) => publish(story, 'sesión 3') },
  { day: -74, time: '10:15', tell: (story) => correct(story, 'sesión 3', 1, 'Donde dice «catorce conjuntos de datos» debe decir «doce conjuntos de datos»: dos de los informados seguían en revisión el día de la sesión.') },
  { day: -62, time: '13:00', tell: takeDown },

  { day: -49, time: '11:00', tell: (story) => writeAndCirculate(story, 'sesión 4', fourth) },
  { day: -47, time: '10:00', tell: (story) => askForApproval(story, 'sesión 4') },
  { day: -47, time: '19:40', tell: (story) => approve(story, 'sesión 4', 'daniela') },
  { day: -46, time: '12:10', tell: (story) => approve(story, 'sesión 4', 'andres') },
  { day: -44, time: '09:30', tell: (story) => publish(story, 'sesión 4') },

  { day: -5, time: '16:00', tell: (story) => writeAndCirculate(story, 'sesión 5', fifth) },
  { day: -4, time: '21:30', tell: (story) => observe(story, 'sesión 5', 'observación 2', { who: 'rosa', seat: 'neighbours', text: 'Falta decir que pedimos que las comisiones vecinales puedan revisar las boletas, no solo el informe final.' }) },
  { day: -3, time: '11:40', tell: (story) => observeByPhone(story, 'sesión 5', { who: 'hector', seat: 'elders', text: 'Agregar que las asambleas en el segundo piso de la sede Los Aromos no son accesibles.' }, -4) },
];

async function correctFirst(story: Teller): Promise<void> {
  await answerObservation(story, 'observación 1', 'taken_up', 'Tiene razón: así consta en la grabación. Se corrige la cifra.');
  await writeAgain(story, 'sesión 1', 'Se corrige la intervención de la fundación y se circula de nuevo.', first.corrected);
}

/** A neighbour told of her health in the session, and asks that it be taken down. */
function takeDown(story: Teller): Promise<unknown> {
  return withdraw(story, 'sesión 3', {
    item: 3, orderedOn: -63, orderedBy: 'Encargada de protección de datos personales de la municipalidad',
    rule: 'Ley 21.719, derecho de supresión: el pasaje describía la situación de salud de una persona identificable, que pidió su retiro.',
  });
}

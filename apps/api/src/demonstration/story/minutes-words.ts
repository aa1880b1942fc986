import type { Passage } from './acta.js';

const opening = 'Se verifica el quórum y se da inicio a la sesión. Preside quien copreside por el estamento de gobierno; toma acta la Secretaría Ejecutiva.';

const diagnosis = (days: string): Passage => ({
  item: 2,
  text: `La Unidad de Transparencia y Datos presenta el diagnóstico: la municipalidad publica tres conjuntos de datos en formato abierto y recibe consultas y reclamos por ocho canales.

La Fundación Ciudad a la Vista señala que las solicitudes de transparencia tardan ${days} días en promedio en responderse, según las que presentaron sus socios durante el último año, y pide que ese dato se mida y se publique.

La Unión Comunal de Personas Mayores observa que gran parte de sus socios no usa correo electrónico y pide que se pueda comentar en papel y por teléfono. La Secretaría Ejecutiva se compromete a recibir comentarios en el mesón y a ingresarlos a nombre de quien los hizo.`,
});

const firstBut = (days: string): Passage[] => [
  { item: 0, text: opening },
  { item: 1, text: 'La Secretaría Ejecutiva da lectura al reglamento. Se explica que el quórum se exige por estamento y que se revisa al adoptar cada acuerdo. El cupo de personas con discapacidad se encuentra vacante.' },
  diagnosis(days),
  { item: 3, text: 'Se discute la duración de la cocreación. El estamento de sociedad civil pide diez semanas, para alcanzar a reunir a sus bases; el estamento de gobierno concuerda. Se aprueba por consenso.' },
];

export const first = { asWritten: firstBut('veintiocho'), corrected: firstBut('treinta y ocho') };

export const second: Passage[] = [
  { item: 0, text: 'A las 17:45 se constata que asisten cuatro cupos de gobierno y tres de sociedad civil, de modo que este último estamento no alcanza su quórum de cuatro. Por acuerdo de los presentes se inicia la parte informativa. A las 18:20 se incorporan por vía remota los cupos de universidades y de juventudes, con lo que se reúne el quórum de ambos estamentos.' },
  { item: 1, text: 'Se recibieron comentarios de seis organizaciones y de personas que concurrieron al mesón. Tres propuestas se incorporaron a la redacción, dos en parte. Las respuestas fundadas están publicadas junto a cada hito.' },
  { item: 2, text: `El cupo de juntas de vecinos reitera que una asamblea por territorio en horario de oficina no permite participar a quienes trabajan. La Dirección de Desarrollo Comunitario propone adoptar el plan y estudiar una modificación con los primeros resultados.

Con el quórum de ambos estamentos verificado, la Mesa adopta el plan por consenso, con la constancia que se indica en el acuerdo.` },
  { item: 3, text: 'Se encomienda a la Dirección de Desarrollo Comunitario convocar a las organizaciones de personas con discapacidad para que elijan a su representante.' },
];

export const third: Passage[] = [
  { item: 0, text: 'Se abre la sesión con quórum en ambos estamentos. Por el cupo de universidades asiste una persona en reemplazo, designada por escrito; conforme al reglamento, cuenta para el quórum y no vota. Se excusan los cupos de personas mayores y de asociaciones de funcionarios.' },
  { item: 1, text: `La Unidad de Transparencia y Datos informa que el portal tiene catorce conjuntos de datos y que seis más están en revisión jurídica.

La Secretaría Comunal de Planificación informa que el reglamento de presupuesto participativo ingresó a comisión del Concejo Municipal.` },
  { item: 2, text: 'La Dirección de Desarrollo Comunitario presenta la modificación: dos asambleas por territorio, una de ellas vespertina o en sábado, con cuidado infantil. El cupo de juventudes pide que la participación a distancia no dependa de tener plan de datos. Se aprueba por consenso.' },
  { item: 3, text: 'Una vecina del sector Los Coihues relata que esperó siete meses la respuesta a una solicitud de hora en el centro de salud, y describe el tratamiento que debió interrumpir por esa demora. La Mesa agradece su testimonio y pide que el tablero de respuestas incluya a los servicios de salud municipal.' },
];

/** Of the session that had no quorum: the roll stays, and what will be done. */
export const fourth: Passage[] = [
  { item: 1, text: 'Se deja constancia de que en primera y en segunda citación asistieron los cuatro cupos de gobierno y dos de los seis de sociedad civil. Por falta de quórum en este último estamento la sesión no se realizó. La Secretaría Ejecutiva consultará por escrito la modificación.' },
];

export const fifth: Passage[] = [
  { item: 0, text: 'Se abre la sesión con quórum en ambos estamentos y con asistencia de quien evalúa el plan.' },
  { item: 1, text: 'La Unidad de Transparencia y Datos da por cumplido el hito del portal. La Fundación Ciudad a la Vista mantiene su objeción: varias fichas no indican responsable ni frecuencia de actualización. Quien evalúa informa que constató catorce fichas completas. Se acuerda completar las restantes.' },
  { item: 2, text: 'Se han realizado siete de doce asambleas, con 612 asistentes. En dos de ellas hubo interpretación en lengua de señas.' },
  { item: 3, text: 'El cupo de juntas de vecinos propone que cada territorio constituya una comisión que fiscalice los proyectos. La Secretaría Comunal de Planificación pide precisar sus atribuciones. Se posterga la resolución a la espera de una propuesta escrita.' },
  { item: 3, text: 'Se leyeron dos ofertas económicas de un proceso de compra aún no adjudicado.', withheld: 'Ley 20.285, artículo 21 N.º 1: su publicidad afectaría una licitación en curso.' },
];

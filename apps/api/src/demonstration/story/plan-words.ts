import type { StoryCalendar } from '../story-calendar.js';
import type { Words } from './words.js';

/** What the plan promises, as it was written first. Days are the story's, so that some are past and some to come. */
export const commitmentWords = {
  data: {
    title: 'Datos abiertos que sirven al barrio',
    problem: 'La información municipal se publica en documentos difíciles de encontrar y de reutilizar; las organizaciones la piden por transparencia pasiva y la reciben semanas después.',
    text: 'Publicar y mantener datos municipales en formato abierto, elegidos con las organizaciones de la comuna, y acompañar su uso.',
  },
  budget: {
    title: 'Presupuesto participativo por territorio',
    problem: 'Las inversiones de barrio se deciden sin que las vecinas y los vecinos conozcan los criterios ni puedan priorizarlas.',
    text: 'Destinar parte de la inversión comunal a proyectos que cada territorio propone, prioriza y fiscaliza.',
  },
  answers: {
    title: 'Respuestas a tiempo',
    problem: 'Consultas y reclamos ingresan por ocho canales distintos y no se sabe cuántos quedan sin respuesta.',
    text: 'Unificar el ingreso de consultas y reclamos, comprometer plazos y mostrar en público cómo se cumplen.',
  },
} as const satisfies Record<string, Words>;

export const datasets = (calendar: StoryCalendar): Words => ({
  title: 'Portal con veinte conjuntos de datos',
  text: 'Poner en línea un portal de datos abiertos con al menos veinte conjuntos de datos, cada uno con su ficha, su responsable y su frecuencia de actualización.',
  indicator: 'Conjuntos de datos publicados con ficha completa', baseline: '3', target: '20', unit: 'conjuntos de datos',
  endsText: calendar.inWords(-75),
});

export const training = (calendar: StoryCalendar): Words => ({
  title: 'Talleres de uso de datos para dirigentes',
  text: 'Realizar doce talleres presenciales para dirigentas y dirigentes sociales, con materiales en lenguaje claro.',
  indicator: 'Personas que completan el taller', baseline: '0', target: '240', unit: 'personas',
  endsText: calendar.inWords(70),
});

export const useReport: Words = {
  title: 'Informe semestral de uso',
  text: 'Publicar cada semestre un informe sobre qué datos se descargan, quién los usa y para qué.',
  indicator: 'Informes publicados', baseline: '0', target: '4', unit: 'informes',
  endsText: 'cada semestre',
};

export const regulation = (calendar: StoryCalendar): Words => ({
  title: 'Reglamento de presupuesto participativo',
  text: 'Aprobar por el Concejo Municipal un reglamento que fije monto, territorios, etapas y rendición de cuentas.',
  indicator: 'Reglamento aprobado y publicado', baseline: '0', target: '1', unit: 'reglamento',
  endsText: calendar.inWords(-40),
});

/** The milestone that is amended twice: its three wordings. */
export const assemblies = {
  first: (calendar: StoryCalendar): Words => ({
    title: 'Seis asambleas territoriales',
    text: 'Realizar una asamblea presencial en cada uno de los seis territorios para priorizar proyectos.',
    indicator: 'Asambleas realizadas', baseline: '0', target: '6', unit: 'asambleas',
    endsText: calendar.inWords(-70),
  }),
  second: (calendar: StoryCalendar): Words => ({
    title: 'Doce asambleas territoriales en dos jornadas',
    text: 'Realizar dos asambleas en cada uno de los seis territorios, una de ellas vespertina o en sábado, con cuidado infantil y posibilidad de participar a distancia.',
    indicator: 'Asambleas realizadas', baseline: '0', target: '12', unit: 'asambleas',
    endsText: calendar.inWords(-20),
  }),
  third: (calendar: StoryCalendar): Words => ({
    title: 'Doce asambleas territoriales en dos jornadas',
    text: 'Realizar dos asambleas en cada uno de los seis territorios, una de ellas vespertina o en sábado, con cuidado infantil, posibilidad de participar a distancia e interpretación en lengua de señas cuando se solicite.',
    indicator: 'Asambleas realizadas con registro público de asistencia y acuerdos', baseline: '0', target: '12', unit: 'asambleas',
    endsText: calendar.inWords(45),
  }),
};

export const projects = {
  first: (calendar: StoryCalendar): Words => ({
    title: 'Proyectos ejecutados y rendidos',
    text: 'Ejecutar los proyectos priorizados por cada territorio y publicar su rendición de cuentas.',
    indicator: 'Proyectos ejecutados con rendición publicada', baseline: '0', target: '6', unit: 'proyectos',
    endsText: calendar.inWords(180),
  }),
  /** Proposed, and not decided. */
  proposed: (calendar: StoryCalendar): Words => ({
    title: 'Proyectos ejecutados, rendidos y fiscalizados por su territorio',
    text: 'Ejecutar los proyectos priorizados por cada territorio, publicar su rendición de cuentas cada trimestre y constituir en cada territorio una comisión vecinal de fiscalización.',
    indicator: 'Proyectos ejecutados con rendición trimestral y comisión vecinal en funciones', baseline: '0', target: '6', unit: 'proyectos',
    endsText: calendar.inWords(180),
  }),
};

export const protocol = {
  draft: (calendar: StoryCalendar): Words => ({
    title: 'Protocolo de respuesta',
    text: 'Mejorar los tiempos de respuesta de la municipalidad.',
    endsText: calendar.inWords(-60),
  }),
  final: (calendar: StoryCalendar): Words => ({
    title: 'Protocolo único de respuesta',
    text: 'Dictar un protocolo que obligue a responder toda consulta o reclamo en diez días hábiles, con un responsable por dirección y un aviso al jefe de servicio cuando el plazo se cumpla.',
    indicator: 'Direcciones que aplican el protocolo', baseline: '0', target: '14', unit: 'direcciones',
    endsText: calendar.inWords(-60),
  }),
};

/** An editorial amendment mends the slip in the title. */
export const dashboard = {
  first: (calendar: StoryCalendar): Words => ({
    title: 'Tablero público de tiempo de respuestas',
    text: 'Publicar un tablero mensual con las consultas y reclamos recibidos, respondidos en plazo y vencidos, por dirección.',
    indicator: 'Meses publicados', baseline: '0', target: '18', unit: 'meses',
    endsText: calendar.inWords(300),
  }),
  mended: (calendar: StoryCalendar): Words => ({ ...dashboard.first(calendar), title: 'Tablero público de tiempos de respuesta' }),
};

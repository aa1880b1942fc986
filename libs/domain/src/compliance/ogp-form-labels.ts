import { inBoth, type Label, type Labels } from '../state-labels.js';
import type { FormAnswer, FormGap, FormQuestion } from './ogp-form.js';

/** What is asked, as whole sentences. */
export const FORM_QUESTION_WORDS: Labels<FormQuestion> = {
  forum_exists: inBoth('¿Existe una mesa que conduce el plan?', 'Is there a forum that leads the plan?'),
  forum_is_multi_stakeholder: inBoth('¿Participan en ella el gobierno y la sociedad civil?', 'Do government and civil society sit in it?'),
  met_in_co_creation: inBoth('¿Hubo al menos una sesión con la sociedad civil mientras se hacía el plan?', 'Was there at least one meeting with civil society while the plan was made?'),
  plan_endorsed: inBoth('¿La mesa adoptó el plan?', 'Did the forum adopt the plan?'),
  site_kept: inBoth('¿Hay un sitio público del proceso que se mantiene al día?', 'Is there a public site of the process that is kept up to date?'),
  informed_in_advance: inBoth('¿Se convocó con anticipación, con lo que se iba a tratar?', 'Were people told in advance what would be discussed?'),
  open_to_contributions: inBoth('¿Pudo aportar cualquier persona interesada?', 'Could anybody who wanted to contribute?'),
  contributions_answered: inBoth('¿Se respondió a quienes aportaron?', 'Were those who contributed answered?'),
  iterative_dialogue: inBoth('¿Hubo diálogo de ida y vuelta al decidir?', 'Was there dialogue back and forth in deciding?'),
  forum_is_inclusive: inBoth('¿Es diversa la mesa?', 'Is the forum diverse?'),
  commitment_verifiable: inBoth('¿Se puede verificar?', 'Can it be verified?'),
  commitment_relevant: inBoth('¿Tiene relación con los valores de gobierno abierto?', 'Does it bear on the values of open government?'),
  commitment_new: inBoth('¿Es nuevo o continúa otro?', 'Is it new, or does it continue another?'),
  commitment_promising: inBoth('¿Qué cambio promete?', 'Which change does it promise?'),
  completion: inBoth('¿Hasta dónde se cumplió?', 'How far was it carried out?'),
  milestones_completed: inBoth('¿Se declararon cumplidos sus hitos?', 'Were its milestones stated as completed?'),
  difficulties: inBoth('¿Qué lo dificultó?', 'What made it difficult?'),
  carried_out_as_planned: inBoth('¿Se hizo como se había planificado?', 'Was it carried out as planned?'),
  opened_government: inBoth('¿Abrió el gobierno: información, participación, rendición de cuentas?', 'Did it open government: information, participation, accountability?'),
  stakeholders_took_part: inBoth('¿Participaron otros en su ejecución?', 'Did others take part in carrying it out?'),
  lessons: inBoth('¿Qué se aprendió?', 'What was learned?'),
};

/** What the record says, as it begins a line. */
export const FORM_ANSWER_WORDS: Labels<FormAnswer> = {
  yes: inBoth('Sí', 'Yes'),
  no: inBoth('No', 'No'),
  partly: inBoth('En parte', 'In part'),
  stated: inBoth('Así lo dice alguien', 'Somebody says so'),
  judgement: inBoth('Debe juzgarlo una persona', 'A person has to judge'),
  unknown: inBoth('No consta', 'Not on record'),
};

/** What is missing, within a sentence. */
export const FORM_GAP_WORDS: Labels<FormGap> = {
  start_date: inBoth('cuándo comenzó la mesa', 'when the forum began'),
  rules: inBoth('su reglamento', 'its rules'),
  seats: inBoth('sus cupos', 'its seats'),
  government_seats: inBoth('los cupos del gobierno', 'the seats of the government'),
  meetings: inBoth('sesiones de ese tiempo', 'meetings of that time'),
  who_attended: inBoth('quiénes asistieron', 'who attended'),
  adopting_decision: inBoth('el acuerdo que adoptó el plan', 'the decision that adopted the plan'),
  site_record: inBoth('un registro de que el sitio se actualizó', 'a record that the site was updated'),
  convening_dates: inBoth('cuándo se convocó cada sesión', 'when each meeting was convened'),
  open_phase: inBoth('una fase abierta a comentarios', 'a phase open to comments'),
  public_contributions: inBoth('los aportes hechos fuera de este sitio', 'contributions made outside of this site'),
  contributions: inBoth('aportes con respuesta', 'contributions with a response'),
  assessment: inBoth('una evaluación', 'an assessment'),
  ogp_values: inBoth('los valores de OGP del compromiso', 'the commitment’s OGP values'),
  statements: inBoth('un estado informado', 'a statement of progress'),
  monitoring_statement: inBoth('un estado informado por quien evalúa', 'a statement by the monitoring body'),
  milestones: inBoth('sus hitos', 'its milestones'),
  challenges: inBoth('las dificultades, en los estados informados', 'the difficulties, in the statements'),
  interviews: inBoth('preguntar a quienes participaron', 'asking those who took part'),
};

/** What stands beside an answer where something is counted, with `{count}` and `{of}`. */
export const FORM_COUNT_WORDS: Readonly<Partial<Record<FormQuestion, Label>>> = {
  forum_is_multi_stakeholder: inBoth('{count} de {of} cupos son de la sociedad civil.', '{count} of {of} seats are of civil society.'),
  met_in_co_creation: inBoth('En {count} de {of} sesiones consta que asistió la sociedad civil.', 'Civil society is on record in {count} of {of} meetings.'),
  iterative_dialogue: inBoth('Cuentan {count} de {of} sesiones de ese tiempo.', '{count} of {of} meetings of that time count.'),
  informed_in_advance: inBoth('{count} de {of} sesiones se convocaron antes del día.', '{count} of {of} meetings were convened before their day.'),
  open_to_contributions: inBoth('Comentarios en las fases de cocreación: {count}.', 'Comments in the phases of co-creation: {count}.'),
  contributions_answered: inBoth('{count} de {of} tienen respuesta.', '{count} of {of} have a response.'),
  forum_is_inclusive: inBoth('Sectores con cupo: {count}.', 'Sectors with a seat: {count}.'),
  commitment_relevant: inBoth('Valores de OGP declarados: {count}.', 'OGP values stated: {count}.'),
  milestones_completed: inBoth('{count} de {of} hitos.', '{count} of {of} milestones.'),
  carried_out_as_planned: inBoth('Modificaciones de fondo: {count}.', 'Substantive amendments: {count}.'),
  stakeholders_took_part: inBoth('Comentarios: {count}.', 'Comments: {count}.'),
};

import { folded } from '../text.js';

/** What a column of a table of commitments and milestones may hold, with the headers that say so, Spanish then English. */
const HEADERS = {
  commitmentNumber: ['n compromiso', 'numero compromiso', 'numero de compromiso', 'n de compromiso', 'commitment number', 'commitment no'],
  commitmentId: ['codigo compromiso', 'codigo de compromiso', 'id compromiso', 'commitment id', 'commitment code', 'external id'],
  commitmentTitle: ['compromiso', 'titulo compromiso', 'titulo del compromiso', 'nombre del compromiso', 'commitment', 'commitment title'],
  commitmentProblem: ['problema', 'problematica', 'problem'],
  commitmentObjective: ['objetivo', 'objetivo del compromiso', 'objective', 'commitment objective'],
  institutions: ['instituciones', 'institucion', 'organizaciones', 'organizacion', 'unidades', 'institutions', 'organizations', 'organisations', 'partners'],
  milestoneCode: ['codigo', 'codigo hito', 'codigo del hito', 'n hito', 'numero hito', 'milestone code', 'milestone number', 'code'],
  milestoneTitle: ['hito', 'actividad', 'titulo hito', 'titulo del hito', 'nombre del hito', 'milestone', 'activity', 'milestone title'],
  milestoneText: ['descripcion', 'descripcion del hito', 'redaccion', 'texto', 'description', 'wording', 'text'],
  start: ['inicio', 'fecha inicio', 'fecha de inicio', 'desde', 'start', 'start date', 'from'],
  end: ['termino', 'fecha termino', 'fecha de termino', 'fin', 'fecha fin', 'plazo', 'hasta', 'end', 'end date', 'due', 'due date', 'deadline'],
  responsible: ['responsable', 'unidad responsable', 'responsables', 'encargado', 'responsible', 'responsible unit', 'owner'],
  status: ['estado', 'avance', 'cumplimiento', 'estado de avance', 'status', 'completion', 'progress'],
  indicator: ['indicador', 'indicator'],
  baseline: ['linea base', 'linea de base', 'baseline'],
  target: ['meta', 'target', 'goal'],
  unit: ['unidad de medida', 'unit', 'unit of measure'],
} as const satisfies Record<string, readonly string[]>;

export type TableField = keyof typeof HEADERS;
export const TABLE_FIELDS = Object.keys(HEADERS) as readonly TableField[];

/** A header as it is compared: no accents, capitals, signs. */
export const headerKey = (header: string): string => folded(header).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** What a header says that its column holds, or null. */
export function fieldOfHeader(header: string): TableField | null {
  const key = headerKey(header).replace(/^n o /, 'n ');
  return TABLE_FIELDS.find((field) => (HEADERS[field] as readonly string[]).includes(key)) ?? null;
}

/** The head of a table that may be filled in: of each column its first Spanish header. */
export const MODEL_HEAD: Readonly<Record<'es' | 'en', readonly string[]>> = {
  es: ['N° compromiso', 'Compromiso', 'Problema', 'Objetivo', 'Instituciones', 'Código hito', 'Hito', 'Descripción', 'Inicio', 'Término', 'Responsable', 'Estado', 'Indicador', 'Línea base', 'Meta', 'Unidad de medida'],
  en: ['Commitment number', 'Commitment', 'Problem', 'Objective', 'Institutions', 'Milestone code', 'Milestone', 'Description', 'Start', 'End', 'Responsible', 'Status', 'Indicator', 'Baseline', 'Target', 'Unit of measure'],
};

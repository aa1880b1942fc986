import { type ErrorReason, invalid } from '@mesa/domain/errors';
import { LIMITS, TEXT_LIMITS } from '@mesa/domain/limits';
import { checkText } from '@mesa/domain/text';
import { HOLDING_KINDS, ROLE_KINDS } from '@mesa/domain/vocabulary';
import Papa from 'papaparse';

import type { InviteeInput } from './invitation.input.js';
import type { Offers } from './invitee-check.js';

/** The head of a column in either language, and the field it fills. */
const COLUMNS = {
  nombre: 'name', name: 'name',
  correo: 'email', email: 'email',
  rol: 'roleKind', role: 'roleKind',
  estamento: 'benchId', bench: 'benchId',
  cupo: 'seatId', seat: 'seatId',
  calidad: 'holdingKind', holding: 'holdingKind',
  unidad: 'unitId', unit: 'unitId',
  publica: 'mayPublish', may_publish: 'mayPublish',
} as const satisfies Readonly<Record<string, keyof InviteeInput>>;

type Column = keyof typeof COLUMNS;
type Field = (typeof COLUMNS)[Column];
type Words = Readonly<Record<string, string>>;

const ROLE_WORDS: Words = { secretaría: 'secretariat', copresidencia: 'co_chair', presidencia: 'chair', 'secretaría de actas': 'clerk', observador: 'observer', observadora: 'observer', evaluador: 'monitoring_body', evaluadora: 'monitoring_body' };
const HOLDING_WORDS: Words = { suplente: 'alternate' };
const YES = new Set(['sí', 'si', 'yes', 'x', '1', 'true']);

export interface CsvPeople {
  readonly people: readonly InviteeInput[];
  /** The path of a person's field in the table: `csv.3.correo`, by line and head. */
  pathOf(index: number, field: string): string;
  /** Names that stand for nothing here, by their path. */
  readonly faults: Readonly<Record<string, ErrorReason>>;
}

/** Reads people from a table with a head. @throws INVALID (csv) when it is no such table. */
export function peopleOfCsv(csv: string, offers: Offers): CsvPeople {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, transformHeader: (head) => head.trim().toLowerCase() });
  const heads = (meta.fields ?? []).filter((head): head is Column => head in COLUMNS);
  const headOf = (field: string): string => heads.find((head) => COLUMNS[head] === field) ?? field;
  // Blank lines are passed over, and still count: a fault is named by the line that people see.
  const rows = data.map((row, index) => ({ row, line: index + 2 })).filter(({ row }) => Object.values(row).some((cell) => String(cell).trim() !== ''));
  if (!heads.some((head) => COLUMNS[head] === 'email') || rows.length === 0) throw invalid({ csv: 'required' });
  if (rows.length > LIMITS.invitationsPerCsv) throw invalid({ csv: 'too_many' });
  const pathOf = (index: number, field: string): string => `csv.${rows[index]?.line}.${headOf(field)}`;
  const faults: Record<string, ErrorReason> = {};
  const people = rows.map(({ row }, index) => {
    const cells: Partial<Record<Field, string>> = Object.fromEntries(heads.map((head) => [COLUMNS[head], row[head]?.trim() ?? '']));
    return personOf(cells, offers, (field, reason) => void (faults[pathOf(index, field)] = reason));
  });
  return { people, pathOf, faults };
}

function personOf(cells: Partial<Record<Field, string>>, offers: Offers, fault: (field: Field, reason: ErrorReason) => void): InviteeInput {
  const oneOf = <Value extends string>(field: Field, values: readonly Value[], words: Words): Value | null => {
    const cell = cells[field]?.toLowerCase();
    if (!cell) return null;
    const found = values.find((value) => value === (words[cell] ?? cell));
    if (!found) fault(field, 'unknown');
    return found ?? null;
  };
  const named = (field: Field, rows: readonly { readonly id: string; readonly names: readonly (string | null)[] }[]): string | null => {
    const cell = cells[field]?.toLowerCase();
    if (!cell) return null;
    const found = rows.filter(({ names }) => names.some((name) => name?.toLowerCase() === cell));
    // A name that two have names neither.
    if (found.length !== 1) fault(field, 'unknown');
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  };
  const name = checkText(cells.name ?? '', { ...TEXT_LIMITS.personName, min: 0 });
  if (!name.ok) fault('name', name.reason);
  return {
    email: cells.email ?? '',
    name: name.ok ? name.value : null,
    roleKind: oneOf('roleKind', ROLE_KINDS, ROLE_WORDS),
    benchId: named('benchId', offers.benches.map(({ id, key, name: label }) => ({ id, names: [key, label] }))),
    seatId: named('seatId', offers.seats.map(({ id, label, groupLabel }) => ({ id, names: [label, groupLabel] }))),
    holdingKind: oneOf('holdingKind', HOLDING_KINDS, HOLDING_WORDS),
    unitId: named('unitId', offers.units.map(({ id, name: unit }) => ({ id, names: [unit] }))),
    mayPublish: YES.has(cells.mayPublish?.toLowerCase() ?? ''),
  };
}

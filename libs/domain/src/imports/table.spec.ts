import { describe, expect, it } from '@jest/globals';

import { TableReader, type TableReading } from './table.js';
import { fieldOfHeader, MODEL_HEAD } from './table-columns.js';

const none: TableReading = { columns: {}, dateOrder: null };
const read = (rows: readonly (readonly string[])[], reading = none) => new TableReader({ rows, fileName: 'plan.csv' }, reading).read();

describe('a header', () => {
  it.each([['N° Compromiso', 'commitmentNumber'], ['FECHA DE TÉRMINO', 'end'], ['Due date', 'end'], ['Línea de base', 'baseline'], ['Color', null], ['', null]])('%s', (header, field) => {
    expect(fieldOfHeader(header)).toBe(field);
  });

  it('of the model tables is known in both languages', () => {
    for (const head of Object.values(MODEL_HEAD)) expect(head.filter((header) => fieldOfHeader(header) === null)).toEqual([]);
  });
});

describe('a table', () => {
  it('has a row for each commitment or milestone, and one without a commitment goes on with that above', () => {
    const { commitments } = read([
      ['N° compromiso', 'Compromiso', 'Instituciones', 'Hito', 'Inicio', 'Término', 'Estado', 'Indicador', 'Meta'],
      ['1', 'Barrios limpios', 'DIDECO; SECPLA', '', 'enero de 2022', '2024', 'limited', '', ''],
      ['1', '', '', 'Plan de aseo', '2022-01-15', '28/02/2023', 'Finalizada', 'Calles', '40'],
      ['', '', '', 'Ordenanza', '', 'segundo trimestre', '', '', ''],
      ['2', 'Datos', '', 'Portal', '', '03/04/2022', 'completed', '', ''],
      ['', '', '', '', '', '', '', '', ''],
    ]);
    expect(commitments).toMatchObject([
      { number: 1, title_local: 'Barrios limpios', institutions: ['DIDECO', 'SECPLA'], start: '2022-01', end: '2024', completion: 'limited', milestones: [
        { title_local: 'Plan de aseo', start: '2022-01-15', end: '2023-02-28', status_raw: 'Finalizada', status: null, indicator: 'Calles', target: '40' },
        { title_local: 'Ordenanza', end: null, date_text: 'segundo trimestre' },
      ] },
      { number: 2, title_local: 'Datos', milestones: [{ title_local: 'Portal', end: null, date_text: '03/04/2022', status: 'completed' }] },
    ]);
  });

  it('tells by row and column what it does not understand', () => {
    const { findings, columns } = read([
      ['Compromiso', 'Hito', 'Término', 'Estado', 'Color', 'Correo'],
      ['', 'Huérfano', '', '', '', ''],
      ['Uno', 'A', '03/04/2022', 'Casi', 'rojo', 'a@example.org'],
      ['Uno', 'B, ver a@example.org', 'pronto', '', '', ''],
      ['Uno', 'C', '', '', '', ''],
    ]);
    expect(findings.map(({ code, path, value }) => [code, path, value])).toEqual([
      ['unknown_column', 'fila 1: Color', 'Color'], ['contact_data', 'fila 1: Correo', 'Correo'],
      ['row_without_title', 'fila 2: Compromiso', null],
      ['ambiguous_date', 'fila 3: Término', '03/04/2022'], ['unknown_status', 'fila 3: Estado', 'Casi'],
      ['contact_data', 'fila 4: Hito', 'email'], ['unreadable_date', 'fila 4: Término', 'pronto'],
      ['unknown_dates', 'fila 5: Término', 'C'],
    ]);
    expect(columns.map(({ said, field }) => [said, field])).toEqual([['Compromiso', 'commitmentTitle'], ['Hito', 'milestoneTitle'], ['Término', 'end'], ['Estado', 'status'], ['Color', null]]);
  });

  it('is read as a person says: which column is which, and which number the day', () => {
    const { commitments } = read([['Compromiso', 'Entregable', 'Cuándo', 'Estado'], ['Uno', 'A', '03/04/2022', 'x']], { columns: { entregable: 'milestoneTitle', cuando: 'end', estado: null }, dateOrder: 'month_first' });
    expect(commitments[0]?.milestones).toMatchObject([{ title_local: 'A', end: '2022-03-04', status_raw: null }]);
  });
});

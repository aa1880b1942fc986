import { describe, expect, it } from '@jest/globals';

import { contactsIn, withoutContacts } from './contact-data.js';
import type { ImportFinding } from './finding.js';
import { findingsOf } from './findings.js';
import { prepared } from './prepared.js';
import { readWrittenDate } from './written-date.js';

const told = (content: unknown): string[] => findingsOf(content).map(({ code, path, value }: ImportFinding) => `${code} ${path}${value === null ? '' : ` ${value}`}`);

const none = { dateOrder: null, statuses: new Map() } as const;

describe('a date in figures', () => {
  it.each([
    ['28/02/2019', null, { kind: 'iso', iso: '2019-02-28', monthFirst: false }],
    ['02/28/2019', null, { kind: 'iso', iso: '2019-02-28', monthFirst: true }],
    ['04-04-2022', null, { kind: 'iso', iso: '2022-04-04', monthFirst: false }],
    ['03/04/2022', null, { kind: 'ambiguous' }],
    ['03/04/2022', 'day_first', { kind: 'iso', iso: '2022-04-03', monthFirst: false }],
    ['03/04/2022', 'month_first', { kind: 'iso', iso: '2022-03-04', monthFirst: true }],
    ['31/02/2022', null, { kind: 'none' }],
    ['2022-03-04', null, { kind: 'none' }],
    ['marzo de 2022', null, { kind: 'none' }],
  ] as const)('%s, %s', (text, order, read) => {
    expect(readWrittenDate(text, order)).toEqual(read);
  });
});

describe('contact data', () => {
  it.each([
    ['Escribir a ana.perez@penalolen.cl o al +56 9 8765 4321.', 'Escribir a […] o al […].'],
    ['Teléfono: 22 486 8000', '[…]'],
    ['RUT 12.345.678-5, por el período 2021-2024', 'RUT […], por el período 2021-2024'],
    ['PLADECO 2018-2025', 'PLADECO 2018-2025'],
    ['Ley 18.695, artículo 94, 1.234.567 pesos', 'Ley 18.695, artículo 94, 1.234.567 pesos'],
    ['https://example.org/@mesa/2021-2024', 'https://example.org/@mesa/2021-2024'],
  ])('%s', (text, rest) => {
    expect(withoutContacts(text)).toBe(rest);
  });

  it('is told by its kind, never itself', () => {
    const content = { organisations: [{ name: 'Junta 12', email: 'junta@example.org', kind: 'llamar al +56 2 2222 3333' }] };
    expect(told(content)).toEqual(['contact_data organisations.0.email email', 'contact_data organisations.0.kind phone']);
    expect(contactsIn('sin datos')).toEqual([]);
    expect(prepared(content, none)).toEqual({ organisations: [{ name: 'Junta 12', kind: 'llamar al […]' }] });
  });
});

describe('what is said of a file', () => {
  it('names the place of dates with two readings, of part of a date, and of milestones without any', () => {
    expect(told({
      plans: [{ id: 'p', start: '2020-10', end: '2024-08', administration_end: '2024-10' }],
      commitments: [{ plan: 'p', title: 'Uno', start: '2021-01-01', milestones: [{ title: 'A', end: '03/04/2022' }, { title: 'B' }, { title: 'C', end: '2019-09' }] }, { plan: 'p', title: 'Dos', start: '2021-01-01', milestones: [{ title: 'D' }] }],
    })).toEqual([
      'partial_date plans.0.start 2020-10', 'partial_date plans.0.end 2024-08', 'partial_date plans.0.administration_end 2024-10',
      'ambiguous_date commitments.0.milestones.0.end 03/04/2022', 'partial_date commitments.0.milestones.2.end 2019-09',
      'two_end_dates plans.0.administration_end 2024-08 / 2024-10', 'unknown_dates commitments.0.milestones.1 B', 'milestone_before_plan commitments.0.milestones.2.end 2019-09 < 2020-10',
      'unknown_dates commitments.1.milestones.0 D', 'blank_milestone_dates commitments.1 Dos',
    ]);
  });

  it('finds institutions that are perhaps one, and leaves the others alone', () => {
    expect(told({ organisations: [
      { name: 'Unión Comunal de Juntas de Vecinos', aliases: ['UCJV'] }, { name: 'UNION COMUNAL DE JUNTAS DE VECINOS' }, { name: 'UCJV' },
      { name: 'Ilustre Municipalidad de Maipú' }, { name: 'IlIlustre Municipalidad de Maipú' }, { name: 'Club A' }, { name: 'Club B' },
    ] })).toEqual([
      'duplicate_institution organisations.1.name UNION COMUNAL DE JUNTAS DE VECINOS / Unión Comunal de Juntas de Vecinos',
      'duplicate_institution organisations.2.name UCJV / Unión Comunal de Juntas de Vecinos',
      'duplicate_institution organisations.4.name IlIlustre Municipalidad de Maipú / Ilustre Municipalidad de Maipú',
    ]);
  });

  it('finds words for a status that are none of ours', () => {
    expect(told({ commitments: [{ title: 'Uno', completion_raw: 'casi listo', milestones: [{ title: 'A', start: '2020-01-01', status: 'nearly' }, { title: 'B', start: '2020-01-01', status: 'completed', status_raw: 'Finalizada' }] }] })).toEqual([
      'unknown_status commitments.0.completion_raw casi listo', 'unknown_status commitments.0.milestones.0.status nearly',
    ]);
  });

  it.each([null, 1, 'text', [], [[]], { plans: 7, commitments: [null, 1], meetings: {} }])('throws for no JSON: %j', (content) => {
    expect(findingsOf(content)).toEqual([]);
  });
});

describe('a file as it is taken in', () => {
  const file = { commitments: [{ milestones: [{ end: '03/04/2022', status_raw: 'En ejecución', status: null }] }], plans: [{ end: '03/04/2022' }], meetings: [{ attendance: [{ status: 'present' }] }] };

  it('guesses nothing: an ambiguous date of a milestone stays as printed, an unknown word is of no status', () => {
    expect(prepared(file, none)).toEqual({
      commitments: [{ milestones: [{ end: null, date_text: '03/04/2022', status_raw: 'En ejecución', status: null }] }], plans: [{ end: '03/04/2022' }], meetings: [{ attendance: [{ status: 'present' }] }],
    });
  });

  it('leaves a word of no status in the place of one, until somebody chooses: then it is the source’s own', () => {
    const nearly = { commitments: [{ milestones: [{ status: 'Nearly' }] }] };
    expect(prepared(nearly, none)).toEqual(nearly);
    expect(prepared(nearly, { dateOrder: null, statuses: new Map([['nearly', null]]) })).toEqual({ commitments: [{ milestones: [{ status: null, status_raw: 'Nearly' }] }] });
  });

  it('is as a person chose', () => {
    expect(prepared(file, { dateOrder: 'day_first', statuses: new Map([['en ejecucion', 'limited']]) })).toMatchObject({
      commitments: [{ milestones: [{ end: '2022-04-03', status_raw: 'En ejecución', status: 'limited' }] }], plans: [{ end: '2022-04-03' }],
    });
  });
});

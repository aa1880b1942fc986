import { describe, expect, it } from '@jest/globals';

import { parsePartialDate } from './date-parsing.js';
import { comparePartialDates, formatPartialDate, isLate } from './partial-date.js';

describe('parsePartialDate', () => {
  it.each([
    ['2022', 'es', '2022-01-01', '2022-12-31', 'year'],
    ['2022-01', 'es', '2022-01-01', '2022-01-31', 'month'],
    ['2024-02', 'en', '2024-02-01', '2024-02-29', 'month'],
    ['2022-01-15', 'es', '2022-01-15', '2022-01-15', 'day'],
    ['28/02/2019', 'es', '2019-02-28', '2019-02-28', 'day'],
    ['02/28/2019', 'en', '2019-02-28', '2019-02-28', 'day'],
    ['15 de enero de 2022', 'es', '2022-01-15', '2022-01-15', 'day'],
    ['1º de Setiembre 2022', 'es', '2022-09-01', '2022-09-01', 'day'],
    ['15 January 2022', 'en', '2022-01-15', '2022-01-15', 'day'],
    ['January 15th, 2022', 'en', '2022-01-15', '2022-01-15', 'day'],
    ['Agosto 2023', 'es', '2023-08-01', '2023-08-31', 'month'],
    ['dic. 2023', 'es', '2023-12-01', '2023-12-31', 'month'],
    ['September 2023', 'en', '2023-09-01', '2023-09-30', 'month'],
    ['primer semestre 2023', 'es', '2023-01-01', '2023-06-30', 'semester'],
    ['Segundo semestre del año 2023', 'es', '2023-07-01', '2023-12-31', 'semester'],
    ['2nd half of 2023', 'en', '2023-07-01', '2023-12-31', 'semester'],
    ['Permanente', 'es', null, null, 'ongoing'],
    ['ongoing', 'en', null, null, 'ongoing'],
    ['cada seis meses', 'es', null, null, 'recurring'],
    ['Annually', 'en', null, null, 'recurring'],
    ['mid-2023', 'en', null, null, 'text'],
    ['03/04/2019', 'en', null, null, 'text'],
    ['2022-13', 'es', null, null, 'text'],
    ['2022-02-30', 'es', null, null, 'text'],
    ['31/02/2019', 'es', null, null, 'text'],
    ['Q3 2023', 'en', null, null, 'text'],
    ['enero 0000', 'es', null, null, 'text'],
    ['0001-01-01', 'es', null, null, 'text'],
    ['', 'es', null, null, 'text'],
  ] as const)('%j (%s)', (raw, lang, earliest, latest, precision) => {
    expect(parsePartialDate(raw, lang)).toEqual({ raw, earliest, latest, precision });
  });

  it.each([
    ['primavera 2023', 'south', '2023-09-01', '2023-11-30'],
    ['Spring 2023', 'north', '2023-03-01', '2023-05-31'],
    ['invierno de 2023', 'south', '2023-06-01', '2023-08-31'],
    ['otoño 2023', 'south', '2023-03-01', '2023-05-31'],
    ['Winter 2023', 'north', '2023-01-01', '2024-02-29'],
    ['verano 2023', 'south', '2023-01-01', '2024-02-29'],
    ['otoño 2023', undefined, '2023-01-01', '2023-12-31'],
    ['summer 2022', undefined, '2022-01-01', '2023-02-28'],
  ] as const)('season: %j in the %s', (raw, hemisphere, earliest, latest) => {
    expect(parsePartialDate(raw, 'es', hemisphere)).toEqual({ raw, earliest, latest, precision: 'season' });
  });

  it('keeps the words byte for byte', () => {
    expect(parsePartialDate('  Enero\u00a0 2022 ', 'es')).toMatchObject({ raw: '  Enero\u00a0 2022 ', precision: 'month' });
  });
});

describe('partial dates', () => {
  const date = (raw: string) => parsePartialDate(raw, 'es', 'south');

  it('are late only after the last day they can mean', () => {
    expect(isLate(date('2022-01'), '2022-01-31')).toBe(false);
    expect(isLate(date('2022-01'), '2022-02-01')).toBe(true);
    expect(isLate(date('permanente'), '2099-01-01')).toBe(false);
    expect(isLate(date('a convenir'), '2099-01-01')).toBe(false);
  });

  it('sort by latest with open ends last, then by earliest', () => {
    const sorted = ['permanente', '2022', '2022-12', '2021-06-01'].map(date).sort(comparePartialDates);
    expect(sorted.map(({ raw }) => raw)).toEqual(['2021-06-01', '2022', '2022-12', 'permanente']);
  });

  it.each([
    ['2022-01', 'enero de 2022', 'January 2022'],
    ['2022', '2022', '2022'],
    ['2022-01-05', '5 de enero de 2022', '5 January 2022'],
    ['2do semestre 2022', 'segundo semestre de 2022', 'second half of 2022'],
    ['permanente', 'permanente', 'ongoing'],
    ['primavera 2022', 'primavera 2022', 'primavera 2022'],
    ['a convenir', 'a convenir', 'a convenir'],
  ])('%j is shown no more exactly than it was given', (raw, es, en) => {
    expect(formatPartialDate(date(raw), 'es')).toBe(es);
    expect(formatPartialDate(date(raw), 'en')).toBe(en);
  });
});

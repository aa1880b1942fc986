import { describe, expect, it } from '@jest/globals';

import { parseOutcomeLine } from './outcome-line.js';

const OWNERS = ['Unión Comunal', 'Unión Comunal de Adultos Mayores', 'Junta de Vecinos N° 1', 'Junta de Vecinos N° 12', 'DIDECO', 'Cupo doble', 'Cupo doble'].map((label, index) => ({ id: String(index), label }));
const read = (line: string, today = '2026-03-17') => parseOutcomeLine(line, OWNERS, today);

describe('a line of the room', () => {
  it('is an action with owner and day', () => {
    expect(read('@Unión Comunal prepara la pauta para el 15-12')).toEqual({ kind: 'action', owner: OWNERS[0], text: 'prepara la pauta', due: '2026-12-15' });
  });

  it.each([
    ['@union comunal: envía el acta', 'Unión Comunal', 'envía el acta', null],
    ['@UNIO\u0301N COMUNAL de adultos mayores convoca, hasta el 30 de abril', 'Unión Comunal de Adultos Mayores', 'convoca', '2026-04-30'],
    ['@Junta de vecinos n° 12 presta la sede antes del 3/2/2027.', 'Junta de Vecinos N° 12', 'presta la sede', '2027-02-03'],
    ['@DIDECO   informa   el   avance by 2026-05-01', 'DIDECO', 'informa el avance', '2026-05-01'],
    ['@DIDECO prepara la pauta para el encuentro', 'DIDECO', 'prepara la pauta para el encuentro', null],
    ['@DIDECO responde para el 31-02', 'DIDECO', 'responde para el 31-02', null],
  ])('%s', (line, owner, text, due) => {
    expect(read(line)).toMatchObject({ kind: 'action', owner: { label: owner }, text, due });
  });

  it.each([
    ['2026-03-17', '17-03', '2026-03-17'],
    ['2026-03-18', '17-03', '2027-03-17'],
    ['2026-12-31', '1 de enero', '2027-01-01'],
    ['2026-03-17', '29-02', '2028-02-29'],
  ])('on %s understands %s as %s', (today, day, due) => {
    expect(read(`@DIDECO informa para el ${day}`, today)).toMatchObject({ due });
  });

  it('is a decision when it says so, and an information otherwise', () => {
    expect(read('Acuerdo: se aprueba la pauta')).toEqual({ kind: 'decision', text: 'se aprueba la pauta' });
    expect(read('Se acuerda: adelantar la sesión')).toEqual({ kind: 'decision', text: 'adelantar la sesión' });
    expect(read('  La unidad informó el avance ')).toEqual({ kind: 'information', text: 'La unidad informó el avance' });
  });

  it('never guesses an owner: it tells whose names begin alike, else all', () => {
    expect(read('@Junta prepara la pauta')).toEqual({ kind: 'unknown_owner', candidates: [OWNERS[2], OWNERS[3]] });
    expect(read('@Nadie prepara la pauta')).toEqual({ kind: 'unknown_owner', candidates: OWNERS });
    expect(read('@Junta de Vecinos N° 123 prepara')).toMatchObject({ kind: 'unknown_owner' });
    expect(read('@Cupo doble prepara la pauta')).toMatchObject({ kind: 'unknown_owner', candidates: [OWNERS[5], OWNERS[6]] });
  });

  it('needs something to say', () => {
    for (const line of ['', '   ', '@DIDECO', '@DIDECO: ', 'Acuerdo: ']) expect(read(line)).toEqual({ kind: 'empty' });
    expect(read('@')).toMatchObject({ kind: 'unknown_owner' });
  });
});

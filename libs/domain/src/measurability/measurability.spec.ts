import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { checkMeasurability, MEASURABILITY_FAULTS, type MeasurabilityFault, type PromiseWords } from './measurability.js';

const promise = (title: string, more: Partial<PromiseWords> = {}): PromiseWords => ({ language: 'es', title, text: null, ends: null, baseline: null, target: null, unit: null, dependsOnEnds: [], ...more });
const day = (iso: string) => ({ precision: 'day' as const, earliest: iso, latest: iso });
const JUNE = day('2027-06-30');
const faultsOf = (words: PromiseWords): MeasurabilityFault[] => checkMeasurability(words).map(({ fault }) => fault);

interface Labelled {
  readonly language: string;
  readonly text: string;
  readonly ends: string | null;
  readonly labels: readonly MeasurabilityFault[];
}

/** For each fault: rightly found, wrongly found, missed. */
function confusion(file: string): Record<string, readonly [right: number, wrong: number, missed: number]> {
  const texts = JSON.parse(readFileSync(new URL(`../../../../test/measurability/${file}.json`, import.meta.url), 'utf8')) as Labelled[];
  const checked = texts.map(({ language, text, ends, labels }) => ({ labels, found: faultsOf(promise(text, { language, ends: ends === null ? null : { precision: ends.length === 7 ? 'month' : 'day', earliest: ends, latest: ends } })) }));
  const count = (fault: MeasurabilityFault, isFound: boolean, isLabelled: boolean): number => checked.filter(({ found, labels }) => found.includes(fault) === isFound && labels.includes(fault) === isLabelled).length;
  return Object.fromEntries(MEASURABILITY_FAULTS.filter((fault) => fault !== 'due_before_dependency').map((fault) => [fault, [count(fault, true, true), count(fault, true, false), count(fault, false, true)]]));
}

describe('a promise', () => {
  it.each([
    ['Publicar el catastro de sedes', ['no_date']],
    ['Publicar el catastro de sedes antes de junio de 2027', []],
    ['Publicar el catastro de sedes durante 2027', ['fuzzy_date']],
    ['Publicar el catastro de sedes a la brevedad', ['fuzzy_date']],
    ['Fortalecer la participación, a más tardar el 30 de junio de 2027', ['soft_verb']],
    ['Promover la participación mediante 12 cabildos antes de marzo de 2027', []],
    ['Reducir los tiempos de respuesta antes de mayo de 2027', ['no_unit', 'no_baseline']],
    ['Reducir de 20 a 10 días hábiles el tiempo de respuesta antes de mayo de 2027', []],
    ['Publicar el presupuesto y capacitar a las dirigencias antes de mayo de 2027', ['several_promises']],
    ['Los vecinos confiarán en el municipio en diciembre de 2027', ['outside_control']],
  ] as const)('«%s»: %j', (title, faults) => {
    expect(faultsOf(promise(title))).toEqual(faults);
  });

  it.each([
    ['Publish the register of venues', ['no_date']],
    ['Publish the register of venues by 30 June 2027', []],
    ['Publish the register of venues by summer', ['fuzzy_date']],
    ['Continue to support local groups until May 2027', ['soft_verb']],
    ['Cut answering times by March 2027', ['no_unit', 'no_baseline']],
    ['Cut answering times from 20 to 10 working days by March 2027', []],
    ['Publish the budget and train 40 leaders by May 2027', ['several_promises']],
  ] as const)('“%s”: %j', (title, faults) => {
    expect(faultsOf(promise(title, { language: 'en' }))).toEqual(faults);
  });

  it('has what stands beside its words: last day, unit, target and starting level', () => {
    const vague = promise('Reducir los tiempos de respuesta');
    expect(faultsOf({ ...vague, ends: JUNE, unit: 'días hábiles', baseline: '20' })).toEqual([]);
    expect(faultsOf({ ...vague, ends: JUNE, target: '10 días' })).toEqual(['no_baseline']);
    expect(faultsOf({ ...vague, ends: { precision: 'year', earliest: '2027-01-01', latest: '2027-12-31' }, unit: 'días', baseline: '20' })).toEqual(['fuzzy_date']);
  });

  it('is not due before what it depends on, as far as the dates say for certain', () => {
    const late = { precision: 'month' as const, earliest: '2027-07-01', latest: '2027-07-31' };
    expect(faultsOf(promise('Publicar el catastro', { ends: JUNE, dependsOnEnds: [null, late] }))).toEqual(['due_before_dependency']);
    expect(faultsOf(promise('Publicar el catastro', { ends: JUNE, dependsOnEnds: [{ ...late, earliest: '2027-06-01' }, { precision: 'ongoing', earliest: null, latest: null }] }))).toEqual([]);
  });

  it('is told by its own words, with their accents', () => {
    expect(checkMeasurability(promise('Impulsar la PARTICIPACIÓN y Sensibilizar', { ends: JUNE })).map(({ words }) => words)).toEqual(['Impulsar', 'Impulsar la PARTICIPACIÓN y Sensibilizar']);
    expect(checkMeasurability(promise('Sensibilización de la comunidad', { ends: JUNE }))).toEqual([{ fault: 'soft_verb', words: 'Sensibilización' }]);
  });

  it('is one where its text says what its title says', () => {
    expect(faultsOf(promise('Catastro de sedes', { text: 'Publicar el catastro de sedes.', ends: JUNE }))).toEqual([]);
    expect(faultsOf(promise('Catastro de sedes', { text: 'Publicar el catastro. Capacitar a quienes lo usan.', ends: JUNE }))).toEqual(['several_promises']);
  });

  it('in another language is asked for its date alone', () => {
    expect(faultsOf(promise('Nortasuna indartu eta hobetu', { language: 'eu' }))).toEqual(['no_date']);
    expect(faultsOf(promise('Nortasuna indartu', { language: 'und', ends: JUNE }))).toEqual([]);
  });

  it('of any length and letters is looked through at once', () => {
    const long = 'publicar y capacitar a las vecinas, '.repeat(2_000);
    const began = performance.now();
    expect(faultsOf(promise(long)).length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(1_000);
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('es', 'en'), (text, language) => {
      for (const { words } of checkMeasurability(promise(text, { language }))) expect(words === null || words.length > 0).toBe(true);
    }));
  });
});

/** Right, wrong, missed. A change of the rules shows here, and in docs/measurability.md. */
describe('the check against what readers said', () => {
  it('fits the plans that it was made for', () => {
    expect(confusion('tuning')).toEqual({ no_date: [60, 0, 0], fuzzy_date: [0, 0, 0], no_unit: [3, 0, 0], no_baseline: [3, 0, 0], soft_verb: [5, 0, 1], outside_control: [3, 0, 0], several_promises: [9, 0, 1] });
  });

  it('does on promises that it was not made for what the record says', () => {
    expect(confusion('held-out-plans')).toEqual({ no_date: [8, 0, 1], fuzzy_date: [0, 1, 0], no_unit: [0, 0, 0], no_baseline: [0, 0, 0], soft_verb: [1, 0, 1], outside_control: [0, 0, 0], several_promises: [0, 0, 2] });
    expect(confusion('held-out-sentences')).toEqual({ no_date: [41, 6, 2], fuzzy_date: [20, 6, 6], no_unit: [7, 3, 9], no_baseline: [9, 4, 10], soft_verb: [14, 0, 8], outside_control: [1, 2, 5], several_promises: [12, 0, 26] });
  });
});

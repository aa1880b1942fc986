import { describe, expect, it } from '@jest/globals';

import { indicatorAxis, mustTellChallenges, readAmount, verificationOf } from './indicator-report.js';

describe('mustTellChallenges', () => {
  it.each([
    ['responsible_unit', 'not_started', true],
    ['responsible_unit', 'limited', true],
    ['secretariat', 'limited', true],
    ['responsible_unit', 'substantial', false],
    ['responsible_unit', 'completed', false],
    ['civil_bench', 'limited', false],
    ['monitoring_body', 'not_started', false],
  ] as const)('of %s that states %s is %s', (author, completion, expected) => {
    expect(mustTellChallenges(author, completion)).toBe(expected);
  });
});

describe('verificationOf', () => {
  it('is none while nobody has looked, and one only where all who looked agree', () => {
    expect(verificationOf('completed', [])).toBe('unverified');
    expect(verificationOf('completed', [{ completion: 'completed' }])).toBe('confirmed');
    expect(verificationOf('completed', [{ completion: 'completed' }, { completion: 'no_evidence' }])).toBe('differs');
  });
});

describe('readAmount', () => {
  it.each([
    ['20', 'es', 20],
    ['1.200 atenciones', 'es', 1200],
    ['1,200 visits', 'en', 1200],
    ['45,5 %', 'es', 45.5],
    ['45.5 %', 'es', 45.5],
    ['12 talleres.', 'es', 12],
    ['1.234.567,8', 'es-CL', 1_234_567.8],
    ['-3', 'es', -3],
    ['7 de 12', 'es', null],
    ['ninguno', 'es', null],
    ['', 'es', null],
    [null, 'es', null],
    ['1.2.3', 'es', null],
  ])('reads %p in %s as %p', (words, language, expected) => {
    expect(readAmount(words, language)).toBe(expected);
  });
});

describe('indicatorAxis', () => {
  const report = (id: string, indicatorValue: string | null) => ({ id, indicatorValue, language: 'es' });

  it('goes from baseline to target', () => {
    expect(indicatorAxis({ baseline: '0', target: '20', language: 'es' }, [report('a', '5'), report('b', '12 fichas')])).toMatchObject({ baselineAt: 0, targetAt: 1, points: [{ id: 'a', at: 0.25 }, { id: 'b', at: 0.6 }] });
  });

  it('is made longer by a value beyond the target', () => {
    expect(indicatorAxis({ baseline: '0', target: '10', language: 'es' }, [report('a', '20')])).toMatchObject({ targetAt: 0.5, points: [{ at: 1 }] });
  });

  it('of what should fall has its baseline at the end', () => {
    expect(indicatorAxis({ baseline: '60 días', target: '20 días', language: 'es' }, [report('a', '40 días')])).toMatchObject({ baselineAt: 1, targetAt: 0, points: [{ at: 0.5 }] });
  });

  it.each([
    ['no baseline', { baseline: null, target: '20' }, '3'],
    ['a target in words', { baseline: '0', target: 'todas las unidades' }, '3'],
    ['no amount reported', { baseline: '0', target: '20' }, 'en curso'],
    ['a target that is the baseline', { baseline: '20', target: '20' }, '20'],
  ])('is none with %s', (_why, wording, value) => {
    expect(indicatorAxis({ ...wording, language: 'es' }, [report('a', value)])).toBeNull();
  });
});

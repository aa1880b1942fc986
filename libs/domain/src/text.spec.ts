import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { checkText, isHttpUrl, isSafeHref, readingMinutes, withoutStop } from './text.js';

const LIMITS = { min: 1, max: 10 };

describe('checkText', () => {
  it('gives back any well-formed text unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        const checked = checkText(text, { min: 0, max: 200 });
        expect(checked).toEqual(
          text.includes('\u0000') ? { ok: false, reason: 'nul_byte' } : { ok: true, value: text },
        );
      }),
    );
  });

  it('keeps a decomposed ñ and the spaces around it', () => {
    expect(checkText(' n\u0303 ', LIMITS)).toEqual({ ok: true, value: ' n\u0303 ' });
  });

  it.each([
    ['a\u0000b', 'nul_byte'],
    ['a\ud800b', 'lone_surrogate'],
    ['\udc00', 'lone_surrogate'],
    ['12345678901', 'too_long'],
    ['🙂'.repeat(11), 'too_long'],
    ['x'.repeat(10_000_000), 'too_long'],
    ['', 'required'],
    [' \n\u00a0', 'required'],
    [7, 'malformed'],
    [null, 'malformed'],
  ])('refuses %j', (value, reason) => {
    expect(checkText(value, LIMITS)).toEqual({ ok: false, reason });
  });

  it('counts code points, not UTF-16 units', () => {
    expect(checkText('🙂'.repeat(10), LIMITS).ok).toBe(true);
  });

  it('accepts empty text where nothing is asked and refuses short text where more is', () => {
    expect(checkText('', { min: 0, max: 5 })).toEqual({ ok: true, value: '' });
    expect(checkText('ab', { min: 3, max: 5 })).toEqual({ ok: false, reason: 'too_short' });
  });
});

describe('links', () => {
  it.each(['https://penalolen.cl/a?b#c', 'http://localhost:80', 'HTTPS://X.cl'])('accepts %s', (href) => {
    expect(isHttpUrl(href)).toBe(true);
    expect(isSafeHref(href)).toBe(true);
  });

  it('accepts mailto inside text but not as evidence', () => {
    expect(isSafeHref('mailto:mesa@comuna.cl')).toBe(true);
    expect(isHttpUrl('mailto:mesa@comuna.cl')).toBe(false);
  });

  it.each(['javascript:alert(1)', 'java\tscript:alert(1)', ' javascript:x', 'data:text/html,x', '//x.cl', '/es', 'vbscript:x', ''])(
    'refuses %j',
    (href) => {
      expect(isSafeHref(href)).toBe(false);
    },
  );
});

it('withoutStop takes off one full stop at the end, and nothing within', () => {
  expect(['Ley 19.628.', 'Ley 19.628', 'fin. ', ''].map(withoutStop)).toEqual(['Ley 19.628', 'Ley 19.628', 'fin', '']);
});

it('readingMinutes counts words, and is never nothing', () => {
  expect(['', 'una palabra', 'palabra '.repeat(500)].map(readingMinutes)).toEqual([1, 1, 3]);
});

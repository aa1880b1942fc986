import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { wordDiff } from './word-diff.js';

const joined = (parts: ReturnType<typeof wordDiff>, kept: 'added' | 'removed'): string => parts.filter(({ kind }) => kind === 'same' || kind === kept).map(({ text }) => text).join('');

describe('the difference of two wordings', () => {
  test('marks whole words, with their accents', () => {
    expect(wordDiff('Un sistema de atención.', 'Una plataforma de atención.').filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'Un' },
      { kind: 'added', text: 'Una' },
      { kind: 'removed', text: 'sistema' },
      { kind: 'added', text: 'plataforma' },
    ]);
  });

  test('gives both versions back, byte for byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const parts = wordDiff(before, after);
        expect([joined(parts, 'removed'), joined(parts, 'added')]).toEqual([before, after]);
      }),
    );
  });
});

import { expect, test } from '@jest/globals';

import { canonicalWording } from './wording-citation.js';

const none = { title: null, text: null, problem: null, indicator: null, baseline: null, target: null, unit: null, starts: null, ends: null };

test('is one text for one wording: keys in order, words as they are, nothing left out', () => {
  expect(canonicalWording({ ...none, id: 'a', number: 2, language: 'es', text: 'Ñuñoa:\n«uno»' })).toBe(
    '{"baseline":null,"ends":null,"format":"mesa-abierta/wording/1","id":"a","indicator":null,"language":"es","number":2,"problem":null,"starts":null,"target":null,"text":"Ñuñoa:\\n«uno»","title":null,"unit":null}',
  );
});

test('another text, number or language gives another', () => {
  const one = { ...none, id: 'a', number: 1, language: 'es', text: 'x' };
  expect(new Set([one, { ...one, number: 2 }, { ...one, text: 'y' }, { ...one, language: 'en' }].map(canonicalWording)).size).toBe(4);
});

import { describe, expect, it } from '@jest/globals';

import { label, LABELS, type LabelList } from './labels.js';

const LISTS = Object.keys(LABELS) as LabelList[];

describe('labels', () => {
  it.each(LISTS)('%s: each value has a label of its own in each language', (list) => {
    const labels = Object.values<{ es: string; en: string }>(LABELS[list]);
    for (const lang of ['es', 'en'] as const) {
      const words = labels.map((entry) => entry[lang]);
      expect(words.every((word) => word.trim() !== '')).toBe(true);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('uses the words that the domain prescribes for comments', () => {
    expect(label('commentState', 'awaiting_response', 'es')).toBe('espera respuesta');
    expect(label('commentState', 'objected', 'es')).toBe('objetado');
    expect(label('attendance', 'not_recorded', 'en')).toBe('not recorded');
  });
});

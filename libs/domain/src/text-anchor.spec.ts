import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anchorAt, findAnchor, replaceAnchored } from './text-anchor.js';

const anchorOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return anchorAt(text, start, start + words.length);
};

describe('a place in a text', () => {
  const TEXT = 'Se abre la sesión. El plazo es mañana. Se discute. El plazo es mañana. Se cierra 👵🏽.';

  it('is found again after edits elsewhere', () => {
    const anchor = anchorOf(TEXT, 'El plazo es mañana.', 30);
    const edited = `Presentes: diez. ${TEXT.replace('Se abre', 'La secretaría abre')}`;
    expect(findAnchor(edited, anchor)?.start).toBe(edited.lastIndexOf('El plazo es mañana.'));
  });

  it('is not taken for another of the same words', () => {
    expect(findAnchor(TEXT, anchorOf(TEXT, 'El plazo es mañana.'))?.start).toBe(TEXT.indexOf('El plazo'));
    expect(findAnchor(TEXT, anchorOf(TEXT, 'El plazo es mañana.', 30))?.start).toBe(TEXT.lastIndexOf('El plazo'));
  });

  it('stands nowhere once its words have gone', () => {
    const anchor = anchorOf(TEXT, 'Se discute.');
    expect(findAnchor(TEXT.replace('Se discute.', 'Se conversa.'), anchor)).toBeNull();
    expect(replaceAnchored(TEXT.replace('Se discute.', ''), anchor, 'x')).toBeNull();
    expect(findAnchor(TEXT, { exact: '', prefix: '', suffix: '', start: 0 })).toBeNull();
  });

  it('takes other words, and leaves the rest as it was', () => {
    expect(replaceAnchored(TEXT, anchorOf(TEXT, 'El plazo es mañana.', 30), 'El plazo es el lunes.')).toBe(TEXT.replace('discute. El plazo es mañana.', 'discute. El plazo es el lunes.'));
  });

  it('is found where it was, in any text that nobody has edited', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (text, one, other) => {
      const start = one % text.length;
      const end = start + 1 + (other % (text.length - start));
      const found = findAnchor(text, anchorAt(text, start, end));
      expect(text.slice(found?.start, found?.end)).toBe(text.slice(start, end));
      expect(replaceAnchored(text, anchorAt(text, start, end), text.slice(start, end))).toBe(text);
    }));
  });
});

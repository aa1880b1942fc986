import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anchorAt, findAnchor, findStanding, replaceAnchored } from './text-anchor.js';

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
    const without = TEXT.replace('Se discute.', '');
    expect(replaceAnchored(without, [{ anchor, replacement: 'x' }])).toEqual({ text: without, made: [false] });
    expect(findAnchor(TEXT, { exact: '', prefix: '', suffix: '', start: 0 })).toBeNull();
  });

  it('that is short stands no longer where only like words do', () => {
    const text = 'El plazo es mañana, dijo la junta. Luego se habló de otra cosa. La cita es mañana mismo.';
    const anchor = anchorOf(text, 'mañana');
    expect(findStanding(text, anchor)?.start).toBe(12);
    expect(findStanding(`Ayer. ${text}`, anchor)?.start).toBe(18);
    const gone = text.replace('mañana, dijo la junta', 'el lunes');
    expect([findAnchor(gone, anchor)?.start, findStanding(gone, anchor)]).toEqual([gone.indexOf('mañana'), null]);
    expect(findStanding('mañana', anchorOf('mañana', 'mañana'))?.start).toBe(0);
    const long = anchorOf(text, 'Luego se habló de otra cosa.');
    expect(findStanding('Luego se habló de otra cosa.', long)?.start).toBe(0);
  });

  it('takes other words, and leaves the rest as it was', () => {
    expect(replaceAnchored(TEXT, [{ anchor: anchorOf(TEXT, 'El plazo es mañana.', 30), replacement: 'El plazo es el lunes.' }]).text).toBe(TEXT.replace('discute. El plazo es mañana.', 'discute. El plazo es el lunes.'));
  });

  it('changed twice takes the first change alone, and leaves the like words elsewhere as they were', () => {
    const anchor = anchorOf(TEXT, 'El plazo es mañana.', 30);
    const { text, made } = replaceAnchored(TEXT, [{ anchor, replacement: 'Uno.' }, { anchor, replacement: 'Dos.' }, { anchor: anchorOf(TEXT, 'Se abre'), replacement: 'La secretaría abre' }]);
    expect(made).toEqual([true, false, true]);
    expect(text).toBe('La secretaría abre la sesión. El plazo es mañana. Se discute. Uno. Se cierra 👵🏽.');
  });

  it('is not changed into a text that does not fit, and what comes after still may', () => {
    const changes = [{ anchor: anchorOf(TEXT, 'Se discute.'), replacement: 'x'.repeat(200) }, { anchor: anchorOf(TEXT, 'Se abre'), replacement: '' }];
    expect(replaceAnchored(TEXT, changes, ({ length }) => length <= TEXT.length)).toEqual({ text: TEXT.replace('Se abre', ''), made: [false, true] });
  });

  it('is found where it was, in any text that nobody has edited', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (text, one, other) => {
      const start = one % text.length;
      const end = start + 1 + (other % (text.length - start));
      const found = findAnchor(text, anchorAt(text, start, end));
      expect(text.slice(found?.start, found?.end)).toBe(text.slice(start, end));
      expect(replaceAnchored(text, [{ anchor: anchorAt(text, start, end), replacement: text.slice(start, end) }])).toEqual({ text, made: [true] });
    }));
  });
});

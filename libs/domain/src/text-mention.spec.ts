import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { carriedMentions, type MentioningText, mentioningParagraphs, mentionsBetween, stretchesOf, type TextMention } from './text-mention.js';

const HITO = '01890000-0000-7000-8000-00000000000a';
const CUPO = '01890000-0000-7000-8000-00000000000b';

/** The text, in which the words between brackets name this. */
function naming(marked: string, ...ids: readonly string[]): MentioningText {
  const mentions: TextMention[] = [];
  let text = '';
  for (const [index, part] of marked.split(/[[\]]/).entries()) {
    if (index % 2 === 1) mentions.push({ start: text.length, end: text.length + part.length, kind: 'milestone', id: ids[mentions.length] ?? HITO });
    text += part;
  }
  return { text, mentions };
}

describe('what a text names', () => {
  it('is cut out of it, and together the stretches are the text', () => {
    expect(stretchesOf(naming('El [hito 2] avanza.'))).toEqual([
      { text: 'El ', mention: null },
      { text: 'hito 2', mention: { start: 3, end: 9, kind: 'milestone', id: HITO } },
      { text: ' avanza.', mention: null },
    ]);
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 9 }).map((part) => part.replace(/[[\]]/g, '')), { minLength: 1, maxLength: 7 }), (parts) => {
      const text = naming(parts.map((part, index) => (index % 2 === 1 ? `[${part}]` : part)).join(''));
      expect(stretchesOf(text).map((stretch) => stretch.text).join('')).toBe(text.text);
    }));
  });

  it('is counted from where its paragraph begins', () => {
    expect(mentioningParagraphs(naming('Uno.\n \nEl [hito 2] y\nel [cupo].\n\n', HITO, CUPO))).toEqual([
      { text: 'Uno.', mentions: [] },
      { text: 'El hito 2 y\nel cupo.', mentions: [{ start: 3, end: 9, kind: 'milestone', id: HITO }, { start: 15, end: 19, kind: 'milestone', id: CUPO }] },
    ]);
  });

  it('is cut where the words reach over an end', () => {
    const { mentions } = naming('ab[cdef]gh');
    expect(mentionsBetween(mentions, 0, 4)).toEqual([{ start: 2, end: 4, kind: 'milestone', id: HITO }]);
    expect(mentionsBetween(mentions, 4, 8)).toEqual([{ start: 0, end: 2, kind: 'milestone', id: HITO }]);
    expect(mentionsBetween(mentions, 6, 8)).toEqual([]);
  });

  it('is still named by the same words in a text that was written anew', () => {
    const former = [naming('El [hito 2] avanza; el hito 2 del otro plan, no.')];
    expect(carriedMentions(former, ['Hoy el hito 2 avanza; el hito 2 del otro plan, no.'])).toEqual([[{ start: 7, end: 13, kind: 'milestone', id: HITO }]]);
    expect(carriedMentions(former, ['Nada avanza.'])).toEqual([[]]);
  });

  it('is named wherever its words stand, if there are no like ones before or after', () => {
    expect(carriedMentions([naming('Hoy el [hito 2] no avanza.')], ['Se habló de otra cosa.', 'El hito 2 anda.'])).toEqual([[], [{ start: 3, end: 9, kind: 'milestone', id: HITO }]]);
    expect(carriedMentions([naming('Hoy el [hito 2] no avanza.')], ['El hito 2 anda.', 'El hito 2 vuela.'])).toEqual([[], []]);
  });

  it('is told apart from like words in another text, whether that stays or is mended', () => {
    const former = [naming('El [hito 2] avanza.'), naming('Del hito 2 del otro plann, nada.')];
    expect(carriedMentions(former, ['El hito 2 avanza.', 'Del hito 2 del otro plan, nada.'])).toEqual([[{ start: 3, end: 9, kind: 'milestone', id: HITO }], []]);
    expect(carriedMentions(former, ['Del hito 2 del otro plann, nada.'])).toEqual([[]]);
  });

  it('never names two things with the same words', () => {
    const former = [naming('Va el [hito 2] hoy.', HITO), naming('Va el [hito 2] ayer.', CUPO)];
    expect(carriedMentions(former, ['Va el hito 2 hoy o ayer.'])).toEqual([[{ start: 6, end: 12, kind: 'milestone', id: HITO }]]);
  });
});

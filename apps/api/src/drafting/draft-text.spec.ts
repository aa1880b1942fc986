import { describe, expect, it } from '@jest/globals';
import { DRAFT_LIMITS } from '@mesa/domain/shared-draft';
import fc from 'fast-check';
import * as Y from 'yjs';

import { checkedUpdate } from './draft-check.js';
import { documentOf } from './draft-nodes.js';
import { type DraftPassage, draftFrom, passagesOf, rewritten } from './draft-text.js';

const ITEM = '01890000-0000-7000-8000-000000000001';
const OTHER = '01890000-0000-7000-8000-000000000002';

const passage = (agendaItemId: string | null, text: string, rule: string | null = null, mentions: DraftPassage['mentions'] = []): DraftPassage => ({ agendaItemId, text, mentions, isWithheld: rule !== null, withheldReason: rule });
const HITO = { kind: 'milestone', id: '01890000-0000-7000-8000-00000000000a' } as const;
const CUPO = { kind: 'seat', id: '01890000-0000-7000-8000-00000000000b' } as const;
const said = (doc: Y.Doc, items = [ITEM, OTHER]) => passagesOf(doc, items).map(({ shares: _, ...rest }) => rest);

/** What an editor of somebody else sends when it does this. */
function sent(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const theirs = documentOf([Y.encodeStateAsUpdate(doc)]);
  const before = Y.encodeStateVector(theirs);
  change(theirs);
  return Y.encodeStateAsUpdate(theirs, before);
}

function paragraph(text: string): Y.XmlElement {
  const node = new Y.XmlElement('paragraph');
  node.insert(0, [new Y.XmlText(text)]);
  return node;
}

describe('a shared draft', () => {
  it('says the passages it was made of, under their items', () => {
    const passages = [passage(null, 'Se abre a las 18:00.'), passage(ITEM, 'Primero.\n\nSegundo,\nen dos líneas.'), passage(ITEM, 'Un nombre.', 'Ley 21.719'), passage(ITEM, 'Y sigue.'), passage(OTHER, 'Ñandú 🙂 会')];
    expect(said(documentOf([draftFrom(passages)]))).toEqual(passages);
  });

  it('says any text again as it was, whatever its characters', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '' && !/[\n\r\0]/.test(text));
    fc.assert(fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const text = paragraphs.map((lines) => lines.join('\n')).join('\n\n');
      expect(said(documentOf([draftFrom([passage(ITEM, text)])]))).toEqual([passage(ITEM, text)]);
    }));
  });

  it('keeps at its end what was written under an item that left the agenda', () => {
    const doc = documentOf([draftFrom([passage(ITEM, 'Se queda.'), passage(OTHER, 'El punto salió de la tabla.')])]);
    expect(said(doc, [ITEM])).toEqual([passage(ITEM, 'Se queda.'), passage(null, 'El punto salió de la tabla.')]);
  });

  it('begins another passage where one has no room for the paragraph', () => {
    const long = 'a'.repeat(15_000);
    expect(said(documentOf([draftFrom([passage(ITEM, `${long}\n\n${long}`)])]))).toEqual([passage(ITEM, long), passage(ITEM, long)]);
  });

  it('says what its words name, in whatever paragraph, line or passage they stand', () => {
    const open = passage(ITEM, 'Uno.\n\nEl hito 2 y\nla junta.', null, [{ start: 9, end: 15, ...HITO }, { start: 21, end: 26, ...CUPO }]);
    const withheld = passage(ITEM, 'La junta.', 'regla', [{ start: 3, end: 8, ...CUPO }]);
    expect(said(documentOf([draftFrom([open, withheld])]))).toEqual([open, withheld]);
  });

  it('is refused where its words name what nothing is, or bear another mark', () => {
    const doc = documentOf([draftFrom([passage(ITEM, 'El hito 2.')])]);
    const marked = (attributes: object) => () => checkedUpdate(doc, sent(doc, (theirs) => ((theirs.getXmlFragment(ITEM).get(0) as Y.XmlElement).get(0) as Y.XmlText).format(3, 6, attributes)));
    expect(marked({ mention: { ...HITO } })()).toBeInstanceOf(Uint8Array);
    const refused = [{ mention: { ...HITO, kind: 'person' } }, { mention: { ...HITO, id: 'javascript:alert(1)' } }, { mention: { ...HITO, href: '//x' } }, { mention: 'hito' }, { bold: true }, { mention: { ...HITO }, link: { href: '//x' } }];
    for (const attributes of refused) expect(marked(attributes)).toThrow(expect.objectContaining({ fields: { text: 'malformed' } }));
  });

  it('knows who wrote how much of a passage, from what still stands', () => {
    const doc = documentOf([]);
    const write = (text: string, at: number): number => {
      const mine = documentOf([Y.encodeStateAsUpdate(doc)]);
      mine.getXmlFragment(ITEM).insert(at, [paragraph(text)]);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(mine));
      return mine.clientID;
    };
    const [first, second] = [write('doce letras.', 0), write('cuatro y más, pues.', 1)];
    expect(passagesOf(doc, [ITEM])[0]?.shares).toEqual([{ client: second, characters: 19 }, { client: first, characters: 12 }]);
  });
});

describe('a text rewritten by a form', () => {
  it('says the new passages, and leaves alone what stays', () => {
    const doc = documentOf([draftFrom([passage(ITEM, 'Uno.\n\nDos.\n\nTres.')])]);
    const kept = doc.getXmlFragment(ITEM).get(0);
    const change = rewritten(doc, [passage(ITEM, 'Uno.\n\nDos y medio.\n\nTres.'), passage(OTHER, 'Nuevo.')]);
    expect(change).not.toBeNull();
    expect(said(doc)).toEqual([passage(ITEM, 'Uno.\n\nDos y medio.\n\nTres.'), passage(OTHER, 'Nuevo.')]);
    expect(doc.getXmlFragment(ITEM).get(0)).toBe(kept);
  });

  it('names anew what was named by other words, and what no words named', () => {
    const doc = documentOf([draftFrom([passage(ITEM, 'El hito 2.', null, [{ start: 3, end: 9, ...HITO }]), passage(OTHER, 'La junta.')])]);
    const wanted = [passage(ITEM, 'Del hito 2, nada.', null, [{ start: 4, end: 10, ...HITO }]), passage(OTHER, 'La junta.', null, [{ start: 3, end: 8, ...CUPO }])];
    expect(rewritten(doc, wanted)).not.toBeNull();
    expect(said(doc)).toEqual(wanted);
    expect(rewritten(doc, wanted)).toBeNull();
  });

  it('changes nothing where it says the same', () => {
    const passages = [passage(null, 'A.'), passage(ITEM, 'B.\n\nC.', 'regla')];
    expect(rewritten(documentOf([draftFrom(passages)]), passages)).toBeNull();
  });

  it('joins with what somebody types meanwhile', () => {
    const doc = documentOf([draftFrom([passage(ITEM, 'Uno.\n\nDos.')])]);
    const typed = sent(doc, (theirs) => theirs.getXmlFragment(ITEM).insert(2, [paragraph('Tres.')]));
    rewritten(doc, [passage(ITEM, 'Uno, corregido.\n\nDos.')]);
    Y.applyUpdate(doc, typed);
    expect(said(doc)).toEqual([passage(ITEM, 'Uno, corregido.\n\nDos.\n\nTres.')]);
  });
});

describe('an update from somebody', () => {
  const base = (): Y.Doc => documentOf([draftFrom([passage(ITEM, 'Uno.')])]);
  const reason = (change: (doc: Y.Doc) => void): unknown => {
    const doc = base();
    try {
      checkedUpdate(doc, sent(doc, change));
      return 'accepted';
    } catch (error) {
      expect(said(doc)).toEqual([passage(ITEM, 'Uno.')]);
      return (error as { fields?: { text: string } }).fields?.text;
    }
  };
  const under = (make: () => (Y.XmlElement | Y.XmlText)[]) => reason((doc) => doc.getXmlFragment(ITEM).insert(0, make()));
  const within = (change: (first: Y.XmlElement) => void) => reason((doc) => change(doc.getXmlFragment(ITEM).get(0) as Y.XmlElement));
  const element = (name: string, attributes: Record<string, string> = {}): Y.XmlElement => {
    const node = new Y.XmlElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };

  it('is taken where it writes text, and gives what it adds', () => {
    const doc = base();
    const added = checkedUpdate(doc, sent(doc, (theirs) => theirs.getXmlFragment(ITEM).insert(1, [paragraph('Dos.')])));
    expect(said(doc)).toEqual([passage(ITEM, 'Uno.')]);
    Y.applyUpdate(doc, added as Uint8Array);
    expect(said(doc)).toEqual([passage(ITEM, 'Uno.\n\nDos.')]);
  });

  it('adds nothing where it is known already', () => {
    const doc = base();
    expect(checkedUpdate(doc, Y.encodeStateAsUpdate(doc))).toBeNull();
  });

  it.each<[string, () => unknown, string]>([
    ['is no update', () => { try { return checkedUpdate(base(), Uint8Array.from([9, 9, 9, 9])); } catch (error) { return (error as { fields: { text: string } }).fields.text; } }, 'malformed'],
    ['names a node that is none of ours', () => under(() => [element('script')]), 'malformed'],
    ['writes text outside a paragraph', () => under(() => [new Y.XmlText('suelto')]), 'malformed'],
    ['gives a paragraph an attribute', () => under(() => [element('paragraph', { onclick: 'alert(1)' })]), 'malformed'],
    ['gives a withheld passage another attribute than its rule', () => under(() => [element('withheld', { rule: 'x', href: 'javascript:alert(1)' })]), 'malformed'],
    ['marks text with a link', () => within((first) => (first.get(0) as Y.XmlText).format(0, 2, { link: { href: 'javascript:alert(1)' } })), 'malformed'],
    ['embeds something in a text', () => within((first) => (first.get(0) as Y.XmlText).insertEmbed(0, { src: 'x' })), 'malformed'],
    ['names a part that is no agenda item', () => reason((doc) => doc.getXmlFragment('../../etc').insert(0, [paragraph('x')])), 'malformed'],
    ['holds a NUL', () => under(() => [paragraph('a\u0000b')]), 'nul_byte'],
    ['has a paragraph that no passage could hold', () => under(() => [paragraph('a'.repeat(DRAFT_LIMITS.paragraph + 1))]), 'too_long'],
    ['makes a paragraph too long by parts', () => within((first) => first.insert(0, [new Y.XmlText('a'.repeat(15_000)), element('hardBreak'), new Y.XmlText('a'.repeat(15_000))])), 'too_long'],
    ['has too many blocks', () => reason((doc) => doc.getXmlFragment(ITEM).insert(0, Array.from({ length: DRAFT_LIMITS.nodes }, () => paragraph('a')))), 'too_long'],
    ['nests five thousand passages', () => reason((doc) => {
      let inner: Y.XmlFragment = doc.getXmlFragment(ITEM);
      for (let depth = 0; depth < 5_000; depth += 1) {
        const next = element('withheld', { rule: 'x' });
        inner.insert(0, [next]);
        inner = next;
      }
    }), 'malformed'],
  ])('is refused where it %s, and leaves the document as it was', (_what, attempt, expected) => {
    expect(attempt()).toBe(expected);
  });

  it('waits where it goes on from one that is not here, and is whole with it', () => {
    const doc = base();
    const theirs = documentOf([Y.encodeStateAsUpdate(doc)]);
    theirs.getXmlFragment(ITEM).insert(1, [paragraph('primero')]);
    const before = Y.encodeStateVector(theirs);
    theirs.getXmlFragment(ITEM).insert(2, [paragraph('segundo')]);
    expect(checkedUpdate(doc, Y.encodeStateAsUpdate(theirs, before))).toBe('waiting');
    expect(said(doc)).toEqual([passage(ITEM, 'Uno.')]);
    Y.applyUpdate(doc, checkedUpdate(doc, Y.encodeStateAsUpdate(theirs)) as Uint8Array);
    expect(said(doc)).toEqual([passage(ITEM, 'Uno.\n\nprimero\n\nsegundo')]);
  });
});

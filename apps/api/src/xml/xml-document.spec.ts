import { describe, expect, it } from '@jest/globals';

import { element, xmlDocument } from './xml-document.js';

const written = (root: Parameters<typeof xmlDocument>[0]): string => xmlDocument(root, { '': 'urn:a', b: 'urn:b' }).replace('<?xml version="1.0" encoding="UTF-8"?>\n', '');

describe('xmlDocument', () => {
  it('declares each namespace once, on the root', () => {
    expect(written(element('r', {}, element('s', { 'b:x': 1, 'xml:lang': 'es', y: null }, 'z'), element('b:t')))).toBe('<r xmlns="urn:a" xmlns:b="urn:b"><s b:x="1" xml:lang="es">z</s><b:t/></r>');
  });

  it('escapes what looks escaped, and entities that nobody declared', () => {
    expect(written(element('r', { x: '&amp;"<' }, '&amp; &foo; ]]> <a> &#0;'))).toBe('<r x="&amp;amp;&quot;&lt;" xmlns="urn:a" xmlns:b="urn:b">&amp;amp; &amp;foo; ]]&gt; &lt;a&gt; &amp;#0;</r>');
  });

  it('keeps line ends and tabs, and names by number what XML cannot write', () => {
    expect(written(element('r', { x: '\t\r\n' }, 'a\r\nb\u000B\uFFFE\ud800👩‍🔧'))).toBe('<r x="&#9;&#13;&#10;" xmlns="urn:a" xmlns:b="urn:b">a&#xD;\nb[U+000B][U+FFFE][U+D800]👩‍🔧</r>');
  });
});

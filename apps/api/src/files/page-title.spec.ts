import { describe, expect, it } from '@jest/globals';

import { pageTitle } from './page-title.js';

const titleOf = (page: string | Buffer, type = 'text/html; charset=utf-8') => pageTitle(Buffer.from(page), type, 40);

describe('pageTitle', () => {
  it.each([
    ['<html><head><title>Bases de licitaci&oacute;n &amp; anexos</title>', 'Bases de licitación & anexos'],
    ['<TITLE lang="es">\n  Plan  de\tacción \n</TITLE>', 'Plan de acción'],
    ['<title>Se&#241;al &#x1F642;</title>', 'Señal 🙂'],
    ['<title><script>alert(1)</script></title>', '<script>alert(1)</script>'],
    ['<title>al rev\u202Eés\u0007</title>', 'al rev és'],
    ['<title></title>', null],
    ['<title>sin final', null],
    ['<p>nada</p>', null],
  ])('of %p is %p', (page, expected) => {
    expect(titleOf(page)).toBe(expected);
  });

  it('is read in the encoding that the site or the page names, else in UTF-8', () => {
    expect(titleOf(Buffer.from('<title>Peñalolén</title>', 'latin1'), 'text/html; charset=iso-8859-1')).toBe('Peñalolén');
    expect(titleOf(Buffer.from('<meta charset="windows-1252"><title>Peñalolén</title>', 'latin1'), 'text/html')).toBe('Peñalolén');
    expect(titleOf('<title>Ñuñoa</title>', 'text/html; charset=nothing-known')).toBe('Ñuñoa');
  });

  it('is cut where it is too long', () => {
    expect(titleOf(`<title>${'á'.repeat(100)}</title>`)).toBe(`${'á'.repeat(39)}…`);
  });

  it('of a page made to be slow is found in no time', () => {
    const begin = performance.now();
    titleOf('<title '.repeat(30_000) + '<meta '.repeat(30_000) + '&#'.repeat(30_000));
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});

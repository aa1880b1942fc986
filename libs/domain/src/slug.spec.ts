import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { PATH_WORDS } from './path-words.js';
import { isReservedSlug, isValidSlug, slugify } from './slug.js';

describe('slugify', () => {
  it.each([
    ['Peñalolén', 'penalolen'],
    ['Mesa de Gobierno Abierto', 'mesa-de-gobierno-abierto'],
    ['  ¡Ñuñoa!  2024-2027 ', 'nunoa-2024-2027'],
    ['São Paulo', 'sao-paulo'],
    ['Straße Øst', 'strasse-ost'],
    ['会議', ''],
  ])('%j → %j', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it('cuts at a whole word within sixty', () => {
    const slug = slugify('consejo comunal de organizaciones de la sociedad civil de la comuna de demostracion');
    expect(slug).toBe('consejo-comunal-de-organizaciones-de-la-sociedad-civil-de-la');
    expect(slugify('x'.repeat(100))).toHaveLength(60);
  });

  it('is always empty, reserved or valid', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const slug = slugify(name);
        expect(slug === '' || isReservedSlug(slug) || isValidSlug(slug)).toBe(true);
      }),
    );
  });
});

describe('isValidSlug', () => {
  it.each(['Mesa', 'mesa--x', '-mesa', 'mesa-', 'peña', '', 'a/b', 'x'.repeat(61)])('refuses %j', (slug) => {
    expect(isValidSlug(slug)).toBe(false);
  });

  it('refuses every path word of both languages, languages and machine addresses', () => {
    const words = Object.values(PATH_WORDS).flatMap(({ es, en }) => [es, en]);
    for (const word of [...words, 'es', 'en', 'graphql', 'health', 'demo', 'files']) {
      expect(isValidSlug(word)).toBe(false);
    }
  });

  it('accepts mesa and plan-2021-2024', () => {
    expect(isValidSlug('mesa')).toBe(true);
    expect(isValidSlug('plan-2021-2024')).toBe(true);
  });
});

import { TEXT_LIMITS } from './limits.js';
import { pathWordOf } from './path-words.js';
import { LANGUAGES } from './vocabulary.js';

/** Segments that machines use at the root, or that would read as a value; never a slug. */
const MACHINE_WORDS: ReadonlySet<string> = new Set([
  ...LANGUAGES,
  'api',
  'assets',
  'auth',
  'calendar',
  'demo',
  'dev',
  'embed',
  'favicon',
  'feeds',
  'files',
  'graphql',
  'health',
  'inbound',
  'metrics',
  'mine',
  'null',
  'robots',
  'sitemap',
  'static',
  'undefined',
  'well-known',
]);

const VALID_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const COMBINING_MARKS = /\p{M}+/gu;
const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i',
};

/**
 * Whether a slug would collide with a path word of any language or a machine address.
 * Source: issue, "reserved words … kept from the start".
 */
export const isReservedSlug = (slug: string): boolean =>
  MACHINE_WORDS.has(slug) || pathWordOf(slug) !== undefined;

/** Lower-case ASCII letters, digits and single hyphens, at most 60, and not reserved. */
export const isValidSlug = (slug: string): boolean =>
  slug.length <= TEXT_LIMITS.slug.max && VALID_SLUG.test(slug) && !isReservedSlug(slug);

/**
 * A proposal for a slug: "Mesa de Peñalolén" → `mesa-de-penalolen`, cut at a whole word within 60.
 * May be empty (a name in a script without Latin letters) or reserved: check with `isValidSlug`.
 */
export function slugify(name: string): string {
  const ascii = name
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replace(/[^a-z0-9]/g, (character) => WITHOUT_DECOMPOSITION[character] ?? '-');
  const words = ascii.split('-').filter((word) => word !== '');
  return joinWithin(words, TEXT_LIMITS.slug.max);
}

function joinWithin(words: readonly string[], max: number): string {
  let slug = (words[0] ?? '').slice(0, max);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > max) break;
    slug = `${slug}-${word}`;
  }
  return slug;
}

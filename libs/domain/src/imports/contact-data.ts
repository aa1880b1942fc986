import { finding, type ImportFinding } from './finding.js';
import { isRecord, textsBelow } from './raw-record.js';

/** Where a datum stood: a reader sees that something was left out. */
const LEFT_OUT = '[…]';

const ADDRESS = /https?:\/\/\S+/giu;
const EMAIL = /(?:mailto:)?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** A number is a telephone's where it says so: by its country, or by a word before it. Two years are none. */
const PHONE = /(?:\+\d{1,3}[\s.-]?(?:\(?\d{1,4}\)?[\s.-]?){1,2}\d{3,4}[\s.-]?\d{3,4})|(?:(?:tel[eé]fonos?|tel\.?|fonos?|celular|m[oó]vil|whats?app|phone|mobile)\s*:?\s*)(?:\(?\d[\d\s().-]{6,14}\d)/giu;
/** The number of the Chilean register of persons, with its points. */
const RUT = /\b\d{1,2}\.\d{3}\.\d{3}-[\dkK]\b/gu;

const KINDS = [['email', EMAIL], ['phone', PHONE], ['rut', RUT]] as const;

const KEY = /^(?:e[-_ ]?mails?|correos?(?:[-_ ]electr[oó]nicos?)?|mails?|phones?|telephones?|tel[eé]fonos?|fonos?|celular(?:es)?|m[oó]vil(?:es)?|whats?app|rut|run|home[-_ ]address|direcci[oó]n(?:[-_ ]particular)?|domicilio)$/iu;

/** Whether a key or column by its name holds contact data. */
export const isContactKey = (key: string): boolean => KEY.test(key.trim());

/** The kinds of contact data in a text; addresses of pages are none. */
export function contactsIn(text: string): string[] {
  const rest = text.replace(ADDRESS, ' ');
  return KINDS.flatMap(([kind, pattern]) => (rest.match(pattern) ? [kind] : []));
}

/** The text without contact data. */
export function withoutContacts(text: string): string {
  if (contactsIn(text).length === 0) return text;
  const parts = text.split(/(https?:\/\/\S+)/giu);
  return parts.map((part, index) => (index % 2 === 1 ? part : KINDS.reduce((left, [, pattern]) => left.replace(pattern, LEFT_OUT), part))).join('');
}

/** Where a file holds contact data; what it is, never the datum itself. */
export function contactFindings(content: unknown): ImportFinding[] {
  return [...textsBelow(content)].flatMap(({ path, key, value }) => {
    if (value.trim() === '') return [];
    const kinds = isContactKey(key) ? [key.toLowerCase()] : contactsIn(value);
    return kinds.map((kind) => finding('contact_data', path, kind));
  });
}

/** The same content without contact data: keys of such are gone, texts have a mark in their place. */
export function stripped(content: unknown, depth = 0): unknown {
  if (typeof content === 'string') return withoutContacts(content);
  if (depth > 12 || typeof content !== 'object' || content === null) return content;
  if (Array.isArray(content)) return content.map((item) => stripped(item, depth + 1));
  if (!isRecord(content)) return content;
  return Object.fromEntries(Object.entries(content).flatMap(([key, value]) => (isContactKey(key) ? [] : [[key, stripped(value, depth + 1)]])));
}

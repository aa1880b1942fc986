import type { ErrorReason } from './errors.js';
import type { TextLimits } from './limits.js';

export type TextReason = Extract<
  ErrorReason,
  'malformed' | 'nul_byte' | 'lone_surrogate' | 'too_long' | 'too_short' | 'required'
>;

export type CheckedText =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: TextReason };

const NUL = '\u0000';
// With the u flag a well-formed pair is one code point, so only a lone half matches.
const LONE_SURROGATE = /\p{Surrogate}/u;

const refuse = (reason: TextReason): CheckedText => ({ ok: false, reason });

/** Number of Unicode code points: `ñ` is 1, an emoji outside the basic plane is 1. */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/**
 * Accepts any Unicode text within the limits (code points) and gives back the same string: never
 * trimmed, never normalised. Refuses what PostgreSQL or UTF-8 cannot carry (NUL, lone surrogates),
 * text that is too long or too short, and blank text where at least one character is asked.
 */
export function checkText(value: unknown, limits: TextLimits): CheckedText {
  if (typeof value !== 'string') return refuse('malformed');
  // A string of 10 MB is refused by its length, before anything walks it.
  if (value.length > limits.max * 2) return refuse('too_long');
  if (value.includes(NUL)) return refuse('nul_byte');
  if (LONE_SURROGATE.test(value)) return refuse('lone_surrogate');
  const length = codePointLength(value);
  if (length > limits.max) return refuse('too_long');
  if (limits.min > 0 && value.trim() === '') return refuse('required');
  if (length < limits.min) return refuse('too_short');
  return { ok: true, value };
}

function protocolOf(href: string): string | null {
  return URL.canParse(href) ? new URL(href).protocol : null;
}

/** An absolute http or https address with a host, as asked of evidence and sources. */
export function isHttpUrl(value: string): boolean {
  const protocol = protocolOf(value);
  return protocol === 'http:' || protocol === 'https:';
}

/**
 * The allow-list for links inside text: absolute http, https or mailto. The scheme is read by the
 * URL parser itself, so `java\tscript:` is judged as a browser would judge it.
 */
export function isSafeHref(value: string): boolean {
  return isHttpUrl(value) || protocolOf(value) === 'mailto:';
}

/** A text in small letters without accents, to find it by: ñ is n. */
export const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** What stands within a sentence of ours, without the full stop that somebody gave it. */
export const withoutStop = (text: string): string => text.trimEnd().replace(/\.$/, '');

const WORDS_A_MINUTE = 200;

/** Minutes that a text takes to read, at least one; at a pace for who does not read much. */
export const readingMinutes = (text: string): number => Math.max(1, Math.round((text.match(/\S+/g) ?? []).length / WORDS_A_MINUTE));

/** A label as it stands at the beginning of a line. */
export const atStart = (text: string, language: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

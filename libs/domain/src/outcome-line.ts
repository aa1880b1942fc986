import { Temporal } from 'temporal-polyfill';

import { parsePartialDate } from './date-parsing.js';

/** Somebody who may take something on, by the name that people say. */
export interface OutcomeOwner {
  readonly id: string;
  readonly label: string;
}

/** What a line entered in the room means; nothing in it is guessed. */
export type OutcomeLine<Owner extends OutcomeOwner = OutcomeOwner> =
  | { readonly kind: 'information'; readonly text: string }
  | { readonly kind: 'decision'; readonly text: string }
  | { readonly kind: 'action'; readonly text: string; readonly owner: Owner; readonly due: string | null }
  /** The owner is nobody of the forum: those whose name begins alike, else all. */
  | { readonly kind: 'unknown_owner'; readonly candidates: readonly Owner[] }
  /** An owner, or a word that says what it is, and nothing after it. */
  | { readonly kind: 'empty' };

const DECISION = /^(?:acuerdo|se acuerda|decision|decisi[oó]n|agreed)\s*:\s*/i;
const DUE = /^(.*\S)\s+(?:para el|antes del|hasta el|a m[aá]s tardar el|by|before|until)\s+(.+?)\.?$/i;
const MOST_YEARS = 8;

/**
 * Reads one line: "@Unión Comunal prepara la pauta para el 15-12" is an action of that seat until that day,
 * "Acuerdo: se aprueba la pauta" a decision, anything else an information. The owner is the longest name of
 * the forum that the line begins with, accents and capitals aside; a day without a year is the next one to
 * come. What is not understood for certain stays in the text. Source: issue 3, "Every item ends with an outcome".
 */
export function parseOutcomeLine<Owner extends OutcomeOwner>(line: string, owners: readonly Owner[], today: string): OutcomeLine<Owner> {
  const typed = plain(line);
  if (typed === '') return { kind: 'empty' };
  if (!typed.startsWith('@')) {
    const text = typed.replace(DECISION, '');
    if (text === '') return { kind: 'empty' };
    return { kind: text === typed ? 'information' : 'decision', text };
  }
  const rest = typed.slice(1).trim();
  const owner = ownerOf(rest, owners);
  if (!owner) return { kind: 'unknown_owner', candidates: candidatesFor(rest, owners) };
  const said = rest.slice(plain(owner.label).length).replace(/^\s*[,:]?\s*/, '');
  const { text, due } = dueOf(said, today);
  return text === '' ? { kind: 'empty' } : { kind: 'action', owner, text, due };
}

/** Composed letters and single spaces, as names are compared and cut off. */
const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

/** One letter for each letter: what is cut off by the folded name is as long in the one that was typed. */
const fold = (text: string): string => [...plain(text)].map((letter) => (letter.normalize('NFD').replace(/\p{M}/gu, '') || letter).toLowerCase().slice(0, letter.length)).join('');

function ownerOf<Owner extends OutcomeOwner>(text: string, owners: readonly Owner[]): Owner | undefined {
  const folded = fold(text);
  const named = owners.filter(({ label }) => {
    const name = fold(label);
    // A name ends where a word does: "Junta 1" is not the beginning of "Junta 12".
    return name !== '' && folded.startsWith(name) && !/^[\p{L}\p{N}]/u.test(folded.slice(name.length));
  });
  const longest = Math.max(0, ...named.map(({ label }) => fold(label).length));
  const [first, second] = named.filter(({ label }) => fold(label).length === longest);
  // Two of the same name: which one is not for us to say.
  return second ? undefined : first;
}

function candidatesFor<Owner extends OutcomeOwner>(text: string, owners: readonly Owner[]): readonly Owner[] {
  const [word = ''] = fold(text).split(' ');
  const alike = owners.filter(({ label }) => word !== '' && fold(label).split(' ').some((part) => part.startsWith(word)));
  return alike.length > 0 ? alike : owners;
}

function dueOf(said: string, today: string): { text: string; due: string | null } {
  const [, text, when] = DUE.exec(said) ?? [];
  const due = when === undefined ? null : dayOf(when, today);
  return due === null || text === undefined ? { text: said, due: null } : { text: text.replace(/[,;]$/, ''), due };
}

/** A day as somebody wrote it; without its year, the next one to come. Null for what is no one day. */
function dayOf(when: string, today: string): string | null {
  const read = (text: string): string | null => {
    const { precision, earliest } = parsePartialDate(text, 'es', 'south');
    return precision === 'day' ? earliest : null;
  };
  const whole = read(when);
  if (whole !== null) return whole;
  if (!/^\d{1,2}(?:[-/]\d{1,2}|(?: de)? [\p{L}]+)$/u.test(when)) return null;
  const { year } = Temporal.PlainDate.from(today);
  const separator = /[-/]/.exec(when)?.[0] ?? ' de ';
  const days = Array.from({ length: MOST_YEARS + 1 }, (_, ahead) => read(`${when}${separator}${year + ahead}`));
  return days.find((day) => day !== null && day >= today) ?? null;
}

import { placedParagraphs } from './acta-parts.js';
import { anchorAt, findAnchor, findStanding } from './text-anchor.js';
import type { Language } from './vocabulary.js';

/** What words of a text can name. */
export const MENTION_KINDS = ['commitment', 'milestone', 'seat'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** What is named: an object, not the words for it. */
export interface Mentioned {
  readonly kind: MentionKind;
  /** Of the commitment, milestone or seat. */
  readonly id: string;
}

interface MentionWords {
  /** `plan` tells it from those of another; null where there is one plan. */
  commitment(number: number, plan: string | null): string;
  milestone(number: number, commitment: string): string;
}

/** How a text calls what was promised, by the numbers that stay when it is reworded. In the language of the text, whoever writes it. */
export const MENTION_WORDS: Readonly<Record<Language, MentionWords>> = {
  es: {
    commitment: (number, plan) => `compromiso ${number}${plan === null ? '' : ` de ${plan}`}`,
    milestone: (number, commitment) => `hito ${number} del ${commitment}`,
  },
  en: {
    commitment: (number, plan) => `commitment ${number}${plan === null ? '' : ` of ${plan}`}`,
    milestone: (number, commitment) => `milestone ${number} of ${commitment}`,
  },
};

/** Words of a text, by their offsets in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words that name a commitment, a milestone or a seat. */
export interface TextMention extends Mentioned, Span {}

/** A text with what its words name. */
export interface MentioningText<Mention extends Span = TextMention> {
  readonly text: string;
  /** In the order of the text, none over another. */
  readonly mentions: readonly Mention[];
}

/** What is named between two offsets, counted from the first; of words that reach over an end, what lies between. */
export const mentionsBetween = <Mention extends Span>(mentions: readonly Mention[], from: number, to: number): Mention[] =>
  mentions
    .map((mention) => ({ ...mention, start: Math.max(mention.start, from) - from, end: Math.min(mention.end, to) - from }))
    .filter(({ start, end }) => start < end);

/** The paragraphs of a passage, each with what its own words name. */
export const mentioningParagraphs = <Mention extends Span>({ text, mentions }: MentioningText<Mention>): MentioningText<Mention>[] =>
  placedParagraphs(text).map(({ start, text: words }) => ({ text: words, mentions: mentionsBetween(mentions, start, start + words.length) }));

/** A stretch of a text, and what it names. */
export interface Stretch<Named = Mentioned> {
  readonly text: string;
  readonly mention: Named | null;
}

/** A text cut where its words begin or end to name something; together the stretches are the text. */
export function stretchesOf<Mention extends Span>({ text, mentions }: MentioningText<Mention>): Stretch<Mention>[] {
  const stretches: Stretch<Mention>[] = [];
  let at = 0;
  for (const mention of mentions) {
    stretches.push({ text: text.slice(at, mention.start), mention: null }, { text: text.slice(mention.start, mention.end), mention });
    at = mention.end;
  }
  return [...stretches, { text: text.slice(at), mention: null }].filter((stretch) => stretch.text !== '');
}

/**
 * What each of these texts still names where they were written anew by hand in the place of the former: those that
 * stayed as they were, the same; in the others the words that stand where they stood, or, where they are the only ones
 * of their kind before and after, wherever they stand.
 */
export function carriedMentions(former: readonly MentioningText[], texts: readonly string[]): TextMention[][] {
  const kept = texts.map((text) => former.find((one) => one.text === text));
  const carried = kept.map((same): TextMention[] => [...(same?.mentions ?? [])]);
  const isOnly = (words: string): boolean => timesIn(former.map(({ text }) => text), words) === 1 && timesIn(texts, words) === 1;
  for (const { text: before, mentions } of former.filter((one) => !kept.includes(one))) {
    for (const { start, end, kind, id } of mentions) {
      const anchor = anchorAt(before, start, end);
      const find = isOnly(anchor.exact) ? findAnchor : findStanding;
      for (const [index, text] of texts.entries()) {
        const place = kept[index] ? null : find(text, anchor);
        const own = carried[index] ?? [];
        if (!place || own.some((one) => one.start < place.end && place.start < one.end)) continue;
        own.push({ ...place, kind, id });
        break;
      }
    }
  }
  return carried.map((mentions) => mentions.sort((a, b) => a.start - b.start));
}

const timesIn = (texts: readonly string[], words: string): number => texts.reduce((times, text) => times + text.split(words).length - 1, 0);

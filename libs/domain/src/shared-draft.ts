/**
 * The text of minutes while several people write it at once: the names that the shared document (Yjs) and
 * its editors use. One fragment per agenda item; in it paragraphs, and passages that are withheld from the
 * public, which hold paragraphs too. Words may name a commitment, a milestone or a seat. Nothing else is text: no
 * other marks, no headings, no images.
 */
export const DRAFT_NODES = {
  paragraph: 'paragraph',
  /** Paragraphs that the public reads a mark in place of, with the attribute `rule`. */
  withheld: 'withheld',
  /** The end of a line within a paragraph. */
  line: 'hardBreak',
} as const;

/** The mark on words that name something (text-mention.ts), with the attributes `kind` and `id`. */
export const DRAFT_MENTION = 'mention';

/** What stands under no agenda item. */
const GENERAL = 'general';

/** The fragment in which the text of an agenda item is written; null: the text under none. */
export const draftFragment = (agendaItemId: string | null): string => agendaItemId ?? GENERAL;

/** The agenda item that a fragment belongs to; undefined where the name is no fragment's. */
export function itemOfFragment(name: string): string | null | undefined {
  if (name === GENERAL) return null;
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name) ? name : undefined;
}

/** Where the shared document of a version of minutes is served, beside the pages; by WebSocket. */
export const DRAFTING_PATH = '/drafting';

/** What a shared document may grow to. Counts of the whole document, unless said. */
export const DRAFT_LIMITS = {
  /** Blocks, lines and stretches of text. */
  nodes: 20_000,
  /** Code points of text. */
  characters: 500_000,
  /** Code points of a paragraph: one must fit into a passage. */
  paragraph: 20_000,
  /** Fragments: an agenda has fewer items, and some may have been taken off it. */
  fragments: 200,
  /** Of the document with all that was struck out. */
  documentBytes: 4_194_304,
} as const;

/**
 * Why a document is closed for somebody: may not write here, or no longer; sent what cannot stand in minutes;
 * the text is no draft any more.
 */
export const DRAFT_ENDS = ['forbidden', 'invalid', 'closed'] as const;
export type DraftEnd = (typeof DRAFT_ENDS)[number];
